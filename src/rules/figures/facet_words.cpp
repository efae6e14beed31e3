// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/facet_words.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

using enum FacetPart;
using enum FacetBond;

constexpr std::array kFacets{
    // counts
    Facet{"capacity", "", kSole},
    Facet{"residents", "", kSole},
    Facet{"pupils", "", kSole},
    Facet{"crew", "", kSole},
    Facet{"members", "", kOwn},
    Facet{"staff", "", kSole},
    Facet{"signatures", "", kOwn},
    Facet{"attendance", "", kSole},
    Facet{"lead", "", kSole},
    // lengths
    Facet{"length", "length"},
    Facet{"height", "length"},
    Facet{"depth", "length"},
    Facet{"width", "length"},
    Facet{"level", "length"},
    Facet{"rainfall", "length", kSole},
    // other sizes
    Facet{"birth-weight", "mass", kSole},
    Facet{"weight", "mass"},
    Facet{"area", "area"},
    Facet{"volume", "volume"},
    Facet{"power", "power"},
    Facet{"speed", "speed"},
    Facet{"temperature", "temperature"},
    Facet{"magnitude", "magnitude", kKnown},
    // money
    Facet{"admission", "money", kSole},
    Facet{"rent", "money", kSole},
    Facet{"pay", "money"},
    Facet{"fine", "money", kSole},
    Facet{"prize", "money", kSole},
    Facet{"debt", "money", kSole},
    Facet{"worth", "money"},
    Facet{"loss", "money"},
    Facet{"profit", "money"},
    Facet{"revenue", "money"},
    Facet{"cost", "money"},
    Facet{"ransom", "money", kSole},
    Facet{"bail", "money", kSole},
    Facet{"reward", "money", kSole},
    Facet{"compensation", "money"},
    // shares
    Facet{"turnout", "percent", kSole},
    Facet{"stake", "percent"},
    Facet{"interest", "percent"},
    Facet{"approval", "percent"},
    Facet{"unemployment", "percent"},
    Facet{"inflation", "percent"},
    // times
    Facet{"prison", "time", kSole},
    Facet{"ban", "time", kSole},
    Facet{"absence", "time"},
    Facet{"strike", "time", kSole},
    Facet{"delay", "time", kSole},
    Facet{"duration", "time"},
};

constexpr std::array kWords{
    // how many fit in
    FacetWord{"capacity", kNoun, "capacity"},
    FacetWord{"room", kNoun, "capacity"},
    FacetWord{"permit", kNoun, "capacity"},
    FacetWord{"licence", kNoun, "capacity"},
    FacetWord{"license", kNoun, "capacity"},
    FacetWord{"stadium", kNoun, "capacity"},
    FacetWord{"ground", kNoun, "capacity"},
    FacetWord{"arena", kNoun, "capacity"},
    FacetWord{"hall", kNoun, "capacity"},
    FacetWord{"seat", kCounted, "capacity"},
    FacetWord{"seat", kVerb, "capacity"},
    FacetWord{"accommodate", kVerb, "capacity"},
    FacetWord{"hold", kVerb, "capacity"},
    FacetWord{"sleep", kVerb, "capacity"},
    FacetWord{"license", kVerb, "capacity"},
    FacetWord{"license", kNear, "capacity"},
    FacetWord{"licence", kNear, "capacity"},
    FacetWord{"permit", kNear, "capacity"},
    FacetWord{"capacity", kNear, "capacity"},
    // who lives, learns, works there
    FacetWord{"inhabitant", kCounted, "residents"},
    FacetWord{"resident", kCounted, "residents"},
    FacetWord{"islander", kCounted, "residents"},
    FacetWord{"population", kNoun, "residents"},
    FacetWord{"town", kNoun, "residents"},
    FacetWord{"village", kNoun, "residents"},
    FacetWord{"live", kVerb, "residents"},
    FacetWord{"pupil", kCounted, "pupils"},
    FacetWord{"crew", kNoun, "crew"},
    FacetWord{"sailor", kCounted, "crew"},
    FacetWord{"seaman", kCounted, "crew"},
    FacetWord{"crew", kCounted, "crew"},
    FacetWord{"employ", kVerb, "staff"},
    FacetWord{"workforce", kNoun, "staff"},
    FacetWord{"staff", kNoun, "staff"},
    FacetWord{"signature", kCounted, "signatures"},
    FacetWord{"sign", kVerb, "signatures"},
    FacetWord{"signatory", kCounted, "signatures"},
    FacetWord{"crowd", kNoun, "attendance"},
    FacetWord{"attendance", kNoun, "attendance"},
    FacetWord{"audience", kNoun, "attendance"},
    FacetWord{"spectator", kCounted, "attendance"},
    FacetWord{"majority", kNoun, "lead"},
    // lengths
    FacetWord{"long", kBehind, "length"},
    FacetWord{"from end to end", kBehind, "length"},
    FacetWord{"length", kNoun, "length"},
    FacetWord{"stretch", kVerb, "length"},
    FacetWord{"high", kBehind, "height"},
    FacetWord{"tall", kBehind, "height"},
    FacetWord{"height", kNoun, "height"},
    FacetWord{"deep", kBehind, "depth"},
    FacetWord{"down", kBehind, "depth"},
    FacetWord{"below", kBehind, "depth"},
    FacetWord{"under", kBehind, "depth"},
    FacetWord{"depth", kNoun, "depth"},
    FacetWord{"wide", kBehind, "width"},
    FacetWord{"across", kBehind, "width"},
    FacetWord{"width", kNoun, "width"},
    FacetWord{"diameter", kNoun, "width"},
    FacetWord{"rain", kCounted, "rainfall"},
    FacetWord{"rain", kNear, "rainfall"},
    FacetWord{"rainfall", kNear, "rainfall"},
    // other sizes
    FacetWord{"birth", kNear, "birth-weight"},
    FacetWord{"born", kNear, "birth-weight"},
    FacetWord{"bear", kNear, "birth-weight"},
    FacetWord{"newborn", kNear, "birth-weight"},
    FacetWord{"magnitude", kNear, "magnitude"},
    // money
    FacetWord{"ticket", kNear, "admission"},
    FacetWord{"admission", kNear, "admission"},
    FacetWord{"fare", kNear, "admission"},
    FacetWord{"rent", kNear, "rent"},
    FacetWord{"wage", kNear, "pay"},
    FacetWord{"salary", kNear, "pay"},
    FacetWord{"earn", kNear, "pay"},
    FacetWord{"fine", kNear, "fine"},
    FacetWord{"penalty", kNear, "fine"},
    FacetWord{"prize", kNear, "prize"},
    FacetWord{"debt", kNear, "debt"},
    FacetWord{"owe", kNear, "debt"},
    FacetWord{"worth", kNear, "worth"},
    FacetWord{"value", kNear, "worth"},
    FacetWord{"cost", kNear, "cost"},
    FacetWord{"price", kNear, "cost"},
    FacetWord{"budget", kNear, "cost"},
    FacetWord{"lose", kVerb, "loss"},
    FacetWord{"loss", kNear, "loss"},
    FacetWord{"deficit", kNear, "loss"},
    FacetWord{"shortfall", kNear, "loss"},
    FacetWord{"red", kNear, "loss"},
    FacetWord{"profit", kNear, "profit"},
    FacetWord{"surplus", kNear, "profit"},
    FacetWord{"black", kNear, "profit"},
    FacetWord{"revenue", kNear, "revenue"},
    FacetWord{"turnover", kNear, "revenue"},
    FacetWord{"takings", kNear, "revenue"},
    FacetWord{"ransom", kNear, "ransom"},
    FacetWord{"bail", kNear, "bail"},
    FacetWord{"reward", kNear, "reward"},
    FacetWord{"compensation", kNear, "compensation"},
    FacetWord{"damages", kNear, "compensation"},
    // shares
    FacetWord{"turnout", kNear, "turnout"},
    FacetWord{"stake", kNoun, "stake"},
    FacetWord{"own", kVerb, "stake"},
    FacetWord{"interest", kNear, "interest"},
    FacetWord{"favour", kNear, "approval"},
    FacetWord{"favor", kNear, "approval"},
    FacetWord{"unemployment", kNear, "unemployment"},
    FacetWord{"inflation", kNear, "inflation"},
    // times
    FacetWord{"in prison", kBehind, "prison"},
    FacetWord{"in jail", kBehind, "prison"},
    FacetWord{"behind bars", kBehind, "prison"},
    FacetWord{"sentence", kVerb, "prison"},
    FacetWord{"jail", kVerb, "prison"},
    FacetWord{"imprison", kVerb, "prison"},
    FacetWord{"sentence", kNoun, "prison"},
    FacetWord{"imprisonment", kNear, "prison"},
    FacetWord{"ban", kNoun, "ban"},
    FacetWord{"ban", kVerb, "ban"},
    FacetWord{"suspend", kVerb, "ban"},
    FacetWord{"suspension", kNoun, "ban"},
    FacetWord{"miss", kVerb, "absence"},
    FacetWord{"out", kNear, "absence"},
    FacetWord{"strike", kNear, "strike"},
    FacetWord{"walkout", kNear, "strike"},
    FacetWord{"stoppage", kNear, "strike"},
    FacetWord{"late", kBehind, "delay"},
    FacetWord{"delay", kNoun, "delay"},
    FacetWord{"last", kVerb, "duration"},
    FacetWord{"take", kVerb, "duration"},
};

struct Sort {
  std::string_view noun, sort;
};

constexpr std::array kSorts{
    Sort{"footbridge", "bridge"},  Sort{"viaduct", "bridge"},      Sort{"flyover", "bridge"},
    Sort{"overpass", "bridge"},    Sort{"theatre", "hall"},        Sort{"theater", "hall"},
    Sort{"auditorium", "hall"},    Sort{"arena", "hall"},          Sort{"venue", "hall"},
    Sort{"rink", "hall"},          Sort{"stadium", "hall"},        Sort{"ground", "hall"},
    Sort{"tower", "building"},     Sort{"block", "building"},      Sort{"skyscraper", "building"},
    Sort{"high-rise", "building"}, Sort{"lighthouse", "building"}, Sort{"spire", "building"},
    Sort{"motorway", "road"},      Sort{"highway", "road"},        Sort{"carriageway", "road"},
    Sort{"route", "road"},         Sort{"bypass", "road"},         Sort{"course", "road"},
    Sort{"railway", "line"},       Sort{"track", "line"},          Sort{"dyke", "dam"},
    Sort{"dike", "dam"},           Sort{"levee", "dam"},           Sort{"tube", "tunnel"},
    Sort{"quake", "earthquake"},   Sort{"tremor", "earthquake"},   Sort{"outage", "blackout"},
    Sort{"term", "sentence"},      Sort{"walkout", "strike"},      Sort{"stoppage", "strike"},
    Sort{"picture", "painting"},   Sort{"volume", "book"},         Sort{"blaze", "fire"}};

}  // namespace

std::span<const Facet> facets() { return kFacets; }
std::span<const FacetWord> facet_words() { return kWords; }

const Facet* facet(std::string_view id) {
  const auto* found = std::ranges::find(kFacets, id, &Facet::id);
  return found == kFacets.end() ? nullptr : found;
}

const Facet* facet_told_by(std::string_view word, FacetPart part, std::string_view dimension) {
  for (const FacetWord& entry : kWords) {
    if (entry.part != part || entry.word != word) continue;
    const Facet* told = facet(entry.facet);
    if (told != nullptr && told->dimension == dimension) return told;
  }
  return nullptr;
}

std::string_view sort_of_thing(std::string_view noun) {
  const auto* found = std::ranges::find(kSorts, noun, &Sort::noun);
  return found == kSorts.end() ? noun : found->sort;
}

}  // namespace belie
