// SPDX-License-Identifier: Apache-2.0
//
// So much for each, how many there are, and what they come to together, in one sentence or in
// neighbouring ones: "Each of the five costs 610 crowns … 3,250 for the lot", "nine lorries … each
// carried 38 tonnes, so that 352 tonnes", "4.2 tonnes a hectare … 3,000 hectares … the entire
// crop". The total is a figure that says that it is one; where any number near and the price of
// one make it up, all is well.
#include <algorithm>
#include <cmath>
#include <string>

#include "claims/changes/worked_frames.h"
#include "claims/sums/slips.h"
#include "claims/sums/sums_count_lists.h"
#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

constexpr std::size_t kNear = 2;  // sentences between one's price and number or total

bool is_counted(const DraftFigure& figure) {
  return figure.unit.empty() && figure.quantity != nullptr && figure.value >= 2 &&
         figure.value == std::floor(figure.value) && !is_word_of_time(figure) && is_exact(figure);
}

/// "610 crowns each", "12 euros for each of the nine", "Each carried 38 tonnes".
bool is_of_one(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.unit == "percent" || figure.unit == "share" || is_time(figure)) return false;
  if (is_each(figures, figure)) return true;
  constexpr std::uint32_t kReach = 3;
  for (std::uint32_t t = figure.words.end; t < figure.words.end + kReach; ++t) {
    if (figures.is_any(t, {"each", "apiece"})) return !figures.is_any(t + 1, {"other"});
    if (figures.is_any(t, {"a", "per"}) && figures.is_any(t + 1, {"head", "piece"})) return true;
    if (figures.is_separator(t)) break;
  }
  return false;
}

/// "for the lot", "altogether", "comes to": the figure is what all come to.
bool is_of_all(const DraftFigures& figures, const DraftFigure& figure) {
  constexpr std::uint32_t kBack = 7;
  constexpr std::uint32_t kAhead = 6;
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  const std::uint32_t at = figure.tokens.begin;
  const TokenRange before{at > sentence.begin + kBack ? at - kBack : sentence.begin, at};
  const TokenRange behind{figure.words.end, std::min(sentence.end, figure.words.end + kAhead)};
  if (figures.has_any(
          before, {"total", "altogether", "entire", "whole", "bill", "sum", "come", "comes", "came",
                   "makes", "made", "means", "amounts", "all", "invoice", "cheque", "adds"}))
    return true;
  if (figures.has_any(behind,
                      {"altogether", "total", "lot", "all", "together", "them", "overall", "both"}))
    return true;
  if (figures.word(before.begin) == "altogether" || figures.word(sentence.begin) == "altogether")
    return true;
  const bool so = figures.has_any(before, {"so"}) && figures.has_any(before, {"that"});
  const std::uint32_t next = figure.words.end;
  const bool or_each = figures.word(next) == "," && figures.word(next + 1) == "or";
  return so || or_each || (at > 0 && figures.word(at - 1) == "or");
}

/// "with the spare parts", "plus a fee", "including tax": more than the pieces is in it.
bool adds_more(const DraftFigures& figures, const Sentence& sentence) {
  return figures.has_any(
      sentence.tokens,
      {"with",     "plus",     "including", "includes", "besides",  "extra",   "tax",     "vat",
       "fee",      "fees",     "discount",  "tip",      "interest", "another", "further", "parts",
       "training", "delivery", "freight",   "postage",  "also",     "well"});
}

/// "Signs would come to $4,200, two barriers to $3,150 each": told before the number of pieces and
/// set off from it, it is of another thing.
bool is_another_item(const DraftFigures& figures, const DraftFigure& total,
                     const DraftFigure& number, const DraftFigure& each) {
  const bool one = total.sentence == number.sentence && number.sentence == each.sentence;
  if (!one || total.tokens.begin > number.tokens.begin) return false;
  if (each.tokens.begin < number.tokens.begin) return false;
  for (std::uint32_t t = total.words.end; t < number.tokens.begin; ++t) {
    if (figures.word(t) == ":") return false;
  }
  const TokenRange between{total.words.end, number.tokens.begin};
  return figures.has_any(between, {",", ";", "and"}) &&
         !figures.has_any({figures.sentence(total.sentence).tokens.begin, total.tokens.begin},
                          {"altogether", "all", "total", "together"});
}

struct Apiece {
  DraftFigure each;
  std::string per;  // "hectare" of "4.2 tonnes a hectare"; "" of any pieces
  Figures numbers, totals;
};

/// What the rate is per, where it is no time; "" for "a head", "a piece".
std::optional<std::string> per_of(const DraftFigures& figures, const DraftFigure& rate) {
  if (rate.quantity == nullptr || rate.quantity->per.empty()) return std::nullopt;
  const std::string_view per = figures.lemma(rate.quantity->per.end - 1);
  for (const std::string_view piece : {"head", "piece", "unit", "animal", "item"}) {
    if (per == piece) return "";
  }
  DraftFigure time;
  time.noun = per;
  if (is_word_of_time(time) || is_time(rate)) return std::nullopt;
  return std::string(per);
}

/// Figures of the sentences near the price of one that may tell how many there are, and those that
/// tell what all come to.
void collect(const DraftFigures& figures, Apiece& found) {
  const std::size_t own = found.each.sentence.index();
  const auto& sentences = figures.annotation().sentences;
  const std::size_t near = found.per.empty() ? kNear : 2 * kNear;
  for (std::size_t s = own > near ? own - near : 0; s <= own + near && s < sentences.size(); ++s) {
    for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
      if (figure.tokens.overlaps(found.each.tokens)) continue;
      const bool of_per = figure.noun == found.per || figure.unit == found.per;
      const bool number =
          found.per.empty() ? is_counted(figure) && s <= own + 1 : of_per && is_exact(figure);
      if (number) found.numbers.push_back(figure);
      const bool like =
          figure.unit == found.each.unit && !figure.is_open() &&
          (!figure.unit.empty() || (figure.noun == found.each.noun && !figure.noun.empty()));
      if (!like || figure.value <= found.each.value) continue;
      if (is_of_all(figures, figure)) found.totals.push_back(figure);
    }
  }
}

/// "each of the five", "for all three": a number that is told of the pieces themselves.
bool is_bound(const DraftFigures& figures, const DraftFigure& number, const Apiece& apiece) {
  const std::uint32_t at = number.tokens.begin;
  const std::uint32_t of = at >= 3 ? at - 3 : 0;
  if (figures.has_any({of, at}, {"each"})) return true;
  if (figures.is_any(at, {"all", "both"}) || (at > 0 && figures.is_any(at - 1, {"all"})))
    return true;
  return number.sentence == apiece.each.sentence && number.tokens.begin < apiece.each.tokens.begin;
}

/// How many there are: the number told of the pieces, else the only one of the sentence before.
std::optional<DraftFigure> number_of_pieces(const DraftFigures& figures, const Apiece& apiece) {
  if (!apiece.per.empty() || apiece.each.quantity->per.size() > 0) {
    const bool one = std::ranges::all_of(apiece.numbers, [&](const DraftFigure& number) {
      return number.value == apiece.numbers.front().value;
    });
    return one && !apiece.numbers.empty() ? std::optional(apiece.numbers.front()) : std::nullopt;
  }
  std::optional<DraftFigure> bound;
  std::optional<DraftFigure> before;
  bool several = false;
  for (const DraftFigure& number : apiece.numbers) {
    if (is_bound(figures, number, apiece)) {
      if (bound && bound->value != number.value) return std::nullopt;
      bound = number;
    } else if (number.sentence.index() + 1 == apiece.each.sentence.index()) {
      several = several || before.has_value();
      before = number;
    }
  }
  if (bound) return bound;
  return several ? std::nullopt : before;
}

bool meets(double low, double high, const DraftFigure& total) {
  const double slack = 1e-9 * std::max(1.0, total.high);
  return low <= total.high + slack && total.low <= high + slack;
}

std::optional<Sum> apiece_of(const DraftFigures& figures, const DraftFigure& each,
                             std::string per) {
  constexpr double kOff = 1.7;
  Apiece apiece{each, std::move(per), {}, {}};
  collect(figures, apiece);
  if (apiece.totals.empty()) return std::nullopt;
  for (const DraftFigure& total : apiece.totals) {
    for (const DraftFigure& number : apiece.numbers) {
      if (meets(number.value * each.low, number.value * each.high, total)) return std::nullopt;
    }
  }
  const auto number = number_of_pieces(figures, apiece);
  if (!number || apiece.totals.size() != 1) return std::nullopt;
  const DraftFigure& total = apiece.totals.front();
  if (is_another_item(figures, total, *number, each)) return std::nullopt;
  const auto& sentences = figures.annotation().sentences;
  if (adds_more(figures, sentences[total.sentence.index()])) return std::nullopt;
  const double product = number->value * each.value;
  const double ratio = total.value / product;
  if (!is_slip(total.value, product) && (ratio > kOff || ratio < 1 / kOff)) return std::nullopt;
  SumPart part{.figure = each, .times_low = number->value, .times_high = number->value};
  part.figure.each = true;
  return Sum{.form = SumForm::kDivided, .whole = total, .parts = {part}, .exhaustive = true};
}

}  // namespace

void read_apiece(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const Sentence& sentence : figures.annotation().sentences) {
    for (const DraftFigure& figure : figures.within_with_rates(sentence.tokens)) {
      const bool loose = figure.quantity != nullptr && figure.quantity->hedge == Hedge::kAbout;
      const auto per = per_of(figures, figure);
      const bool rate = per && (is_exact(figure) || loose) && !figure.unit.empty();
      const bool each = !per && is_exact(figure) && figure.quantity != nullptr &&
                        figure.quantity->per.empty() && is_of_one(figures, figure);
      if (!rate && !each) continue;
      if (auto sum = apiece_of(figures, figure, per.value_or(""))) sums.push_back(*std::move(sum));
    }
  }
}

}  // namespace belie
