// SPDX-License-Identifier: Apache-2.0
//
// A closed list of counts (sums_count_lists.h) and the one figure near it that it divides, whatever
// words join them. The whole is the only figure of its kind in the sentence or the ones beside it
// that the list misses by no more than a third; a figure that the list makes up exactly, or that
// fills the gap, ends the search.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/word_list.h"
#include "claims/sums/sums_count_lists.h"
#include "claims/sums/sums_frames.h"
#include "claims/sums/sums_runs.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

/// Words that leave room for more, or for one thing twice. Behind the last part "among them" and
/// "including" only name some of it.
bool leaves_room(const DraftFigures& figures, const CountList& list) {
  const TokenRange inside{list.begin, std::min(list.end, list.parts.back().tokens.end)};
  return figures.has_any(inside, {"including", "among"}) ||
         figures.has_any({list.begin, list.end},
                         {"several", "some",    "most",         "dozens", "many",   "also",
                          "others",  "others'", "rest",         "such",   "least",  "few",
                          "more",    "another", "respectively", "each",   "apiece", "either",
                          "other",   "earlier", "previous",     "last"});
}

/// Whether another figure near fills what is missing, or is what the list makes up.
bool is_explained(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  return std::ranges::any_of(figures.all(), [&](const DraftFigure& other) {
    if (other.tokens.overlaps(whole.tokens) || other.unit != whole.unit) return false;
    const bool part = std::ranges::any_of(
        list.parts, [&](const DraftFigure& p) { return p.tokens.overlaps(other.tokens); });
    if (part) return false;
    if (other.is_open()) return false;  // "at least three" has everything above it
    if (other.low <= list.sum && list.sum <= other.high) return true;
    constexpr std::size_t kNear = 2;
    const std::size_t own = list.parts.front().sentence.index();
    if (other.sentence.index() < own || other.sentence.index() > own + kNear) return false;
    const double gap = whole.value - list.sum;
    return gap > 0 && other.low <= gap && gap <= other.high;
  });
}

bool counts_people(const DraftFigures& figures, const DraftFigure& figure) {
  const MeasureWords& measures = figures.lexicon().measure_words();
  if (measures.is_within(figure.family, "person")) return true;
  for (const std::string_view ending : {"er", "or", "ist", "ian", "ant", "ee", "ate"}) {
    if (figure.noun.size() > ending.size() + 2 && figure.noun.ends_with(ending)) return true;
  }
  return figure.noun == "member";
}

bool is_exact_count(const DraftFigure& figure) {
  if (figure.is_open() || figure.each || figure.unit == "percent" || figure.unit == "share")
    return false;
  const QuantityMention* quantity = figure.quantity;
  if (quantity == nullptr) return figure.size;
  return quantity->hedge == Hedge::kNone && !quantity->all_but && !quantity->whole.valid() &&
         quantity->determination != Determination::kFurther;
}

/// "all 51", "the 13 accused".
bool is_definite(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  return figures.is_any(at, {"all", "the"}) ||
         (at > 0 && figures.is_any(at - 1, {"the", "all", "these", "those"}));
}

double largest(const CountList& list) {
  double value = 0;
  for (const DraftFigure& part : list.parts) value = std::max(value, part.value);
  return value;
}

/// "Of the 31 witnesses 27 are heard, and six new ones": a part that the whole did not have.
bool adds_new_ones(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  const auto is_new = [&](const DraftFigure& figure) {
    const std::uint32_t end =
        figure.quantity == nullptr ? figure.tokens.begin + 1 : figure.quantity->number.end;
    return figures.is_any(end, {"new", "extra", "additional"});
  };
  return !is_new(whole) && std::ranges::any_of(list.parts, is_new);
}

/// Whether the nouns let the list divide the figure.
bool may_divide(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  const std::uint32_t mark = list.parts.front().tokens.begin - 1;
  if (list.kind == ListKind::kThings && is_dash(figures, mark) && whole.tokens.end <= mark &&
      whole.sentence == list.parts.front().sentence && whole.unit.empty() &&
      whole.value > largest(list))
    return true;
  const DraftFigure& first = list.parts.front();
  const bool units = std::ranges::all_of(list.parts, [&](const DraftFigure& part) {
    return (part.unit == whole.unit || part.unit.empty()) && part.value < whole.value;
  });
  if (!units || (!whole.unit.empty() && first.unit != whole.unit)) return false;
  if (list.kind == ListKind::kThings) {
    return std::ranges::all_of(list.parts, [&](const DraftFigure& part) {
      return figures.is_of(part, whole) ||
             (counts_people(figures, part) && counts_people(figures, whole));
    });
  }
  if (!first.noun.empty() && !whole.noun.empty())
    return first.noun == whole.noun || first.family == whole.family ||
           (counts_people(figures, first) && whole.noun == "people");
  return true;
}

/// The only figure of the sentence that counts anything.
bool is_alone(const DraftFigures& figures, const DraftFigure& figure) {
  return std::ranges::none_of(figures.in(figure.sentence), [&](const DraftFigure& other) {
    return &other != &figure && !other.tokens.overlaps(figure.tokens) &&
           other.unit == figure.unit && !is_word_of_time(other);
  });
}

/// "Of the 62 birds brought in, …": the figure is divided by what follows.
bool opens_with_of(const DraftFigures& figures, const DraftFigure& whole) {
  const std::uint32_t begin = figures.sentence(whole.sentence).tokens.begin;
  const std::uint32_t near = whole.tokens.begin - std::min(whole.tokens.begin - begin, 3U);
  return figures.has_any({near, whole.tokens.begin + 1}, {"of"}) && near <= begin + 1;
}

bool are_both_sexes(const CountList& list) {
  const auto has = [&](std::string_view noun) {
    return std::ranges::any_of(list.parts,
                               [&](const DraftFigure& part) { return part.noun == noun; });
  };
  return list.parts.size() == 2 && ((has("man") && has("woman")) || (has("boy") && has("girl")));
}

enum class Tie : std::uint8_t { kNone, kClose, kAll };

/// How the text ties the list to the figure: kAll where it says or shows that these are all.
Tie tie_of(const DraftFigures& figures, const CountList& list, const DraftFigure& whole) {
  const std::size_t own = list.parts.front().sentence.index();
  const std::size_t there = whole.sentence.index();
  const auto& sentences = figures.annotation().sentences;
  const DraftFigure& first = list.parts.front();
  if (is_whole_of(figures, first, whole)) return Tie::kClose;
  if (there == own && whole.tokens.end <= list.begin) {
    const TokenRange between{whole.words.end, first.tokens.begin};
    for (std::uint32_t t = between.begin; t < between.end; ++t) {
      if (is_dash(figures, t)) return Tie::kAll;
    }
    if (!opens_with_of(figures, whole)) return Tie::kNone;
    return list.kind == ListKind::kOutcomes && list.all_met ? Tie::kAll : Tie::kClose;
  }
  const bool section = sentences[there].section == sentences[own].section;
  const bool same_noun = !first.noun.empty() && first.noun == whole.noun;
  const bool of_known = first.quantity != nullptr && first.quantity->of_known;
  if (there < own) {
    if (list.kind == ListKind::kOneVerb && same_noun && of_known) return Tie::kAll;
    if (there + 2 < own || (!section && there + 1 < own && !same_noun)) return Tie::kNone;
    if (list.kind == ListKind::kOutcomes && there + 1 == own && is_alone(figures, whole))
      return list.all_told ? Tie::kAll : Tie::kClose;
    if (list.kind == ListKind::kOutcomes && section && same_noun) return Tie::kClose;
    if (list.kind == ListKind::kHolders && there + 1 == own && section && is_alone(figures, whole))
      return Tie::kClose;
    return Tie::kNone;
  }
  const bool behind = there == own ? whole.tokens.begin >= list.parts.back().tokens.end
                                   : there == own + 1 && section;
  if (!behind || !is_definite(figures, whole)) return Tie::kNone;
  if (list.kind == ListKind::kHolders) return Tie::kNone;
  const bool all = figures.is_any(whole.tokens.begin, {"all"}) ||
                   figures.is_any(whole.tokens.begin - 1, {"all"});
  if (list.kind == ListKind::kOneVerb && !all) return Tie::kNone;
  return all || are_both_sexes(list) ? Tie::kAll : Tie::kClose;
}

std::optional<Sum> sum_with(const DraftFigures& figures, const CountList& list) {
  constexpr double kNear = 0.34;
  std::optional<DraftFigure> whole;
  Tie tied = Tie::kNone;
  for (const DraftFigure& figure : figures.all()) {
    const bool part = std::ranges::any_of(
        list.parts, [&](const DraftFigure& p) { return p.tokens.overlaps(figure.tokens); });
    if (part || !is_exact_count(figure) || is_word_of_time(figure)) continue;
    if (!may_divide(figures, list, figure) || adds_new_ones(figures, list, figure)) continue;
    const Tie tie = tie_of(figures, list, figure);
    if (tie == Tie::kNone) continue;
    if (figure.low <= list.sum && list.sum <= figure.high) return std::nullopt;
    if (std::abs(list.sum - figure.value) > kNear * figure.value) continue;
    if (list.sum < figure.value && tie != Tie::kAll) continue;
    if (whole && whole->value != figure.value) return std::nullopt;
    whole = figure;
    tied = tie;
  }
  if (!whole || is_explained(figures, list, *whole)) return std::nullopt;
  Sum sum{.form = SumForm::kDivided, .whole = whole, .parts = {}, .exhaustive = tied == Tie::kAll};
  for (DraftFigure part : list.parts) {
    part.unit = whole->unit;
    sum.parts.push_back({.figure = std::move(part)});
  }
  return sum;
}

std::optional<Sum> list_from(const DraftFigures& figures, const Figures& run, std::size_t from) {
  constexpr std::uint32_t kHolder = 5;
  CountList list;
  list.parts.assign(run.begin() + static_cast<std::ptrdiff_t>(from), run.end());
  if (list.parts.size() < 2 || !is_closed(figures, list.parts)) return std::nullopt;
  const TokenRange sentence = figures.sentence(list.parts.front().sentence).tokens;
  list.begin = std::max(sentence.begin, list.parts.front().tokens.begin -
                                            std::min(kHolder, list.parts.front().tokens.begin));
  if (from > 0) list.begin = std::max(list.begin, run[from - 1].words.end);
  list.end = end_of_list(figures, list.parts.back().words.end, sentence.end);
  for (const DraftFigure& part : list.parts) list.sum += part.value;
  list.kind = kind_of(figures, list);
  if (list.kind == ListKind::kNone || leaves_room(figures, list)) return std::nullopt;
  list.begin = list.parts.front().tokens.begin;
  return sum_with(figures, list);
}

/// "took 54.2 percent and her rival 47.8 percent": two shares of one vote are more than a hundred.
std::optional<Sum> rivals_in(const DraftFigures& figures, SentenceIndex sentence) {
  constexpr std::array<std::string_view, 9> kWon{"take",  "win",    "get",    "receive", "poll",
                                                 "score", "garner", "secure", "gain"};
  Sum sum{.form = SumForm::kHundred, .whole = {}, .parts = {}};
  double total = 0;
  for (const DraftFigure& figure : figures.in(sentence)) {
    if (figure.unit != "percent") continue;
    if (figure.is_open() || !is_plain_part(figures, figure)) return std::nullopt;
    sum.parts.push_back({.figure = figure});
    total += figure.value;
  }
  if (sum.parts.size() != 2 || total <= 101) return std::nullopt;
  const DraftFigure& first = sum.parts[0].figure;
  const DraftFigure& second = sum.parts[1].figure;
  const bool won = first.tokens.begin > 0 && is_one_of(kWon, figures.lemma(first.tokens.begin - 1));
  const TokenRange between{first.tokens.end, second.tokens.begin};
  const bool rival = figures.has_any(between, {"rival", "opponent", "challenger", "runner"}) &&
                     !has_finite_verb(figures, between);
  return won && rival ? std::optional(sum) : std::nullopt;
}

}  // namespace

void read_partitions(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto sum = rivals_in(figures, SentenceIndex(s))) sums.push_back(std::move(*sum));
    for (Figures& run : runs_in(figures, SentenceIndex(s))) {
      add_single(figures, run);
      complete(run);
      for (std::size_t from = 0; from + 1 < run.size(); ++from) {
        auto sum = list_from(figures, run, from);
        if (!sum) continue;
        sums.push_back(std::move(*sum));
        break;
      }
    }
  }
}

}  // namespace belie
