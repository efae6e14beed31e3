// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/recounted_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lower_words.h"
#include "rules/figures/figure_times.h"
#include "rules/figures/retold_measures.h"
#include "rules/figures/set_guards.h"
#include "rules/figures/set_naming.h"

namespace belie {
namespace {

constexpr double kFewest = 3;       // two of anything are told in every story
constexpr double kFewOfClass = 5;   // fewer need more ties
constexpr double kFar = 2.2;        // a slip seldom makes a number so many times as large
constexpr int kEnough = 5;          // points
constexpr std::size_t kBefore = 3;  // sentences in which a pronoun finds its number

bool overlap(const CountedSet& a, const CountedSet& b) {
  const Quantity& x = a.facet->figure->value;
  const Quantity& y = b.facet->figure->value;
  return x.low <= y.high && y.low <= x.high;
}

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<std::size_t>(std::ranges::count_if(
      a, [&](const std::string& stem) { return std::ranges::binary_search(b, stem); }));
}

class SetSearch {
 public:
  SetSearch(const CheckInput& input, const std::vector<CountedSet>& told,
            const std::vector<CountedSet>& again)
      : input_(input), words_(input.lexicon.measure_words()), told_(told), again_(again) {}

  [[nodiscard]] std::vector<RecountedSet> search() const {
    std::vector<RecountedSet> found;
    for (const CountedSet& again : again_) {
      if (again.role != SetRole::kKnown && again.role != SetRole::kWhole) continue;
      if (const CountedSet* told = counted_before(again)) found.push_back({told, &again});
    }
    return found;
  }

 private:
  [[nodiscard]] CountPlace place(const CountedSet& set) const {
    const RetoldFigure& figure = *set.facet->figure;
    return {*input_.graph.inputs()[figure.document.index()].annotation, *figure.quantity};
  }
  [[nodiscard]] bool across() const { return &told_ != &again_; }

  /// The only set that ties; nullptr: none, or two of different numbers.
  [[nodiscard]] const CountedSet* counted_before(const CountedSet& again) const {
    const CountedSet* best = nullptr;
    int most = 0;
    for (const CountedSet& told : told_) {
      if (!may_be_one(told, again)) continue;
      const int points = points_of(told, again);
      if (points < kEnough || points <= most) continue;
      best = &told;
      most = points;
    }
    return best;
  }

  // ---- what speaks for one set

  [[nodiscard]] int points_of(const CountedSet& told, const CountedSet& again) const {
    const Naming named = naming(words_, told.nouns, again.nouns);
    const int deed = shared_deed(*told.facet, *again.facet);
    if (named == Naming::kNone && (deed < 2 || are_of_known_kinds(words_, told.nouns, again.nouns)))
      return 0;
    int points = deed;
    if (named == Naming::kSame) points += 3;
    if (named == Naming::kWider) points += 2;
    if (named == Naming::kPeople) points += 1;
    points += static_cast<int>(std::min<std::size_t>(2, shared(again.phrase, told.around)));
    points += shared(again.around, told.around) >= 4 ? 1 : 0;
    points += again.role == SetRole::kWhole ? 1 : 0;
    points -= std::min(told.value, again.value) < kFewOfClass ? 2 : 0;
    const int others = third_numbers(told, again);
    if (others > 0) return points - others;
    // the only two numbers of such things, one of them told as that of all
    return points + 1 + (across() && again.role == SetRole::kWhole ? 1 : 0);
  }

  /// Other plain numbers of such things in the two drafts.
  [[nodiscard]] int third_numbers(const CountedSet& told, const CountedSet& again) const {
    std::set<double> others;
    const auto look = [&](const std::vector<CountedSet>& sets) {
      for (const CountedSet& other : sets) {
        if (other.role == SetRole::kPart || other.value < kFewest) continue;
        if (other.value == told.value || other.value == again.value) continue;
        if (other.value > kFar * told.value || told.value > kFar * other.value) continue;
        if (naming(words_, other.nouns, again.nouns) >= Naming::kWider) others.insert(other.value);
      }
    };
    look(told_);
    if (across()) look(again_);
    return static_cast<int>(others.size());
  }

  // ---- what speaks against it

  [[nodiscard]] bool may_be_one(const CountedSet& told, const CountedSet& again) const {
    if (across() && are_of_two_stages(input_.graph, told.facet->figure->document,
                                      again.facet->figure->document))
      return false;
    if (&told == &again || told.role == SetRole::kPart || overlap(told, again)) return false;
    const double fewer = std::min(told.value, again.value);
    if (fewer < kFewest || std::max(told.value, again.value) > kFar * fewer) return false;
    if (!is_plain(told) || !is_plain(again) || takes_up_another(again)) return false;
    if (told.by_pronoun && (again.by_pronoun || !across())) return false;
    if (is_one_side(told) || has_another_owner(told, again)) return false;
    if (is_somebodys(told) || is_somebodys(again) || compares_more(place(again))) return false;
    if (told.facet->figure->claim.section == SectionKind::kHeadline ||
        again.facet->figure->claim.section != SectionKind::kBody)
      return false;
    const RetoldFigure& x = *told.facet->figure;
    const RetoldFigure& y = *again.facet->figure;
    if (!across() && !(x.sentence < y.sentence)) return false;
    if (across() &&
        (tells_correction(place(told).annotation) || tells_correction(place(again).annotation)))
      return false;
    const bool own_time = !y.times.empty() && tell_other_times(x, y);  // "the 17 of last season"
    if (tell_two_years(x, y) || own_time || name_others(x, y)) return false;
    if ((told.facet->listed || again.facet->listed) &&
        naming(words_, told.nouns, again.nouns) != Naming::kSame)
      return false;
    if (befell_only_one(told, again) || counts_kin(told.nouns) || counts_kin(again.nouns))
      return false;
    if (are_of_two_bodies(told, again) || are_of_two_sexes(told, again)) return false;
    return !is_its_own(told, again) && !is_told_elsewhere(told, again);
  }

  [[nodiscard]] static bool is_plain(const CountedSet& set) {
    const FacetFigure& facet = *set.facet;
    const RetoldFigure& figure = *facet.figure;
    if (facet.apart || facet.other_thing || facet.changes) return false;
    if (figure.staged && set.role != SetRole::kWhole) return false;
    if (figure.supposed && set.role == SetRole::kNew) return false;
    return figure.claim.voice != VoiceKind::kDistanced;
  }

  /// The dead are not the hurt, nor all who were there.
  [[nodiscard]] static bool befell_only_one(const CountedSet& told, const CountedSet& again) {
    static constexpr std::array<std::string_view, 7> kFates{
        "killed", "hurt", "missing", "arrested", "charged", "convicted", "acquitted"};
    const auto fates = [&](const CountedSet& set) {
      return std::ranges::any_of(set.facet->deeds.deeds, [&](const CountedDeed& deed) {
        return is_one_of(kFates, deed.deed->id);
      });
    };
    return (fates(told) || fates(again)) && shared_deed(*told.facet, *again.facet) == 0;
  }

  [[nodiscard]] std::string word(const CountedSet& set, std::uint32_t t) const {
    const Annotation& annotation = place(set).annotation;
    return lower_word_at(annotation, t);
  }

  /// "Its 430 beds": whose, the words before say, and a story has many owners.
  [[nodiscard]] bool is_somebodys(const CountedSet& set) const {
    static constexpr std::array<std::string_view, 7> kOwners{"its", "his", "her", "their",
                                                             "my",  "our", "your"};
    const std::uint32_t begin = place(set).quantity.tokens.begin;
    return begin > 1 &&
           (is_one_of(kOwners, word(set, begin - 1)) || is_one_of(kOwners, word(set, begin - 2)));
  }

  /// "209 people for the limit and 212 against it": none is all who were asked.
  [[nodiscard]] bool is_one_side(const CountedSet& set) const {
    const RetoldFigure& figure = *set.facet->figure;
    const Annotation& annotation = place(set).annotation;
    const TokenRange tokens = annotation.sentences[figure.sentence.index()].tokens;
    bool in_favour = false;
    for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
      in_favour = in_favour || is_one_of(kFor, word(set, t));
      const bool number = annotation.tokens[t - 1].upos == Upos::kNum;
      if (in_favour && number && word(set, t) == "against") return true;
    }
    return false;
  }
  static constexpr std::array<std::string_view, 3> kFor{"for", "favour", "favor"};

  /// "All 140 employees of the sister works in Odense": the words behind name what no other
  /// telling names.
  [[nodiscard]] bool has_another_owner(const CountedSet& told, const CountedSet& again) const {
    const CountPlace here = place(again);
    const TokenRange tokens =
        here.annotation.sentences[again.facet->figure->sentence.index()].tokens;
    std::uint32_t t = here.quantity.tokens.end;
    while (t < tokens.end && here.annotation.tokens[t].upos == Upos::kNoun) ++t;
    if (t >= tokens.end || !is_one_of(kOf, word(again, t))) return false;
    const std::uint32_t end = std::min(tokens.end, t + kOwnersWords);
    for (++t; t < end; ++t) {
      const Upos tag = here.annotation.tokens[t].upos;
      if (tag == Upos::kAux || tag == Upos::kPunct) return false;
      if (tag == Upos::kPropn && !is_named_before(told, again, word(again, t))) return true;
    }
    return false;
  }
  static constexpr std::array<std::string_view, 4> kOf{"of", "at", "in", "from"};
  static constexpr std::uint32_t kOwnersWords = 8;

  [[nodiscard]] bool is_named_before(const CountedSet& told, const CountedSet& again,
                                     std::string_view name) const {
    const Annotation& annotation = place(told).annotation;
    const std::uint32_t end = across() ? static_cast<std::uint32_t>(annotation.tokens.size())
                                       : place(again).quantity.tokens.begin;
    for (std::uint32_t t = 0; t < end; ++t) {
      if (word(told, t) == name) return true;
    }
    return false;
  }

  [[nodiscard]] static bool are_of_two_bodies(const CountedSet& a, const CountedSet& b) {
    const std::string& one = a.facet->members_of;
    const std::string& two = b.facet->members_of;
    const bool members =
        std::ranges::count(a.nouns, "member") + std::ranges::count(b.nouns, "member") > 0;
    return members && (one != two || one.empty());
  }

  [[nodiscard]] static bool are_of_two_sexes(const CountedSet& a, const CountedSet& b) {
    static constexpr std::array<std::string_view, 4> kSexes{"man", "woman", "boy", "girl"};
    const auto sex = [&](const CountedSet& set) -> std::string_view {
      if (set.by_pronoun || set.nouns.size() != 1) return "";
      return is_one_of(kSexes, set.nouns.front()) ? std::string_view(set.nouns.front()) : "";
    };
    return sex(a) != sex(b) && !(sex(a) == "man" && sex(b).empty()) &&
           !(sex(b) == "man" && sex(a).empty());
  }

  /// "The 38 ferries built before 1990": words that no telling of the others has.
  [[nodiscard]] bool is_its_own(const CountedSet& told, const CountedSet& again) const {
    if (again.facet->implied) return false;
    if (is_rest(again) || is_within_told_part(place(again), told.value)) return true;
    const bool few = again.value < told.value || told.value < kFewOfClass;
    return few && has_word_of_its_own(place(again), place(told));
  }

  /// "All three that remain", "the nine still at sea".
  [[nodiscard]] static bool is_rest(const CountedSet& set) {
    static constexpr std::array<std::string_view, 8> kRest{"remain", "leave", "survive", "survi",
                                                           "still",  "rest",  "remai",   "stay"};
    return std::ranges::any_of(set.phrase,
                               [](const std::string& stem) { return is_one_of(kRest, stem); });
  }

  /// "Eight years … five of the eight": the pronoun takes up what was told right before.
  [[nodiscard]] bool takes_up_another(const CountedSet& again) const {
    if (!again.by_pronoun) return false;
    const CountPlace here = place(again);
    const std::size_t own = again.facet->figure->sentence.index();
    return std::ranges::any_of(here.annotation.quantities, [&](const QuantityMention& other) {
      const std::size_t at = here.annotation.sentence_of(TokenIndex{other.number.begin}).index();
      return other.tokens.begin < here.quantity.tokens.begin && at + kBefore >= own &&
             other.value == again.value;
    });
  }

  /// Whether each number has a telling of its own where the other one stands, or a sum explains it.
  [[nodiscard]] bool is_told_elsewhere(const CountedSet& told, const CountedSet& again) const {
    if (!across() && is_difference_told(place(told), place(again))) return true;
    if (is_number_beside(place(told), place(again), again.value)) return true;
    const auto tells = [&](const std::vector<CountedSet>& sets, const CountedSet& number,
                           bool before) {
      return std::ranges::any_of(sets, [&](const CountedSet& other) {
        if (&other == &told || &other == &again || other.value != number.value) return false;
        if (before && !(other.facet->figure->sentence < again.facet->figure->sentence))
          return false;
        return naming(words_, other.nouns, number.nouns) >= Naming::kPeople;
      });
    };
    if (!across()) return tells(again_, again, true);
    return tells(told_, again, false) || tells(again_, told, false);
  }

  const CheckInput& input_;
  const MeasureWords& words_;
  const std::vector<CountedSet>& told_;
  const std::vector<CountedSet>& again_;
};

}  // namespace

std::vector<RecountedSet> recounted_sets(const CheckInput& input, const DraftSets& drafts,
                                         DocumentIndex told, DocumentIndex again) {
  return SetSearch(input, drafts[told.index()], drafts[again.index()]).search();
}

}  // namespace belie
