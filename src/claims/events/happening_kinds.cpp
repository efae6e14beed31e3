// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_kinds.h"

#include <array>
#include <utility>

#include "claims/events/happening_lists.h"

namespace belie {
namespace {

/// Nouns that may name one thing. Our own list.
constexpr std::array<std::pair<std::string_view, std::string_view>, 47> kKinds{{
    {"treasure", "coin;hoard;treasure;jewel;jewellery;loot;swag;haul;gold;necklace;gem"},
    {"slide", "slab;avalanche;slide;landslide;mudslide;rockslide;rockfall"},
    {"wind", "storm;hurricane;cyclone;typhoon;gale;tornado;blizzard"},
    {"fire", "fire;blaze;flame;inferno"},
    {"drone", "drone;quadcopter"},
    {"prisoner", "prisoner;inmate;convict;detainee;escapee;fugitive"},
    {"herd", "herd;flock;goat;sheep;cattle"},
    {"ship",
     "ship;vessel;boat;tanker;ferry;trawler;freighter;liner;yacht;submarine;barge;tug;cutter;"
     "carrier;schooner;steamer;cruiser;destroyer;frigate;launch;trader;bulker;dredger;catamaran;"
     "dinghy;lifeboat;sloop;galleon;sailboat;speedboat;motorboat;smack"},
    {"aircraft", "plane;aircraft;jet;airliner;airplane;aeroplane;glider;biplane;turboprop"},
    {"helicopter", "helicopter;chopper"},
    {"car", "car;vehicle;van;saloon;hatchback;sedan;pickup;jeep;estate;limousine;taxi;cab"},
    {"lorry", "lorry;truck;tanker;articulated"},
    {"bus", "bus;coach;minibus;school bus"},
    {"train", "train;express;locomotive;railcar;tram"},
    {"agreement",
     "document;agreement;accord;deal;pact;treaty;paper;text;memorandum;protocol;convention;charter;"
     "settlement;contract;exchange;compact;concordat;papers;peace"},
    {"law",
     "law;bill;act;legislation;decree;measure;rule;regulation;ordinance;statute;reform;"
     "amendment;ban;curfew;order"},
    {"price", "price;tariff;rate;fee;fare;rent;charge;toll;levy;wage;tax;duty"},
    {"damage",
     "crack;damage;hole;fault;leak;defect;break;fracture;gash;fissure;flaw;tear;rent;breach;"
     "puncture"},
    {"picture",
     "painting;picture;canvas;portrait;artwork;drawing;landscape;panel;watercolour;"
     "etching;print;icon;altarpiece"},
    {"relic",
     "statue;bronze;mask;bell;treasure;skull;bone;crown;stool;throne;artefact;artifact;"
     "object;relic;piece;sculpture;carving;figure;leopard;drum;shrine;totem;canoe;hoard"},
    {"body", "body;remains;corpse;skeleton"},
    {"disease", "virus;disease;infection;illness;outbreak;flu;epidemic;case;strain;bug;pathogen"},
    {"strike", "strike;stoppage;walkout;action;lockout"},
    {"report", "report;finding;study;paper;survey;dossier;review"},
    {"bridge", "bridge;viaduct;flyover;overpass;footbridge;span"},
    {"tunnel", "tunnel;tube;underpass"},
    {"school", "school;academy;college;gymnasium"},
    {"road", "road;street;highway;motorway;route;carriageway;lane;pass"},
    {"mill", "mill;factory;plant;works;sawmill;foundry;smelter;refinery;brewery;workshop;furnace"},
    {"mine", "mine;pit;colliery;quarry"},
    {"reactor", "reactor;turbine;generator;boiler;engine;furnace"},
    {"dam", "dam;dyke;levee;embankment;dike;reservoir;lake"},
    {"rocket", "rocket;missile;probe;satellite;spacecraft;capsule;lander;craft;booster;rover"},
    {"flat", "flat;apartment;penthouse;maisonette"},
    {"house", "house;home;cottage;villa;bungalow;farmhouse;mansion"},
    {"farm", "farm;dairy;holding;homestead;ranch"},
    {"hospital", "hospital;clinic;infirmary;ward"},
    {"surgery", "surgery;practice"},
    {"shop", "shop;store;boutique;supermarket;kiosk"},
    {"roof", "roof;ceiling;dome"},
    {"wreck", "wreck;hulk"},
    {"company", "company;firm;group;business;business;concern;corporation"},
    {"animal", "wolf;bear;lynx;cow;bull;dog;elephant;tiger;lion;whale;animal;calf"},
    {"book", "book;novel;memoir;volume;collection"},
    {"film", "film;movie;documentary;feature"},
    {"race", "race;stage;rally;regatta"},
    {"tower", "tower;chimney;mast;spire;steeple"},
}};

}  // namespace

bool is_estate(std::string_view noun) {
  return lists_word(
      "farm;farmhouse;plant;base;camp;ranch;vineyard;villa;mansion;palace;studio;mine;dam;"
      "reservoir;headquarters;estate;stud;kennel;campus;reactor;refinery;laboratory;"
      "observatory;bakery;orchard;mansion",
      noun);
}

bool is_room(std::string_view noun) {
  return lists_word(
      "shop;room;hall;house;store;shed;hut;office;kitchen;court;yard;plant;works;hangar;dock",
      noun);
}

bool is_premises(std::string_view noun) {
  return lists_word(
      "school;church;chapel;cathedral;mosque;synagogue;station;sawmill;mill;laundry;cinema;theatre;"
      "theater;garage;lay-by;quarry;barn;warehouse;canteen;gymnasium;library;hotel;pub;restaurant;"
      "supermarket;bakery;airport;harbour;harbor;marina;stadium;museum;prison;cemetery;brewery;"
      "depot;beach;factory;casino;bank;abbey;monastery;nursery;kindergarten;pharmacy;cafe;zoo;"
      "greenhouse;lighthouse;shipyard;dairy;slaughterhouse;smithy;gallery;rink;"
      "boiler house;engine room;town hall;village hall;car park;petrol station;gas station;"
      "police station;fire station;bus stop;ice rink;power station;post office;guest house;"
      "opera house;sports hall;concert hall;dining hall;machine room;control room;community hall;"
      "swimming pool;bus depot;community centre;community center;parish hall;cold "
      "store;convent;barracks;barrack;castle;"
      "nursing home;crypt;bell tower;attic;cellar;basement;foyer;lobby;corridor;sacristy;refectory;"
      "courtyard;stable;vault;archive;workshop;sauna;bakehouse;boathouse;guardhouse;"
      "hospital;clinic;courtroom;courthouse;bar;nightclub;shopping centre;food court",
      noun);
}

std::string_view opposite_side(std::string_view side) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSides{
      {{"left", "right"},
       {"north", "south"},
       {"east", "west"},
       {"northern", "southern"},
       {"eastern", "western"},
       {"near", "far"},
       {"upper", "lower"},
       {"inner", "outer"},
       {"front", "rear"}}};
  for (const auto& [one, other] : kSides) {
    if (side == one) return other;
    if (side == other) return one;
  }
  return "";
}

std::string_view kind_of_thing(std::string_view noun) {
  for (const auto& [kind, nouns] : kKinds) {
    if (lists_word(nouns, noun)) return kind;
  }
  return noun;
}

}  // namespace belie
