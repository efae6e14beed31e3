// SPDX-License-Identifier: Apache-2.0
#include "claims/sums/sums_runs.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/word_list.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

/// The unit's dimension, of money the currency; "" counts.
std::string_view dimension_of(const DraftFigures& figures, const DraftFigure& figure) {
  const auto& units = figures.lexicon().lexicon().units;
  const auto unit = std::ranges::find(units, figure.unit, &UnitEntry::id);
  if (unit == units.end() || unit->dimension == "money") return figure.unit;
  return unit->dimension;
}

double factor_of(const DraftFigures& figures, const DraftFigure& figure) {
  const auto& units = figures.lexicon().lexicon().units;
  const auto unit = std::ranges::find(units, figure.unit, &UnitEntry::id);
  return unit == units.end() || unit->dimension == "money" ? 1 : unit->factor;
}

/// "6,300 acres …; a second, of 4,900", "96 million of the total": the unit is left out.
bool is_elided(const DraftFigure& figure) {
  constexpr std::array<std::string_view, 6> kWholes{"total", "sum",   "amount",
                                                    "whole", "money", "figure"};
  if (!figure.unit.empty() || figure.size) return false;
  return figure.noun.empty() || is_one_of(kWholes, figure.noun);
}

bool is_one_class(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  if (is_elided(a) || is_elided(b)) return true;
  if (a.noun.empty() || b.noun.empty()) return true;
  return figures.is_of(a, b) || figures.is_of(b, a);
}

/// The figure in the unit of the other one.
DraftFigure in_unit_of(const DraftFigures& figures, DraftFigure figure, const DraftFigure& other) {
  const bool plain = figure.unit.empty() || figure.unit == other.unit;
  const double factor = plain ? 1 : factor_of(figures, figure) / factor_of(figures, other);
  figure.value *= factor;
  figure.low *= factor;
  figure.high *= factor;
  figure.unit = other.unit;
  return figure;
}

struct Interval {
  double low = 0, high = 0, value = 0;
};

Interval sum_in(const DraftFigures& figures, const PartRun& run, const DraftFigure& whole) {
  Interval sum;
  for (const DraftFigure& part : run.parts) {
    const DraftFigure same = in_unit_of(figures, part, whole);
    sum.low += same.low;
    sum.high += same.high;
    sum.value += same.value;
  }
  return sum;
}

bool is_part(const PartRun& run, const DraftFigure& figure) {
  return std::ranges::any_of(
      run.parts, [&](const DraftFigure& part) { return part.tokens.overlaps(figure.tokens); });
}

/// "Scouts pitched their tents, 260 of them": all of those told.
bool is_apposed_of_them(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t of = figure.tokens.end;
  return figure.tokens.begin > 0 && figures.word(figure.tokens.begin - 1) == "," &&
         figures.word(of) == "of" && figures.word(of + 1) == "them" &&
         figures.is_any(of + 2, {".", ",", ";"});
}

/// Whether the figure may be the whole of such parts.
bool may_be_whole(const DraftFigures& figures, const PartRun& run, const DraftFigure& figure) {
  if (is_part(run, figure) || figure.is_open() || figure.each) return false;
  const bool known = figure.quantity != nullptr && !is_apposed_of_them(figures, figure) &&
                     (figure.quantity->determination == Determination::kFurther ||
                      figure.quantity->all_but || figure.quantity->of_known);
  if (known) return false;
  return std::ranges::all_of(run.parts, [&](const DraftFigure& part) {
    return are_addable(figures, part, figure) &&
           in_unit_of(figures, part, figure).value < figure.value;
  });
}

Sum made_of(const DraftFigures& figures, const PartRun& run, const DraftFigure& whole) {
  Sum sum{.form = SumForm::kDivided, .whole = whole, .parts = {}, .exhaustive = run.exhaustive};
  for (const DraftFigure& part : run.parts)
    sum.parts.push_back({.figure = in_unit_of(figures, part, whole)});
  return sum;
}

/// "184 million, 8 percent less than the 200 million of the year before", "down from 104 million":
/// what a figure of the sentence is set against.
bool is_set_against(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  std::uint32_t begin = sentence.end;
  for (const DraftFigure& other : figures.in(figure.sentence)) {
    if (other.tokens.end <= figure.tokens.begin && other.unit == figure.unit)
      begin = std::min(begin, other.tokens.end);
  }
  return begin < figure.tokens.begin &&
         figures.has_any({begin, figure.tokens.begin},
                         {"than", "from", "against", "compared", "versus", "after", "when"});
}

bool fits(const Interval& sum, const DraftFigure& whole) {
  const double slack = 1e-9 * std::max(1.0, whole.high);
  return sum.low <= whole.high + slack && whole.low <= sum.high + slack;
}

Interval sum_of(const Sum& sum) {
  Interval total;
  for (const SumPart& part : sum.parts) {
    total.low += part.figure.low;
    total.high += part.figure.high;
    total.value += part.figure.value;
  }
  return total;
}

bool misses_by_little(const Interval& sum, const DraftFigure& whole, double near) {
  return std::abs(sum.value - whole.value) <= near * whole.value;
}

}  // namespace

bool are_addable(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  if (a.unit == "percent" || a.unit == "share" || b.unit == "percent" || b.unit == "share")
    return false;
  if (a.unit.empty() && b.unit.empty()) return is_one_class(figures, a, b);
  constexpr double kFar = 25;
  const bool near = a.value <= kFar * b.value && b.value <= kFar * a.value;
  if (is_elided(a) || is_elided(b)) return near;
  return dimension_of(figures, a) == dimension_of(figures, b);
}

namespace {

/// "Picked up 64", "made up the other 43": part of a verb that is none of rising.
bool is_particle(const DraftFigures& figures, std::uint32_t up) {
  return up > 0 && figures.tag(up - 1) == Upos::kVerb &&
         !figures.is_any(up - 1, {"went", "gone", "go", "goes", "going", "moved", "shot", "pushed",
                                  "driven", "drove", "edged", "crept", "ticked"});
}

}  // namespace

bool is_plain_part(const DraftFigures& figures, const DraftFigure& figure) {
  const QuantityMention* quantity = figure.quantity;
  if (quantity != nullptr) {
    const bool soft = quantity->hedge != Hedge::kNone && quantity->hedge != Hedge::kAbout;
    if (soft || quantity->each || quantity->all_but) return false;
  }
  constexpr std::uint32_t kBefore = 3;
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  const std::uint32_t from = figure.tokens.begin - std::min(kBefore, figure.tokens.begin - begin);
  for (std::uint32_t t = from; t < figure.tokens.begin; ++t) {
    if (figures.word(t) == "up" && !is_particle(figures, t)) return false;
  }
  std::uint32_t own = figure.tokens.begin;  // "came from tickets and 27 million from sponsors"
  while (own > from && !figures.is_any(own - 1, {"and", ",", ";"})) --own;
  if (figures.has_any({own, figure.tokens.begin}, {"from"})) return false;
  if (figures.has_any({from, figure.tokens.begin},
                      {"than", "including", "below", "above", "additional", "compared", "down",
                       "under", "over", "include", "among", "until", "since"}))
    return false;
  const std::uint32_t next = figure.words.end;
  return !(figures.is_any(next, {"more", "fewer", "less", "higher", "lower", "ago", "later"}) &&
           figures.is_any(next + 1, {"than", ",", "."}));
}

std::optional<Sum> sum_of_run(const DraftFigures& figures, const PartRun& run) {
  if (run.whole) return made_of(figures, run, *run.whole);
  const DraftFigure* near = nullptr;
  bool several = false;
  for (const DraftFigure& figure : figures.all()) {
    if (!may_be_whole(figures, run, figure)) continue;
    const Interval sum = sum_in(figures, run, figure);
    if (fits(sum, figure)) return made_of(figures, run, figure);
    if (figure.tokens.begin > run.parts.front().tokens.begin) continue;
    if (is_elided(figure) && !is_apposed_of_them(figures, figure)) continue;
    if (!misses_by_little(sum, figure, run.near) || is_set_against(figures, figure)) continue;
    several = several || (near != nullptr && near->value != figure.value);
    near = &figure;
  }
  if (near == nullptr || several) return std::nullopt;
  return made_of(figures, run, *near);
}

bool fits_whole(const Sum& sum) { return fits(sum_of(sum), *sum.whole); }

bool is_near_whole(const Sum& sum, double share) {
  return misses_by_little(sum_of(sum), *sum.whole, share);
}

std::vector<DraftFigure> figures_of_section(const DraftFigures& figures, SentenceIndex opening,
                                            std::uint32_t sections) {
  std::vector<DraftFigure> found;
  const auto& sentences = figures.annotation().sentences;
  const std::uint32_t end = sentences[opening.index()].section + sections;
  for (std::size_t s = opening.index(); s < sentences.size() && sentences[s].section < end; ++s)
    std::ranges::copy(figures.in(SentenceIndex(s)), std::back_inserter(found));
  return found;
}

}  // namespace belie
