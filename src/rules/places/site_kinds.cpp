// SPDX-License-Identifier: Apache-2.0
#include "rules/places/site_kinds.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

struct SiteKind {
  std::string_view name;
  std::string_view nouns;
};

/// Our own list. The nouns of a row may name one place.
constexpr std::array<SiteKind, 97> kKinds{{
    {"fire station", "fire station;firehouse;fire house"},
    {"police station", "police station"},
    {"school", "school;primary school;secondary school;grammar school;village school"},
    {"church", "church;cathedral;parish church;minster;basilica;churchyard;cemetery;graveyard"},
    {"mosque", "mosque"},
    {"synagogue", "synagogue"},
    {"town hall", "town hall;city hall;council chamber"},
    {"court", "courthouse;courtroom;court house"},
    {"railway station", "railway station;train station"},
    {"bus station", "bus station;bus depot"},
    {"cinema", "cinema;movie theater;picture house"},
    {"library", "library"},
    {"bakery", "bakery;bakehouse;baker"},
    {"butcher", "butcher"},
    {"pharmacy", "pharmacy;chemist"},
    {"bookshop", "bookshop;bookstore"},
    {"barber", "barber;hairdresser;hair salon"},
    {"supermarket", "supermarket;grocery"},
    {"petrol station", "petrol station;filling station;gas station;service station"},
    {"sawmill", "sawmill;timber yard"},
    {"brickyard", "brickyard;brickworks;brick works;brick kiln"},
    {"tannery", "tannery"},
    {"brewery", "brewery"},
    {"distillery", "distillery"},
    {"cannery", "cannery"},
    {"foundry", "foundry;ironworks;steelworks"},
    {"glassworks", "glassworks;glass works"},
    {"gasworks", "gasworks;gas works"},
    {"shipyard", "shipyard;dockyard;slipway"},
    {"laundry", "laundry"},
    {"slaughterhouse", "slaughterhouse;abattoir"},
    {"mine", "mine;colliery;coal mine"},
    {"quarry", "quarry;gravel pit"},
    {"stable", "stable;stables"},
    {"barn", "barn;hayloft"},
    {"post office", "post office"},
    {"bank", "bank branch;savings bank"},
    {"hotel", "hotel;inn;guest house;hostel"},
    {"stadium", "stadium;football ground;racecourse"},
    {"beach", "beach"},
    {"forest", "forest;wood;woods"},
    {"lighthouse", "lighthouse"},
    {"orchard", "orchard"},
    {"vineyard", "vineyard"},
    {"prison", "prison;jail;gaol"},
    {"swimming pool", "swimming pool;public baths"},
    {"descent", "descent"},
    {"hospital", "hospital;clinic;infirmary;ward;sickbay"},
    {"museum", "museum;gallery;art gallery;museum workshop"},
    {"workshop", "workshop;conservation workshop;repair shop;garage;studio;atelier"},
    {"sports hall", "sports hall;gymnasium;gym;sports centre;leisure centre"},
    {"theatre", "theatre;theater;opera house;playhouse;concert hall;opera"},
    {"playground", "playground;schoolyard"},
    {"zoo", "zoo;menagerie;animal park"},
    {"safari park", "safari park;wildlife park"},
    {"monastery", "monastery;abbey;convent;priory;nunnery;cloister"},
    {"castle", "castle;fortress;citadel;fort;palace"},
    {"campsite", "campsite;camping site;campground;caravan park;caravan site"},
    {"tram depot", "tram depot;tramway depot;streetcar depot"},
    {"bus depot", "bus depot;bus garage"},
    {"salt store", "salt store;salt house;salt warehouse"},
    {"paper mill", "paper mill"},
    {"flour mill", "flour mill;windmill;watermill;corn mill;grain mill"},
    {"cotton mill", "cotton mill;spinning mill;textile mill;weaving mill"},
    {"granary", "granary;grain store;grain silo;silo"},
    {"ice rink", "ice rink;ice hall;skating rink"},
    {"bullring", "bullring"},
    {"market hall", "market hall;fish market;covered market"},
    {"restaurant", "restaurant;dining room;tavern;trattoria;bistro"},
    {"cafe", "cafe;café;coffee house;coffee shop;tearoom;ice-cream parlour"},
    {"pub", "pub;bar;saloon"},
    {"kindergarten", "kindergarten;nursery school;day nursery"},
    {"university", "university;college;campus;lecture hall"},
    {"barracks", "barracks"},
    {"airport", "airport;airfield;aerodrome;airstrip"},
    {"ferry terminal", "ferry terminal;ferry landing;landing stage"},
    {"orangery", "orangery;greenhouse;glasshouse;hothouse;palm house"},
    {"dairy", "dairy;creamery"},
    {"boathouse", "boathouse;boat shed;boatyard"},
    {"tent", "marquee;tent;big top"},
    {"crematorium", "crematorium"},
    {"observatory", "observatory;planetarium"},
    {"car park", "car park;parking lot;parking garage;multi-storey"},
    {"farm", "farm;farmyard;farmhouse;barnyard"},
    {"embassy", "embassy;consulate"},
    {"cinema hall", "film theatre"},
    {"casino", "casino;ballroom;dance hall"},
    {"lay-by", "lay-by;rest area;motorway stop;motorway services"},
    {"market square", "market square;marketplace;market place;main square"},
    {"tunnel", "tunnel;underpass;subway"},
    {"bridge", "bridge;viaduct;footbridge"},
    {"power station", "power station;power plant;substation"},
    {"waterworks", "waterworks;pumping station;water tower"},
    {"vicarage", "vicarage;parsonage;rectory;parish hall"},
    {"morgue", "morgue;mortuary"},
    {"customs house", "customs house;custom house"},
    {"climb", "climb;ascent;ramp"},
}};

bool lists(std::string_view nouns, std::string_view noun) {
  while (!nouns.empty()) {
    const std::string_view one = nouns.substr(0, nouns.find(';'));
    if (one == noun) return true;
    nouns.remove_prefix(std::min(nouns.size(), one.size() + 1));
  }
  return false;
}

}  // namespace

std::string_view kind_of_site(std::string_view noun) {
  const auto* kind =
      std::ranges::find_if(kKinds, [&](const SiteKind& row) { return lists(row.nouns, noun); });
  return kind == kKinds.end() ? std::string_view() : kind->name;
}

}  // namespace belie
