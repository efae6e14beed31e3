// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/likely_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "claims/sums/slips.h"
#include "rules/figures/figure_times.h"
#include "rules/figures/retold_measures.h"
#include "rules/figures/set_guards.h"
#include "rules/figures/set_naming.h"

namespace belie {
namespace {

constexpr double kFewest = 5;   // fewer of anything are two sets by chance
constexpr double kFar = 2.3;    // a slip seldom makes a number so many times as large
constexpr double kMany = 100;   // from here on digits agree by no chance
constexpr double kEnough = 34;  // points

/// How many points each sign is worth; measured over stories with and without slips.
constexpr double kSameNoun = 20, kWiderNoun = 16, kBothPeople = 9, kUnknownNouns = 7;
constexpr double kPlainDeed = 20, kLooseDeed = 5;
constexpr double kAllOfThem = 24, kTakenUp = 14;
constexpr double kSwapped = 26, kOneDigit = 12;
constexpr double kTwoDrafts = 10, kSharedWord = 3, kFinal = 10;
constexpr double kOtherDay = 6, kThird = 2, kByPronoun = 6, kOpen = 8, kAbout = 4, kOtherMood = 8;
constexpr double kPerLogRatio = 13;
constexpr double kOneDoubt = 8, kTwoDoubts = 22, kManyDoubts = 90;
constexpr std::size_t kMostShared = 4, kMostThirds = 3;

/// Spans, scores and what is shared out are no sets of things.
constexpr std::array<std::string_view, 44> kNoThings{
    "time",    "occasion", "day",    "night",   "hour",   "minute", "second", "week",     "weekend",
    "month",   "year",     "decade", "century", "season", "summer", "winter", "way",      "side",
    "step",    "part",     "half",   "quarter", "third",  "game",   "word",   "reason",   "thing",
    "stage",   "round",    "leg",    "lap",     "level",  "degree", "other",  "delegate", "elector",
    "mandate", "vote",     "ballot", "point",   "goal",   "seat",   "medal",  "place"};

struct Count {
  const FacetFigure* facet = nullptr;
  double value = 0;
  std::optional<SetRole> role;  // nothing: no set of counted_sets.h
  std::vector<std::string> nouns;
  bool by_pronoun = false;
};

bool is_counting(const FacetFigure& facet) {
  const QuantityMention& q = *facet.figure->quantity;
  return !facet.implied && q.kind == QuantityKind::kCount && q.value == std::floor(q.value);
}

class Counts {
 public:
  explicit Counts(const DraftCounts& draft) {
    for (const FacetFigure& facet : *draft.facets) {
      if (is_counting(facet)) counts_.push_back(read(draft, facet));
    }
  }

  [[nodiscard]] const std::vector<Count>& all() const { return counts_; }

 private:
  static Count read(const DraftCounts& draft, const FacetFigure& facet) {
    static constexpr std::array<std::string_view, 5> kNoNouns{"one", "other", "they", "those",
                                                              "them"};
    Count found;
    found.facet = &facet;
    found.value = facet.figure->quantity->value;
    const auto set = std::ranges::find(*draft.sets, &facet, &CountedSet::facet);
    if (set != draft.sets->end()) {
      found.role = set->role;
      found.by_pronoun = set->by_pronoun;
      found.nouns = set->nouns;
    }
    const std::string& noun = facet.noun;
    if (!noun.empty() && !is_one_of(kNoNouns, noun)) found.nouns = {noun};
    return found;
  }

  std::vector<Count> counts_;
};

class LikelySearch {
 public:
  LikelySearch(const CheckInput& input, const DraftCounts& told, const DraftCounts& again)
      : input_(input),
        words_(input.lexicon.measure_words()),
        told_(told),
        again_(again),
        across_(told.facets != again.facets) {}

  [[nodiscard]] std::vector<LikelySet> search() const {
    std::vector<LikelySet> found;
    for (const Count& again : again_.all()) {
      const Count* best = nullptr;
      double most = 0;
      for (const Count& told : told_.all()) {
        if (!may_be_one(told, again)) continue;
        const double points = points_of(told, again);
        if (points < kEnough || points <= most) continue;
        best = &told;
        most = points;
      }
      if (best != nullptr) found.emplace_back(best->facet, again.facet);
    }
    return found;
  }

 private:
  [[nodiscard]] static const RetoldFigure& figure(const Count& c) { return *c.facet->figure; }
  [[nodiscard]] CountPlace place(const Count& c) const {
    const RetoldFigure& f = figure(c);
    return {*input_.graph.inputs()[f.document.index()].annotation, *f.quantity};
  }
  [[nodiscard]] bool are_swapped(const Count& a, const Count& b) const {
    return figure(a).digits == figure(b).digits;
  }
  [[nodiscard]] static bool is_one_digit_off(const Count& a, const Count& b) {
    return std::min(a.value, b.value) >= kMany && is_slip(a.value, b.value);
  }
  [[nodiscard]] static bool takes_up(const Count& c, SetRole role) { return c.role == role; }

  // ---- what keeps two numbers apart for certain

  [[nodiscard]] static bool is_plain(const Count& c) {
    const RetoldFigure& f = figure(c);
    const QuantityMention& q = *f.quantity;
    if (c.value < kFewest || q.each || !q.per.empty() || !f.rate.empty()) return false;
    if (q.negated || q.all_but || counts_kin(c.nouns)) return false;
    if (!c.nouns.empty() && is_one_of(kNoThings, c.nouns.front())) return false;
    if (q.hedge == Hedge::kAtLeast || q.hedge == Hedge::kAtMost || q.hedge == Hedge::kRange)
      return false;
    const SectionKind section = f.claim.section;
    return section != SectionKind::kHeadline && section != SectionKind::kDeck &&
           section != SectionKind::kCaption && f.claim.voice != VoiceKind::kDistanced;
  }

  [[nodiscard]] bool may_be_one(const Count& a, const Count& b) const {
    if (!is_plain(a) || !is_plain(b) || a.value == b.value) return false;
    const RetoldFigure& x = figure(a);
    const RetoldFigure& y = figure(b);
    if (std::abs(a.value - b.value) == 1) return false;  // "a ninth lay in the harbour"
    if (!across_ && (x.sentence.index() + 1 >= y.sentence.index() || are_of_two_entries(x, y)))
      return false;
    if (x.value.low <= y.value.high && y.value.low <= x.value.high) return false;
    if (std::max(a.value, b.value) > kFar * std::min(a.value, b.value)) return false;
    if (are_other_things(a, b) || are_rivals(x, y) || tell_two_years(x, y)) return false;
    const bool own_time = !is_taken_up(x) && !is_taken_up(y) && tell_other_times(x, y);
    if (own_time) return false;  // "laid off 440 three years ago"
    if (!are_tied(a, b) || befell_only_one(a, b) || tell_other_weekdays(x, y)) return false;
    if (!is_whole_or_told_part(a, b) || !is_whole_or_told_part(b, a)) return false;
    if (is_narrowed(a, b) || is_narrowed(b, a) || has_grown(a, b)) return false;
    if (are_news_of_two_days(x, y) && !are_swapped(a, b)) return false;
    if (across_ && are_of_two_stages(input_.graph, x.document, y.document)) return false;
    return !are_told_apart(a, b) && !is_told_elsewhere(a, b);
  }

  /// Two entries of a running report, or two items of minutes.
  [[nodiscard]] bool are_of_two_entries(const RetoldFigure& a, const RetoldFigure& b) const {
    const Annotation& annotation = *input_.graph.inputs()[a.document.index()].annotation;
    return entry_hour(annotation, a.sentence) != entry_hour(annotation, b.sentence) ||
           are_of_two_items(annotation, a.sentence, b.sentence);
  }

  [[nodiscard]] bool are_other_things(const Count& a, const Count& b) const {
    const Naming named = named_by(a, b);
    if (named == Naming::kNone && (a.nouns.empty() || b.nouns.empty())) return !may_be_untold(a, b);
    if (named == Naming::kNone && are_both_known(a, b)) return true;
    const bool members = a.facet->noun == "member" || b.facet->noun == "member";
    const bool deed = shared_deed(*a.facet, *b.facet) == 2;
    if (members && !deed &&
        (a.facet->members_of != b.facet->members_of || a.facet->members_of.empty()))
      return true;
    return named != Naming::kWider && sex_of(a) != sex_of(b);
  }

  /// "187 operations", "the 224 patients whose operations were called off".
  [[nodiscard]] Naming named_by(const Count& a, const Count& b) const {
    const Naming named = naming(words_, a.nouns, b.nouns);
    if (named != Naming::kNone || shared_deed(*a.facet, *b.facet) < 2) return named;
    const bool thing = naming(words_, a.facet->deeds.things, b.nouns) == Naming::kSame ||
                       naming(words_, a.nouns, b.facet->deeds.things) == Naming::kSame;
    return thing ? Naming::kDeed : named;
  }

  /// Cows and chairs: the lexicon has both, and neither noun can stand for the other.
  [[nodiscard]] bool are_both_known(const Count& a, const Count& b) const {
    const auto known = [&](const Count& c) { return words_.counted(c.nouns.front()) != nullptr; };
    return known(a) && known(b);
  }

  /// Whether more than the noun and words of the story tie the two: the deed, a number that takes
  /// up what was told, the digits. Nouns that nobody knows to be of one kind need the deed or both
  /// others.
  [[nodiscard]] bool are_tied(const Count& a, const Count& b) const {
    const bool taken_up = is_taken_up(figure(b)) || (across_ && is_taken_up(figure(a)));
    const bool slip = is_one_digit_off(a, b) || are_swapped(a, b);
    if (shared_deed(*a.facet, *b.facet) == 2) return true;
    if (!across_ && b.by_pronoun) return false;  // "all 11": of whom, the sentences before say
    return named_by(a, b) == Naming::kNone ? taken_up && slip : taken_up || slip;
  }

  /// The convicted are not the acquitted, who finished are not all who set out: what befell the one
  /// alone.
  [[nodiscard]] static bool befell_only_one(const Count& a, const Count& b) {
    static constexpr std::array<std::string_view, 9> kFates{
        "killed",    "hurt",      "missing",       "arrested",   "charged",
        "convicted", "acquitted", "finished-race", "dropped-out"};
    const auto is_fate = [](const CountedDeed& told) {
      const bool patients = told.by_noun && told.deed->id == "hurt";  // who may be ill, or waiting
      return !told.weak && !patients && is_one_of(kFates, told.deed->id);
    };
    const auto fated = [&](const Count& c) {
      return std::ranges::any_of(c.facet->deeds.deeds, is_fate);
    };
    const auto shared = [&](const Count& one, const Count& two) {
      return std::ranges::all_of(one.facet->deeds.deeds, [&](const CountedDeed& told) {
        const auto& others = two.facet->deeds.deeds;
        return !is_fate(told) ||
               std::ranges::find(others, told.deed, &CountedDeed::deed) != others.end();
      });
    };
    return fated(a) && fated(b) ? !(shared(a, b) || shared(b, a)) : fated(a) || fated(b);
  }

  /// "There were 4,600 at the start": of what, the digits and the deed have to say.
  [[nodiscard]] bool may_be_untold(const Count& a, const Count& b) const {
    const bool slip = is_one_digit_off(a, b) || are_swapped(a, b);
    return slip && shared_deed(*a.facet, *b.facet) == 2;
  }

  [[nodiscard]] static std::string_view sex_of(const Count& c) {
    static constexpr std::array<std::string_view, 4> kSexes{"man", "woman", "boy", "girl"};
    return is_one_of(kSexes, c.facet->noun) ? std::string_view(c.facet->noun) : "";
  }

  [[nodiscard]] static bool are_rivals(const RetoldFigure& a, const RetoldFigure& b) {
    const std::string& one = a.claim.voice_source;
    const std::string& two = b.claim.voice_source;
    return !one.empty() && !two.empty() && one != two;
  }

  /// A part of what is told elsewhere counts only by what is done with it: "four of its 19 wards".
  [[nodiscard]] bool is_whole_or_told_part(const Count& c, const Count& other) const {
    const RetoldFigure& f = figure(c);
    if (f.presented != Presented::kPart) return true;
    const bool named = naming(words_, c.nouns, other.nouns) >= Naming::kWider ||
                       (f.of_whole && is_taken_up(figure(other)));
    if (!named || shared_deed(*c.facet, *other.facet) < 2 || c.facet->noun.empty()) return false;
    if (f.of_whole && other.value >= f.whole) return false;
    return f.of_whole || f.quantity->of_known;
  }

  /// "The 717 members who took part" beside all of them; "48 passengers" of 61 people aboard.
  [[nodiscard]] bool is_narrowed(const Count& few, const Count& many) const {
    if (few.value > many.value) return false;
    const bool deed = shared_deed(*few.facet, *many.facet) == 2;
    if (is_within_told_part(place(many), few.value)) return true;
    if (many.value == few.value + 1 && has_leader_beside(place(few))) return true;
    if (!deed && is_taken_up(figure(few)) && has_word_of_its_own(place(few), place(many)))
      return true;
    return !is_told_by_verb(few, many) && is_narrower_noun(few, many);
  }

  /// Whether more than its own noun tells the deed that both have: passengers are aboard anyway.
  [[nodiscard]] static bool is_told_by_verb(const Count& few, const Count& many) {
    return std::ranges::any_of(few.facet->deeds.deeds, [&](const CountedDeed& one) {
      return !one.by_noun &&
             std::ranges::any_of(many.facet->deeds.deeds, [&](const CountedDeed& two) {
               return one.deed == two.deed && !(one.weak && two.weak);
             });
    });
  }

  [[nodiscard]] bool is_narrower_noun(const Count& few, const Count& many) const {
    if (few.facet->noun.empty() || naming(words_, few.nouns, many.nouns) != Naming::kWider)
      return false;
    return std::ranges::none_of(few.nouns, [&](const std::string& one) {
      return std::ranges::any_of(many.nouns,
                                 [&](const std::string& two) { return words_.may_name(one, two); });
    });
  }

  [[nodiscard]] static bool can_grow(const Count& c) {
    const FacetFigure& f = *c.facet;
    return (f.measure != nullptr && f.measure->monotone_up) || befell_death(c);
  }

  /// Two drafts, the later of which tells more of what can only grow.
  [[nodiscard]] bool has_grown(const Count& a, const Count& b) const {
    if (!across_ || !(can_grow(a) || can_grow(b))) return false;
    const auto& one = input_.graph.dates()[figure(a).document.index()].day;
    const auto& two = input_.graph.dates()[figure(b).document.index()].day;
    if (!one || !two) return true;
    if (*one == *two) return false;
    const Count& earlier = *one < *two ? a : b;
    const Count& later = *one < *two ? b : a;
    return later.value > earlier.value && earlier.role != SetRole::kWhole;
  }

  /// Each draft announces a number of its own day: nine nominees on the one, five on the other.
  [[nodiscard]] bool are_news_of_two_days(const RetoldFigure& a, const RetoldFigure& b) const {
    const auto& one = input_.graph.dates()[a.document.index()].day;
    const auto& two = input_.graph.dates()[b.document.index()].day;
    return one && two && *one != *two && !is_taken_up(a) && !is_taken_up(b);
  }

  [[nodiscard]] bool are_told_apart(const Count& a, const Count& b) const {
    const CountPlace x = place(a);
    const CountPlace y = place(b);
    if (compares_more(x) || compares_more(y)) return true;
    if (is_of_earlier_report(x.annotation, x.quantity.span) ||
        is_of_earlier_report(y.annotation, y.quantity.span))
      return true;
    return across_ && (tells_correction(x.annotation) || tells_correction(y.annotation));
  }

  /// Whether each number has a telling of its own where the other one stands.
  [[nodiscard]] bool is_told_elsewhere(const Count& a, const Count& b) const {
    const auto told = [&](const Count& other, const Count& number) {
      if (&other == &a || &other == &b || other.value != number.value) return false;
      return naming(words_, other.nouns, number.nouns) >= Naming::kPeople || other.nouns.empty();
    };
    const std::size_t first = figure(a).sentence.index();
    const std::size_t last = figure(b).sentence.index();
    return std::ranges::any_of(told_.all(),
                               [&](const Count& c) {
                                 return (across_ || figure(c).sentence.index() < last) &&
                                        told(c, b);
                               }) ||
           std::ranges::any_of(again_.all(), [&](const Count& c) {
             return (across_ || figure(c).sentence.index() > first) && told(c, a);
           });
  }

  // ---- what speaks for one set and against it

  [[nodiscard]] double points_of(const Count& a, const Count& b) const {
    return points_of_words(a, b) + points_of_digits(a, b) + points_of_story(a, b) -
           points_of_doubts(a, b);
  }

  [[nodiscard]] double points_of_words(const Count& a, const Count& b) const {
    const Naming named = named_by(a, b);
    const bool untold = a.nouns.empty() || b.nouns.empty();
    double points = untold ? 0 : kUnknownNouns;
    if (named == Naming::kSame) points = kSameNoun;
    if (named == Naming::kWider) points = kWiderNoun;
    if (named == Naming::kPeople || named == Naming::kDeed) points = kBothPeople;
    const int deed = shared_deed(*a.facet, *b.facet);
    points += deed == 2 ? kPlainDeed : deed == 1 ? kLooseDeed : 0;
    const auto role = [&](SetRole wanted) {
      return takes_up(b, wanted) || (across_ && takes_up(a, wanted));
    };
    points += role(SetRole::kWhole) ? kAllOfThem : role(SetRole::kKnown) ? kTakenUp : 0;
    const std::size_t shared = shared_words(figure(a), figure(b));
    return points + kSharedWord * static_cast<double>(std::min(shared, kMostShared));
  }

  [[nodiscard]] double points_of_digits(const Count& a, const Count& b) const {
    const double ratio = std::max(a.value, b.value) / std::min(a.value, b.value);
    double points = -kPerLogRatio * std::log(ratio);
    if (are_swapped(a, b)) {
      points += kSwapped;
    } else if (is_one_digit_off(a, b)) {
      points += kOneDigit;
    }
    for (const Count* c : {&a, &b}) {
      const Hedge hedge = figure(*c).quantity->hedge;
      points -= hedge == Hedge::kAbout ? kAbout : hedge == Hedge::kNone ? 0 : kOpen;
    }
    return points;
  }

  [[nodiscard]] double points_of_story(const Count& a, const Count& b) const {
    double points = across_ ? kTwoDrafts : 0;
    const auto& one = input_.graph.dates()[figure(a).document.index()].day;
    const auto& two = input_.graph.dates()[figure(b).document.index()].day;
    if (across_ && one != two) points -= kOtherDay;
    points -= kThird * static_cast<double>(third_numbers(a, b));
    points -= kByPronoun * (static_cast<int>(a.by_pronoun) + static_cast<int>(b.by_pronoun));
    points += kFinal * (static_cast<int>(a.facet->settled) + static_cast<int>(b.facet->settled));
    return points - (figure(a).claim.modality == figure(b).claim.modality ? 0 : kOtherMood);
  }

  /// Other plain numbers of such things in the drafts.
  [[nodiscard]] std::size_t third_numbers(const Count& a, const Count& b) const {
    std::set<double> others;
    const auto look = [&](const Counts& counts) {
      for (const Count& other : counts.all()) {
        if (other.role == SetRole::kPart || other.value < 3) continue;
        if (other.value == a.value || other.value == b.value) continue;
        if (other.value > kFar * std::max(a.value, b.value)) continue;
        if (other.value * kFar < std::min(a.value, b.value)) continue;
        if (std::max(naming(words_, other.nouns, a.nouns), naming(words_, other.nouns, b.nouns)) >=
            Naming::kWider)
          others.insert(other.value);
      }
    };
    look(told_);
    if (across_) look(again_);
    return std::min(others.size(), kMostThirds);
  }

  [[nodiscard]] double points_of_doubts(const Count& a, const Count& b) const {
    int doubts = 0;
    for (const bool doubt : {
             a.facet->other_thing || b.facet->other_thing,
             a.facet->changes || b.facet->changes,
             a.facet->apart || b.facet->apart,
             !figure(a).apart.empty() || !figure(b).apart.empty(),
             figure(a).staged || figure(b).staged,
             figure(a).presented == Presented::kPart || figure(b).presented == Presented::kPart,
             measures_differ(a, b),
             befell_death(a) != befell_death(b),
             is_explained(a, b),
             is_narrower_noun(a.value < b.value ? a : b, a.value < b.value ? b : a),
         })
      doubts += static_cast<int>(doubt);
    return doubts == 0 ? 0 : doubts == 1 ? kOneDoubt : doubts == 2 ? kTwoDoubts : kManyDoubts;
  }

  [[nodiscard]] static bool measures_differ(const Count& a, const Count& b) {
    const MeasureEntry* one = a.facet->measure;
    const MeasureEntry* two = b.facet->measure;
    return one != nullptr && two != nullptr && one != two;
  }

  [[nodiscard]] static bool befell_death(const Count& c) {
    const FacetFigure& f = *c.facet;
    return (f.measure != nullptr && f.measure->id == "killed") ||
           std::ranges::any_of(f.deeds.deeds,
                               [](const CountedDeed& told) { return told.deed->id == "killed"; });
  }

  /// Whether a third number makes up the difference, or is the sum of the two.
  [[nodiscard]] bool is_explained(const Count& a, const Count& b) const {
    const double difference = std::abs(a.value - b.value);
    const auto explains = [&](const Count& other) {
      return other.value == difference || (!across_ && other.value == a.value + b.value);
    };
    return std::ranges::any_of(told_.all(), explains) ||
           (across_ && std::ranges::any_of(again_.all(), explains));
  }

  const CheckInput& input_;
  const MeasureWords& words_;
  Counts told_;
  Counts again_;
  bool across_;
};

}  // namespace

std::vector<LikelySet> likely_sets(const CheckInput& input, const DraftCounts& told,
                                   const DraftCounts& again) {
  return LikelySearch(input, told, again).search();
}

}  // namespace belie
