// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/facet_pairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/word_list.h"
#include "rules/events/dated_entries.h"
#include "rules/figures/figure_times.h"
#include "rules/figures/narrowing_words.h"
#include "rules/figures/retold_measures.h"
#include "rules/figures/set_guards.h"
#include "rules/figures/story_facets.h"

namespace belie {
namespace {

constexpr double kFar = 2.5;             // a slip seldom makes a figure so many times as large
constexpr std::size_t kMostMembers = 8;  // of a group: more figures are of many things
constexpr double kFewOfClass = 5;  // fewer “countries” and “nations” are two sets by chance
constexpr double kFewest = 2;      // "one" is said of anything

/// Rounded figures whose ranges only touch (“40,000”, “50,000”) are two.
bool overlap(const Quantity& a, const Quantity& b) {
  const bool exact = a.low == a.high || b.low == b.high;
  if (exact) return a.low <= b.high && b.low <= a.high;
  return a.low < b.high && b.low < a.high;
}

bool is_known(const FacetFigure& f) { return f.known_thing || is_taken_up(*f.figure); }

bool is_count(const FacetFigure& f) { return f.figure->quantity->kind == QuantityKind::kCount; }

/// "They share nine and a half jobs": posts, and nobody who holds one.
bool counts_halves(const FacetFigure& f) {
  const double value = f.figure->quantity->value;
  return is_count(f) && value != std::floor(value);
}

bool is_of_body(const FacetFigure& f) { return f.figure->claim.section == SectionKind::kBody; }

/// "A force ten" counts nobody.
bool counts_somebody(const FacetFigure& f) {
  return !f.noun.empty() || f.measure != nullptr || !f.deeds.deeds.empty() ||
         is_taken_up(*f.figure);
}

/// A size that stays the same, so that "would hold" and "now" say nothing.
bool is_lasting(const FacetFigure& f) { return f.facet != nullptr; }

bool is_plain(const FacetFigure& f) {
  const RetoldFigure& told = *f.figure;
  if (is_open(told) || told.presented == Presented::kPart || told.quantity->each) return false;
  if (f.changes || f.other_thing || (f.apart && !(is_known(f) && is_lasting(f)))) return false;
  if (told.claim.voice == VoiceKind::kDistanced) return false;
  if (told.supposed && is_count(f) && !is_lasting(f) && !is_known(f)) return false;
  if (told.of_nothing && !is_known(f)) return false;
  return std::abs(told.quantity->value) >= kFewest || !is_count(f);
}

/// A figure of those to whom something is done, also as a part of a whole.
bool is_plain_deed(const FacetFigure& f) {
  const RetoldFigure& told = *f.figure;
  const bool share = told.quantity->kind == QuantityKind::kPercent;
  if (f.deeds.deeds.empty() || !(is_count(f) || share) || counts_halves(f)) return false;
  if (is_open(told) || told.quantity->each || !told.rate.empty()) return false;
  if (told.staged && !f.settled) return false;
  if (told.presented == Presented::kPart && !told.of_whole && !f.of_own) return false;
  if (f.listed && !f.implied) return false;
  if (f.changes || f.other_thing || f.apart || told.supposed) return false;
  if (told.claim.voice == VoiceKind::kDistanced) return false;
  return told.quantity->value >= kFewest;
}

bool stand_near(const FacetFigure& a, const FacetFigure& b) {
  const std::size_t one = a.figure->sentence.index();
  const std::size_t two = b.figure->sentence.index();
  return a.figure->document == b.figure->document && one <= two + 1 && two <= one + 1;
}

/// "Those in the other five", far from both: of what, the words do not say.
bool is_said_of_others(const FacetFigure& f, const FacetFigure& a, const FacetFigure& b) {
  const bool untold =
      is_count(f) && f.noun.empty() && f.deeds.deeds.empty() && f.measure == nullptr;
  return untold && !stand_near(f, a) && !stand_near(f, b);
}

bool are_near(const Quantity& a, const Quantity& b) {
  if (a.low * b.low <= 0) return false;
  const double x = std::abs(a.low);
  const double y = std::abs(b.low);
  return x <= kFar * y && y <= kFar * x;
}

bool one_sentence(const RetoldFigure& a, const RetoldFigure& b) {
  return a.document == b.document && a.sentence == b.sentence;
}

bool things_differ(const FacetFigure& a, const FacetFigure& b) {
  return !a.thing.empty() && !b.thing.empty() && a.thing != b.thing;
}

/// Whether the lexicon tells two measures: the hurt are not the dead.
bool measures_differ(const FacetFigure& a, const FacetFigure& b) {
  if (a.facet != nullptr && a.facet == b.facet) return false;
  return a.measure != nullptr && b.measure != nullptr && a.measure != b.measure;
}

/// "Four dead were taken from the ruins", "nine people were taken to hospital": what is done with
/// the dead is not done with the others.
bool one_is_of_the_dead(const FacetFigure& a, const FacetFigure& b) {
  const auto dead = [](const FacetFigure& f) {
    const auto killed = [](const CountedDeed& told) { return told.deed->id == "killed"; };
    return (f.measure != nullptr && f.measure->id == "killed") ||
           std::ranges::any_of(f.deeds.deeds, killed);
  };
  return dead(a) != dead(b) && !is_taken_up(*a.figure) && !is_taken_up(*b.figure);
}

/// "Fourteen sailors freed" and "her crew of 23": those to whom something was done, and all.
bool one_is_of_the_freed(const FacetFigure& a, const FacetFigure& b) {
  const auto freed = [](const FacetFigure& f) {
    return f.measure != nullptr && (f.measure->id == "released" || f.measure->id == "rescued");
  };
  const auto untold = [](const FacetFigure& f) {
    return f.measure == nullptr && f.deeds.deeds.empty();
  };
  return (freed(a) && untold(b)) || (freed(b) && untold(a));
}

bool facets_differ(const FacetFigure& a, const FacetFigure& b) {
  return a.facet != nullptr && b.facet != nullptr && a.facet != b.facet;
}

/// "Ms. Ray lives in Ohio with her two children", "the cost is 5 million euros" of one and of the
/// next: sentences of one mould tell one thing after the other.
bool are_of_one_mould(const RetoldFigure& a, const RetoldFigure& b) {
  constexpr std::size_t kFew = 3;
  const std::size_t fewer = std::min(a.words.size(), b.words.size());
  const std::size_t more = std::max(a.words.size(), b.words.size());
  const auto shared = static_cast<std::size_t>(std::ranges::count_if(
      a.words, [&](const std::string& word) { return std::ranges::binary_search(b.words, word); }));
  return shared >= kFew && shared * 3 >= fewer * 2 && shared * 2 >= more;
}

/// Votes and points are shared out: 15 of somebody are none of the 33 cast.
bool is_shared_out(const FacetFigure& f) {
  static constexpr std::array<std::string_view, 5> kShared{"vote", "ballot", "point", "paper",
                                                           "mandate"};
  return is_one_of(kShared, f.noun);
}

/// Children and wives are somebody's, and a story has many people.
bool is_of_kin(const FacetFigure& f) {
  static constexpr std::array<std::string_view, 12> kKin{
      "child",   "son",    "daughter", "grandchild",    "brother", "sister",
      "sibling", "parent", "grandson", "granddaughter", "wife",    "husband"};
  return is_one_of(kKin, f.noun);
}

/// Whether the sentences have a word in common besides those that tell the facet: "cost".
bool share_more_than(const RetoldFigure& a, const RetoldFigure& b, const Facet& told) {
  static constexpr std::array<std::string_view, 3> kIdle{"estimate", "estimated", "total"};
  std::size_t common = shared_words(a, b);
  for (const std::string_view idle : kIdle) {
    const bool both =
        std::ranges::binary_search(a.words, idle) && std::ranges::binary_search(b.words, idle);
    if (both && common > 0) --common;
  }
  for (const FacetWord& entry : facet_words()) {
    const bool both = entry.facet == told.id && std::ranges::binary_search(a.words, entry.word) &&
                      std::ranges::binary_search(b.words, entry.word);
    if (both && common > 0) --common;
  }
  return common > 0;
}

/// "The five women on the jury" are not all who sit there; men and women are.
bool are_of_one_sex(const FacetFigure& a, const FacetFigure& b) {
  static constexpr std::array<std::string_view, 4> kSexes{"man", "woman", "boy", "girl"};
  const auto sex = [](const FacetFigure& f) -> std::string_view {
    const bool both = std::ranges::binary_search(f.figure->words, "man") &&
                      std::ranges::binary_search(f.figure->words, "woman");
    return is_one_of(kSexes, f.noun) && !both ? std::string_view(f.noun) : std::string_view();
  };
  return sex(a) == sex(b);
}

/// Six members of a council and eleven of the public, "its five members" and a dozen people.
bool are_of_two_bodies(const FacetFigure& a, const FacetFigure& b) {
  const bool one = a.noun == "member";
  const bool two = b.noun == "member";
  if (one != two) return !a.group && !b.group && (is_known(a) || is_known(b));
  if (!one) return false;
  return a.members_of != b.members_of && !a.members_of.empty() && !b.members_of.empty();
}

/// The police's figure and the organisers'.
bool are_rivals(const FacetFigure& one, const FacetFigure& two) {
  const RetoldFigure& a = *one.figure;
  const RetoldFigure& b = *two.figure;
  if (is_taken_up(a) || is_taken_up(b) || is_lasting(one)) return false;
  const bool told = a.claim.voice != VoiceKind::kPaper && b.claim.voice != VoiceKind::kPaper;
  return told && a.claim.voice_source != b.claim.voice_source && a.quantity->dimension.empty();
}

/// "A month", or what was planned beside what came of it.
bool are_told_otherwise(const FacetFigure& a, const FacetFigure& b) {
  const RetoldFigure& x = *a.figure;
  const RetoldFigure& y = *b.figure;
  const bool lasting = is_lasting(a) || is_lasting(b);
  const bool money = x.quantity->dimension == "money";
  const bool both = !x.rate.empty() && !y.rate.empty();
  if (x.rate != y.rate && (money || !lasting || both)) return true;
  return money && x.claim.modality != y.claim.modality && !is_known(b);
}

/// Years are of lives and careers, earthquakes come in series: these need more than their unit.
bool may_be_sole(const FacetFigure& f) {
  constexpr double kPrice = 1000;  // Colombian pesos: “COP28” is a conference
  const QuantityMention& quantity = *f.figure->quantity;
  if (quantity.unit == "cop" && quantity.value < kPrice) return false;
  if (quantity.dimension == "magnitude") return false;
  return !(quantity.unit == "year" && is_known(f) && f.thing != "sentence");
}

std::string unit_key(const FacetFigure& f) {
  const QuantityMention& quantity = *f.figure->quantity;
  const bool own = quantity.dimension == "time" || quantity.dimension == "money";
  return own ? quantity.unit : quantity.dimension;
}

/// Whether a member tells a third value, so near that it may be the figure's own.
template <typename Members>
bool tell_a_third(const Members& members, const FacetFigure& a, const FacetFigure& b) {
  return std::ranges::any_of(members, [&](const FacetFigure* member) {
    const Quantity& value = member->figure->value;
    if (overlap(value, a.figure->value) || overlap(value, b.figure->value)) return false;
    return are_near(value, a.figure->value) || are_near(value, b.figure->value);
  });
}

/// Whether one of the two takes up whom the other one has counted: a stronger tie than one deed.
bool refer_back(const FacetFigure& a, const FacetFigure& b) {
  return is_taken_up(*a.figure) || is_taken_up(*b.figure);
}

/// Whether the members tell exactly two values.
bool tell_two_values(const std::vector<const FacetFigure*>& members) {
  const FacetFigure* first = members.front();
  const FacetFigure* second = nullptr;
  for (const FacetFigure* member : members) {
    if (overlap(first->figure->value, member->figure->value)) continue;
    if (second == nullptr) {
      second = member;
    } else if (!overlap(second->figure->value, member->figure->value)) {
      return false;
    }
  }
  return second != nullptr;
}

/// … those of one draft, or of two of which neither tells two itself.
bool tell_two_values(const std::vector<const FacetFigure*>& a,
                     const std::vector<const FacetFigure*>& b) {
  if (&a == &b) return tell_two_values(a);
  std::vector<const FacetFigure*> both = a;
  both.insert(both.end(), b.begin(), b.end());
  return !tell_two_values(a) && !tell_two_values(b) && tell_two_values(both);
}

}  // namespace

FacetGroups::FacetGroups(const CheckInput& input, const std::vector<FacetFigure>& figures)
    : input_(&input), figures_(&figures) {
  for (const FacetFigure& figure : figures) {
    has_settled_ = has_settled_ || figure.settled;
    if (is_plain(figure) && !figure.implied) enter(figure);
    if (is_plain_deed(figure)) enter_deeds(figure);
  }
}

/// "Witness", "winner", "musician": by the ends of nouns for those who do something.
bool FacetGroups::names_people(std::string_view noun) {
  static constexpr std::array<std::string_view, 9> kEnds{"man", "er",  "or",  "ist", "ian",
                                                         "ee",  "ant", "ess", "eur"};
  return noun.size() > 4 &&
         std::ranges::any_of(kEnds, [&](std::string_view end) { return noun.ends_with(end); });
}

/// What a deed is done with: one key for all people, and for all nouns of one class.
std::string FacetGroups::class_of(const std::string& noun, const DeedEntry& deed) const {
  const MeasureWords& words = input_->lexicon.measure_words();
  if (noun.empty()) return deed.of;
  const CountedEntry* entry = words.counted(noun);
  static constexpr std::array<std::string_view, 4> kSides{"team", "squad", "side", "pair"};
  if (entry == nullptr) {
    const bool people = names_people(noun) || is_one_of(kSides, noun);
    return deed.of == "person" && people ? deed.of : noun;
  }
  return widest_class(*entry);
}

std::string FacetGroups::widest_class(const CountedEntry& entry) const {
  const MeasureWords& words = input_->lexicon.measure_words();
  constexpr int kDepth = 8;  // classes nest a few deep
  const CountedEntry* widest = &entry;
  for (int i = 0; i < kDepth && !widest->part_of.empty(); ++i) {
    const CountedEntry* wider = words.counted_class(widest->part_of);
    if (wider == nullptr) break;
    widest = wider;
  }
  return widest->id;
}

void FacetGroups::enter_deeds(const FacetFigure& figure) {
  std::set<std::string> keys;
  for (const CountedDeed& told : figure.deeds.deeds) {
    const auto enter_as = [&](const std::string& noun) {
      const std::string what = class_of(noun, *told.deed);
      if (!what.empty()) keys.insert(told.deed->id + "|" + what);
    };
    for (const std::string& thing : figure.deeds.things) enter_as(thing);
    if (figure.deeds.things.empty()) enter_as("");
    if (told.by_noun) keys.insert(told.deed->id + "|" + told.deed->of);
  }
  const std::string unit = figure.figure->quantity->unit;  // "": counts
  for (const std::string& key : keys) groups_[{Bond::kDeed, unit + "|" + key}].push_back(&figure);
}

void FacetGroups::enter(const FacetFigure& figure) {
  const std::string unit = unit_key(figure);
  const auto add = [&](Bond bond, std::string_view what) {
    groups_[{bond, unit + "|" + std::string(what)}].push_back(&figure);
  };
  if (figure.facet != nullptr) add(Bond::kFacet, figure.facet->id);
  const bool set = figure.measure != nullptr && (figure.measure->main || figure.measure->is_set);
  if (set && is_count(figure)) add(Bond::kMeasure, figure.measure->id);
  if (!is_count(figure)) {
    if (!figure.thing.empty()) add(Bond::kThing, figure.thing);
    if (!unit.empty() && may_be_sole(figure)) add(Bond::kUnit, "");
    return;
  }
  if (figure.group) add(Bond::kGroup, figure.group->noun);
  const std::string& counted = figure.figure->counted;
  const MeasureWords& words = input_->lexicon.measure_words();
  if (counted == "person") {  // any of a story's people
    add(Bond::kNoun, counted);
  } else if (!figure.noun.empty()) {
    if (!words.is_name(figure.noun)) add(Bond::kNoun, sort_of_thing(figure.noun));
    constexpr int kDepth = 8;  // classes nest a few deep
    const CountedEntry* entry = words.counted_class(counted);
    for (int i = 0; i < kDepth && entry != nullptr && entry->id != "person"; ++i) {
      add(Bond::kClass, entry->id);
      entry = words.counted_class(entry->part_of);
    }
  }
  if (counted.empty() ? figure.noun.empty() : words.is_within(counted, "person"))
    add(Bond::kPeople, "");
}

std::vector<FacetPair> FacetGroups::pairs() const {
  std::vector<FacetPair> found = pairs_after_settled(*this);
  for (const auto& [key, group] : groups_) {
    if (group.size() < 2 || group.size() > kMostMembers) continue;
    if (key.first != Bond::kDeed && !tell_two_values(group)) continue;
    std::ranges::copy(search(group, group, key.first), std::back_inserter(found));
  }
  return found;
}

/// Whether a later figure of the draft says the same and is final as well.
bool FacetGroups::is_settled_again(const FacetFigure& figure) const {
  return std::ranges::any_of(*figures_, [&](const FacetFigure& other) {
    return other.settled && overlap(other.figure->value, figure.figure->value) &&
           figure.figure->sentence < other.figure->sentence;
  });
}

/// What is told of a measure after its final figure: no state on the way excuses it any more.
std::vector<FacetPair> FacetGroups::pairs_after_settled(const FacetGroups& other) const {
  std::vector<FacetPair> found;
  if (!has_settled_) return found;
  for (const auto& [key, group] : groups_) {
    const auto there = other.groups_.find(key);
    if ((key.first != Bond::kMeasure && key.first != Bond::kDeed) || there == other.groups_.end())
      continue;
    for (const FacetFigure* settled : group) {
      if (!settled->settled || is_settled_again(*settled)) continue;
      for (const FacetFigure* later : there->second) {
        if (later->settled || !comes_after(*later, *settled)) continue;
        if (are_alike(*settled, *later, key.first)) found.emplace_back(settled, later);
      }
    }
  }
  return found;
}

/// In the text, or in a draft that is no earlier.
bool FacetGroups::comes_after(const FacetFigure& later, const FacetFigure& settled) const {
  if (later.figure->document == settled.figure->document) {
    const auto [one, two] = entries_of(settled, later);
    // the newest entry may stand first
    return one != two && one > 0 && two > 0 ? one < two
                                            : settled.figure->sentence < later.figure->sentence;
  }
  const auto& one = input_->graph.dates()[settled.figure->document.index()].day;
  const auto& two = input_->graph.dates()[later.figure->document.index()].day;
  return one && two && *one < *two;
}

/// "Will carry seven", "is to take seven": told of what is still to come.
bool FacetGroups::is_ahead(const RetoldFigure& f) const {
  if (f.claim.modality == Modality::kPlanned) return true;
  const auto& annotation = *input_->graph.inputs()[f.document.index()].annotation;
  const TokenRange tokens = annotation.sentences[f.sentence.index()].tokens;
  for (std::uint32_t t = tokens.begin; t + 1 < std::min(tokens.end, f.quantity->tokens.begin);
       ++t) {
    const std::string_view word = annotation.word(TokenIndex{t});
    const bool is_to =
        (word == "is" || word == "are") && annotation.word(TokenIndex{t + 1}) == "to";
    if (word == "will" || is_to) return true;
  }
  return false;
}

/// In drafts of two days: who came on the one need not come on the other, and what is planned on
/// the one has happened otherwise by the other.
bool FacetGroups::may_have_changed(const FacetFigure& a, const FacetFigure& b) const {
  const auto attended = [](const FacetFigure& f) {
    return f.measure != nullptr && f.measure->id == "attended";
  };
  const bool planned = is_ahead(*a.figure) != is_ahead(*b.figure);
  if (!attended(a) && !attended(b) && !planned) return false;
  const auto& one = input_->graph.dates()[a.figure->document.index()].day;
  const auto& two = input_->graph.dates()[b.figure->document.index()].day;
  return one && two && *one != *two;
}

std::vector<FacetPair> FacetGroups::pairs_with(const FacetGroups& other) const {
  std::vector<FacetPair> found = pairs_after_settled(other);
  for (const auto& [key, group] : groups_) {
    const auto there = other.groups_.find(key);
    if (there == other.groups_.end()) continue;
    if (group.size() + there->second.size() > kMostMembers) continue;
    // What one draft tells with two values is its own matter.
    if (key.first != Bond::kDeed && !tell_two_values(group, there->second)) continue;
    for (const FacetPair& pair : search(group, there->second, key.first)) {
      if (may_have_changed(*pair.first, *pair.second)) continue;
      if (!other.is_explained(*pair.first, *pair.second, key.first)) found.push_back(pair);
    }
  }
  return found;
}

/// "Six dead" over "at least six people were killed".
bool FacetGroups::is_hedged_below(const FacetFigure& heading) const {
  if (is_of_body(heading)) return false;
  const RetoldFigure& head = *heading.figure;
  return std::ranges::any_of(story_facets(*input_).drafts()[head.document.index()],
                             [&](const FacetFigure& f) {
                               return is_of_body(f) && is_count(f) && is_open(*f.figure) &&
                                      f.figure->quantity->value == head.quantity->value;
                             });
}

std::vector<FacetPair> FacetGroups::search(const Group& a, const Group& b, Bond bond) const {
  for (const bool body : {true, false}) {     // headlines and captions where the body tells none
    if (!body && bond == Bond::kDeed) break;  // "Five key nominations" over the seven
    for (const FacetFigure* x : a) {
      for (const FacetFigure* y : b) {
        if ((&a == &b && y <= x) || (body && !(is_of_body(*x) && is_of_body(*y)))) continue;
        if (!body && (is_hedged_below(*x) || is_hedged_below(*y))) continue;
        if (!may_be_one(*x, *y, bond)) continue;
        if (bond != Bond::kDeed) return {{x, y}};
        const bool third = refer_back(*x, *y) ? tell_a_third(a, *x, *y) || tell_a_third(b, *x, *y)
                                              : !tell_two_values(a, b);
        if (!third) return {{x, y}};
      }
    }
  }
  return {};
}

/// Whether the other draft knows what the figure's clause names: "the 48 beds at Saint Anne".
bool FacetGroups::are_names_of(const RetoldFigure& figure, DocumentIndex document) const {
  const auto& annotation = *input_->graph.inputs()[document.index()].annotation;
  return std::ranges::all_of(figure.names, [&](const std::string& name) {
    const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
    for (std::uint32_t t = 0; t < annotation.tokens.size(); ++t) {
      if (annotation.word(TokenIndex{t}) == last) return true;
    }
    return false;
  });
}

/// Those whom a story has counted it may take up far from where it did: "the last of the
/// fifty-two", "all six were taken to the hospital in Chur".
bool FacetGroups::may_be_taken_up(const RetoldFigure& x, const RetoldFigure& y, Bond bond) const {
  const bool later = is_taken_up(y);
  if (x.document != y.document) {
    if (bond == Bond::kDeed) return is_taken_up(x) || later;
    if (bond != Bond::kClass && bond != Bond::kNoun) return false;
    return later ? are_names_of(y, x.document) : is_taken_up(x) && are_names_of(x, y.document);
  }
  const bool pronoun = is_taken_up(x) && y.noun.empty();  // "all six of them"
  return later && (bond == Bond::kDeed || (bond == Bond::kPeople && pronoun));
}

/// What the words around two counts say to keep them apart.
bool FacetGroups::are_told_apart(const FacetFigure& a, const FacetFigure& b) const {
  const auto place = [&](const FacetFigure& f) {
    return CountPlace{*input_->graph.inputs()[f.figure->document.index()].annotation,
                      *f.figure->quantity};
  };
  const bool across = a.figure->document != b.figure->document;
  if (across && (tells_correction(place(a).annotation) || tells_correction(place(b).annotation)))
    return true;
  if (!is_count(a) || !is_count(b) || a.implied || b.implied) return false;
  const bool fewer = b.figure->quantity->value < a.figure->quantity->value;
  const FacetFigure& few = fewer ? b : a;
  const FacetFigure& many = fewer ? a : b;
  const auto by_noun = [](const FacetFigure& f) {
    return std::ranges::all_of(f.deeds.deeds, &CountedDeed::by_noun);
  };
  const bool told = share_deed(a, b) && !by_noun(few);  // "the 26 trains that did not run"
  const bool narrowed = is_taken_up(*few.figure) && !told;
  if (narrowed && has_words_of_its_own(place(few), place(many))) return true;
  if (is_within_told_part(place(many), few.figure->quantity->value)) return true;
  // "Twenty-three went to hospital. Nineteen were treated at the stop": parts of those told before
  const bool bare = a.noun.empty() && b.noun.empty();
  if (bare && stand_near(a, b) && !is_taken_up(*a.figure) && !is_taken_up(*b.figure)) return true;
  const bool one_more = many.figure->quantity->value == few.figure->quantity->value + 1;
  if (one_more && has_leader_beside(place(few))) return true;
  return !across && refer_back(a, b) && is_difference_told(place(a), place(b));
}

bool FacetGroups::may_be_one(const FacetFigure& a, const FacetFigure& b, Bond bond) const {
  if (are_told_apart(a, b)) return false;
  const bool replaced = (b.settled && comes_after(b, a)) || (a.settled && comes_after(a, b));
  return !replaced && are_alike(a, b, bond) && !has_grown(a, b) && !is_explained(a, b, bond);
}

/// Whether the words let the two be of one thing, whatever else the story tells.
bool FacetGroups::are_alike(const FacetFigure& a, const FacetFigure& b, Bond bond) const {
  const RetoldFigure& x = *a.figure;
  const RetoldFigure& y = *b.figure;
  if (one_sentence(x, y) || overlap(x.value, y.value) || !are_near(x.value, y.value)) return false;
  if (bond != Bond::kDeed && (measures_differ(a, b) || one_is_of_the_freed(a, b))) return false;
  if (bond == Bond::kDeed && one_is_of_the_dead(a, b)) return false;
  if (facets_differ(a, b) || things_differ(a, b) || are_of_two_bodies(a, b)) return false;
  if (a.group && b.group && !may_be_one_group(*a.group, *b.group)) return false;
  if (!may_be_taken_up(x, y, bond) && name_others(x, y)) return false;
  if (are_rivals(a, b) || are_of_one_mould(x, y)) return false;
  if (is_shared_out(a) || is_shared_out(b)) return false;
  if (is_of_kin(a) && x.document != y.document) return false;
  const bool sole = b.facet != nullptr && b.facet->bond == FacetBond::kSole;
  if (b.new_thing && x.document == y.document && !sole) return false;
  if (are_told_otherwise(a, b)) return false;
  const bool known = is_known(a) || is_known(b);
  if ((!known && tell_other_times(x, y)) || tell_two_years(x, y)) return false;
  return are_bound(a, b, bond);
}

bool FacetGroups::one_class(const std::string& a, const std::string& b) const {
  const MeasureWords& words = input_->lexicon.measure_words();
  return a.empty() || b.empty() || words.is_within(a, b) || words.is_within(b, a);
}

bool FacetGroups::are_bound(const FacetFigure& a, const FacetFigure& b, Bond bond) const {
  const RetoldFigure& x = *a.figure;
  const RetoldFigure& y = *b.figure;
  const bool known = is_known(a) || is_known(b);
  switch (bond) {
    case Bond::kFacet:
      if (a.facet->bond == FacetBond::kSole || known) return true;
      return a.facet->bond == FacetBond::kOwn &&
             (share_more_than(x, y, *a.facet) || (!a.thing.empty() && a.thing == b.thing));
    case Bond::kMeasure:
      return a.noun.empty() || b.noun.empty() || known || one_class(x.counted, y.counted);
    case Bond::kNoun:
      return known && (a.noun == b.noun || std::min(x.value.low, y.value.low) >= kFewOfClass);
    case Bond::kClass: {
      const MeasureWords& words = input_->lexicon.measure_words();
      const bool named = (is_known(a) && words.may_name(a.noun, b.noun)) ||
                         (is_known(b) && words.may_name(b.noun, a.noun));
      if (a.noun == b.noun) return named;
      if (is_narrower(a, b) || is_narrower(b, a)) return false;
      return named && std::min(x.value.low, y.value.low) >= kFewOfClass;
    }
    case Bond::kThing:
      return known;
    case Bond::kUnit:
      return known && !(a.after || b.after) && (x.document == y.document || shared_words(x, y) > 0);
    case Bond::kDeed:
      return share_deed(a, b) && !tell_other_weekdays(x, y) && !is_news_of_another_day(a, b);
    case Bond::kGroup:
      return known && may_be_one_group(*a.group, *b.group) && are_of_one_sex(a, b);
    case Bond::kPeople:
      if (!counts_somebody(a) || !counts_somebody(b)) return false;
      return x.presented == Presented::kWhole || y.presented == Presented::kWhole;
  }
  return false;
}

/// Two drafts of two days that each tell a number as new: who is nominated on the one day is not
/// who is on the other.
bool FacetGroups::is_news_of_another_day(const FacetFigure& a, const FacetFigure& b) const {
  if (a.figure->document == b.figure->document) return false;
  const auto& one = input_->graph.dates()[a.figure->document.index()].day;
  const auto& two = input_->graph.dates()[b.figure->document.index()].day;
  if (!one || !two || *one == *two) return false;
  const auto refers = [](const FacetFigure& f) {
    return is_taken_up(*f.figure) || f.figure->of_whole;
  };
  return !refers(a) && !refers(b);
}

/// "The eight boats that lay near the pier" need not be the "twelve yachts" told before.
bool FacetGroups::is_narrower(const FacetFigure& f, const FacetFigure& other) const {
  if (!is_taken_up(*f.figure)) return false;
  const auto& annotation = *input_->graph.inputs()[f.figure->document.index()].annotation;
  const std::vector<std::string> words = narrowing_words(annotation, *f.figure->quantity);
  if (words.empty() || share_deed(f, other)) return false;
  return std::ranges::none_of(words, [&](const std::string& word) {
    return std::ranges::binary_search(other.figure->words, word);
  });
}

/// Cows and goats: neither noun names what the other one counts. People go by many names.
bool FacetGroups::are_two_kinds(const FacetFigure& a, const FacetFigure& b) const {
  const MeasureWords& words = input_->lexicon.measure_words();
  const CountedEntry* one = words.counted(a.noun);
  const CountedEntry* two = words.counted(b.noun);
  if (one == nullptr || two == nullptr || words.is_within(one->id, "person")) return false;
  return !words.may_name(a.noun, b.noun) && !words.may_name(b.noun, a.noun);
}

/// Whether a deed of both is told plainly by one of them, and not by the counted noun alone.
bool FacetGroups::share_deed(const FacetFigure& a, const FacetFigure& b) const {
  if (!one_class(a.figure->counted, b.figure->counted) || are_two_kinds(a, b)) return false;
  const auto is_part_of = [](const RetoldFigure& part, const RetoldFigure& whole) {
    return part.of_whole && part.whole <= whole.quantity->value;
  };
  if (is_part_of(*a.figure, *b.figure) || is_part_of(*b.figure, *a.figure)) return false;
  // "All four men", "all three men": each the people of its own paragraph.
  const bool both_taken_up = is_taken_up(*a.figure) && is_taken_up(*b.figure);
  const double fewer = std::min(a.figure->value.low, b.figure->value.low);
  if (both_taken_up && a.figure->document == b.figure->document && fewer < kFewOfClass)
    return false;
  return std::ranges::any_of(a.deeds.deeds, [&](const CountedDeed& x) {
    const auto y = std::ranges::find(b.deeds.deeds, x.deed, &CountedDeed::deed);
    if (y == b.deeds.deeds.end() || (x.weak && y->weak)) return false;
    // "90 of the staff" are staff by the whole of them.
    const bool of_noun = (x.by_noun && a.figure->of_whole) || (y->by_noun && b.figure->of_whole);
    return !of_noun && !(x.by_noun && y->by_noun);
  });
}

/// Whether the other may be a part of what the figure counts: nights are none of 40 sheep.
bool FacetGroups::may_count_with(const FacetFigure& other, const FacetFigure& figure) const {
  if (!is_count(figure) || other.noun.empty() || figure.noun.empty()) return true;
  if (other.noun == figure.noun) return true;
  const MeasureWords& words = input_->lexicon.measure_words();
  const CountedEntry* one = words.counted(other.noun);
  const CountedEntry* two = words.counted(figure.noun);
  const bool people = (one != nullptr && words.is_within(one->id, "person")) ||
                      (two != nullptr && words.is_within(two->id, "person"));
  if (one == nullptr || two == nullptr)
    return people && (one != nullptr || names_people(other.noun)) &&
           (two != nullptr || names_people(figure.noun));
  return widest_class(*one) == widest_class(*two);
}

/// "27 were diverted and eight were cancelled": the eight are none of the 27.
bool FacetGroups::tells_another_deed(const FacetFigure& other, const FacetFigure& a,
                                     const FacetFigure& b) {
  const auto shares = [&](const FacetFigure& f) {
    return std::ranges::any_of(f.deeds.deeds, [&](const CountedDeed& told) {
      return std::ranges::count(other.deeds.deeds, told.deed, &CountedDeed::deed) > 0;
    });
  };
  const bool told =
      std::ranges::any_of(other.deeds.deeds, [](const CountedDeed& deed) { return !deed.weak; });
  // of nine who are trapped two are brought out, which leaves seven
  const bool people = std::ranges::any_of(
      a.deeds.deeds, [](const CountedDeed& deed) { return deed.deed->of == "person"; });
  const bool leaves = people && (a.implied || b.implied);
  return told && !leaves && other.figure->presented == Presented::kNew && !shares(a) && !shares(b);
}

/// "Two men" of the list "four women, two men and a boy" that tells the seven.
bool FacetGroups::is_told_by(const FacetFigure& other, const FacetFigure& figure) {
  const TokenRange list = figure.figure->quantity->tokens;
  return figure.implied && other.figure->document == figure.figure->document &&
         list.contains(other.figure->quantity->number.begin);
}

/// Whether a third figure of the draft explains the two: of 44 rooms and 64 the 20 are new, of 11
/// dead and 14 the toll "had risen to 14".
bool FacetGroups::is_explained(const FacetFigure& a, const FacetFigure& b, Bond bond) const {
  const double x = a.figure->quantity->value;
  const double y = b.figure->quantity->value;
  const bool adds = is_count(a) || a.figure->quantity->dimension == "money";
  return std::ranges::any_of(*figures_, [&](const FacetFigure& other) {
    if (&other == &a || &other == &b || is_told_by(other, a) || is_told_by(other, b)) return false;
    if (other.figure->quantity->unit != a.figure->quantity->unit) return false;
    const double value = other.figure->quantity->value;
    if (other.changes && (value == x || value == y)) return true;
    // "Five were charged. Four of them are accused of robbery": four is told as a part already.
    const bool part = other.figure->presented == Presented::kPart;
    if ((bond == Bond::kDeed || bond == Bond::kMeasure) && part && adds &&
        (value == x || value == y))
      return true;
    // "They meet two men, and the four become friends. … All four": counted beside the two.
    const bool beside_a = value == y && one_sentence(*other.figure, *a.figure);
    const bool beside_b = value == x && one_sentence(*other.figure, *b.figure);
    if (refer_back(a, b) && (beside_a || beside_b)) return true;
    if (bond == Bond::kDeed && refer_back(a, b) && tells_another_deed(other, a, b)) return false;
    if (bond == Bond::kGroup) return false;  // three hurt are no news of who was on the shift
    if (refer_back(a, b) && (!may_count_with(other, a) || is_said_of_others(other, a, b)))
      return false;
    return adds && (value == std::abs(x - y) || value == x + y);
  });
}

/// The entries of a live blog or timeline in which the two stand, from the oldest; 0 in none.
std::pair<std::uint32_t, std::uint32_t> FacetGroups::entries_of(const FacetFigure& a,
                                                                const FacetFigure& b) const {
  const std::vector<std::uint32_t> entries =
      dated_entries(*input_->graph.inputs()[a.figure->document.index()].annotation);
  return {entries[a.figure->sentence.index()], entries[b.figure->sentence.index()]};
}

/// "11.30: 23 departures have been cancelled", "19.40: 47 departures cancelled": what was done by
/// then, of one draft.
bool FacetGroups::rises_by_entry(const FacetFigure& a, const FacetFigure& b) const {
  if (a.deeds.deeds.empty() && a.measure == nullptr && b.measure == nullptr) return false;
  const auto [one, two] = entries_of(a, b);
  if (one == 0 || two == 0 || one == two) return false;
  return (a.figure->value.low < b.figure->value.low) == (one < two);
}

/// Two drafts of different days, the later of which tells more of what can only grow.
bool FacetGroups::has_grown(const FacetFigure& a, const FacetFigure& b) const {
  if (a.figure->document == b.figure->document) return rises_by_entry(a, b);
  const bool up = (a.measure != nullptr && a.measure->monotone_up) ||
                  (b.measure != nullptr && b.measure->monotone_up);
  if (!up) return false;
  const auto& one = input_->graph.dates()[a.figure->document.index()].day;
  const auto& two = input_->graph.dates()[b.figure->document.index()].day;
  if (!one || !two) return true;
  if (*one == *two) return false;
  const FacetFigure& earlier = *one < *two ? a : b;
  if (earlier.figure->presented == Presented::kWhole) return false;  // "all 46": no more to come
  return (b.figure->value.low > a.figure->value.low) == (*one < *two);
}

}  // namespace belie
