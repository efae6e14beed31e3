// SPDX-License-Identifier: Apache-2.0
#include "rules/site_kinds.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

struct SiteKind {
  std::string_view name;
  std::string_view nouns;
};

/// Our own list. The nouns of a row may name one place.
constexpr std::array<SiteKind, 48> kKinds{{
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
