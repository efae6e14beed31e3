// SPDX-License-Identifier: Apache-2.0
//
// Sums whose whole and parts are held together by small words alone: "318 pupils … 214 of them go
// to one school and 124 to another"; "240 hectares … half of it, a third, the remaining 60";
// "pulled out 68, another 41 …; the 109 who survived"; "six ships with 40 boxes each, 240 in all";
// a profit that became a loss, and the swing.
#include <algorithm>
#include <cmath>

#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

bool is_plain_count(const DraftFigure& figure) {
  const QuantityMention* quantity = figure.quantity;
  return quantity != nullptr && figure.unit.empty() && !figure.is_open() && !figure.each &&
         !quantity->of_known && !quantity->whole.valid() && !quantity->all_but &&
         quantity->determination != Determination::kFurther;
}

std::vector<DraftFigure> counts_with_noun(const DraftFigures& figures, TokenRange tokens) {
  std::vector<DraftFigure> found = figures.within(tokens);
  std::erase_if(found, [](const DraftFigure& figure) {
    return !is_plain_count(figure) || figure.noun.empty() || figure.value < 2;
  });
  return found;
}

TokenRange sentence_before(const DraftFigures& figures, SentenceIndex index) {
  if (index.index() == 0) return {};
  const Sentence& own = figures.sentence(index);
  const Sentence& before = figures.annotation().sentences[index.index() - 1];
  return before.section == own.section ? before.tokens : TokenRange{};
}

/// The only counted things before the token, in its sentence or else in the one before.
std::optional<DraftFigure> only_count_before(const DraftFigures& figures, SentenceIndex index,
                                             std::uint32_t token) {
  const TokenRange own = figures.sentence(index).tokens;
  auto found = counts_with_noun(figures, {own.begin, token});
  if (found.empty()) found = counts_with_noun(figures, sentence_before(figures, index));
  if (found.size() != 1) return std::nullopt;
  return found.front();
}

/// "214 of them go to Oak Street and 124 to Hill Road".
std::optional<Sum> parts_of_them(const DraftFigures& figures, const DraftFigure& first) {
  const std::uint32_t of = first.tokens.end;
  if (figures.word(of) != "of" || !figures.is_any(of + 1, {"them", "these", "those"}))
    return std::nullopt;
  const auto whole = only_count_before(figures, first.sentence, first.tokens.begin);
  if (!whole || first.value >= whole->value || first.is_open()) return std::nullopt;
  const TokenRange sentence = figures.sentence(first.sentence).tokens;
  PartList list = parts_in(figures, {of + 2, sentence.end}, *whole);
  list.parts.insert(list.parts.begin(), {.figure = first});
  const bool smaller = std::ranges::all_of(
      list.parts, [&](const SumPart& part) { return part.figure.value < whole->value; });
  const bool says = !verb_behind(figures, first, sentence.end).empty();
  if (list.parts.size() < 2 || !smaller || !says || !are_disjoint(figures, list))
    return std::nullopt;
  return Sum{.form = SumForm::kDivided,
             .whole = whole,
             .parts = list.parts,
             .exhaustive = list.complete && has_rest_word(figures, list.tokens)};
}

/// "a third under wheat", not "a third man", "in the third quarter".
bool is_share_in_list(const DraftFigures& figures, const DraftFigure& share, std::uint32_t begin) {
  const std::uint32_t next = share.tokens.end;
  const Upos tag = figures.tag(next);
  const bool counts_on = tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kAdj ||
                         tag == Upos::kNum || figures.is_any(next, {"-", "past", "an", "as"});
  const std::uint32_t at = share.tokens.begin;
  const bool aside = at > begin && figures.is_any(at - 1, {"than", "by", "including", "from", "up",
                                                           "down", "about", "for", "another", "or",
                                                           "and-a", "first", "second", "last"});
  return !counts_on && !aside;
}

/// The shares of a sentence up to the next clause, that of the rest left out.
PartList shares_in(const DraftFigures& figures, const Sentence& sentence) {
  PartList list;
  const TokenRange tokens = sentence.tokens;
  list.tokens = {tokens.begin, figures.first_of(tokens, {";"})};
  for (std::uint32_t t = tokens.begin; t + 1 < list.tokens.end; ++t) {
    auto share = fraction_at(figures, t);
    if (!share) continue;
    const bool later = !list.parts.empty();
    const bool of_part = figures.word(share->tokens.end) == "of" &&
                         figures.is_any(share->tokens.end + 1, {"them", "these", "those", "that",
                                                                "this", "whom", "which"});
    const bool opens = !later || figures.is_separator(t - 1);
    if (!is_share_in_list(figures, *share, tokens.begin) || !opens || (later && of_part)) return {};
    list.parts.push_back({.figure = *share});
    t = share->tokens.end - 1;
  }
  return list;
}

/// "the remaining 60 hectares", "the other 60" behind the shares.
std::optional<DraftFigure> rest_behind(const DraftFigures& figures, TokenRange tokens) {
  for (const DraftFigure& figure : figures.within(tokens)) {
    const std::uint32_t at = figure.tokens.begin;
    const bool rest = at > tokens.begin && figures.is_any(at - 1, {"remaining", "other"}) &&
                      figure.unit != "percent" && figure.unit != "share";
    if (rest) return figure;
  }
  return std::nullopt;
}

/// "half of her 96 bales": the figure that the share itself is of.
std::optional<DraftFigure> whole_of_share(const DraftFigures& figures, const DraftFigure& share,
                                          TokenRange sentence) {
  constexpr std::uint32_t kReach = 5;
  if (figures.word(share.tokens.end) != "of") return std::nullopt;
  const TokenRange near{share.tokens.end, std::min(share.tokens.end + kReach, sentence.end)};
  const std::vector<DraftFigure> found = figures.within(near);
  return found.empty() ? std::nullopt : std::optional<DraftFigure>(found.front());
}

/// The only figure of the unit before the shares, in their sentence or the one before.
std::optional<DraftFigure> whole_of_rest(const DraftFigures& figures, const DraftFigure& rest,
                                         const PartList& list, SentenceIndex index) {
  for (const TokenRange tokens :
       {TokenRange{list.tokens.begin, list.parts.front().figure.tokens.begin},
        sentence_before(figures, index)}) {
    std::vector<DraftFigure> found = figures.within(tokens);
    std::erase_if(found, [&](const DraftFigure& figure) {
      return figure.unit != rest.unit || !figures.is_of(rest, figure) ||
             (figure.unit.empty() && !is_plain_count(figure));
    });
    if (found.size() > 1) return std::nullopt;
    if (found.size() == 1 && found[0].value > rest.value) return found[0];
  }
  return std::nullopt;
}

std::optional<Sum> shared_out(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  const TokenRange sentence = sentences[s].tokens;
  PartList list = shares_in(figures, sentences[s]);
  if (list.parts.empty()) return std::nullopt;
  const std::uint32_t end = list.parts.back().figure.tokens.end;
  auto rest = rest_behind(figures, {end, sentence.end});
  if (!rest && s + 1 < sentences.size() && sentences[s + 1].section == sentences[s].section)
    rest = rest_behind(figures, sentences[s + 1].tokens);
  const bool disjoint = list.parts.size() == 1 || are_disjoint(figures, list);
  if (!disjoint) return std::nullopt;
  constexpr double kLoose = 0.03;  // "a third" of what is counted is not exact
  if (rest) {
    auto whole = whole_of_share(figures, list.parts.front().figure, sentence);
    if (whole && !figures.is_of(*rest, *whole)) return std::nullopt;
    if (!whole) whole = whole_of_rest(figures, *rest, list, SentenceIndex(s));
    if (!whole) return std::nullopt;
    for (SumPart& part : list.parts) {
      const double value = part.figure.value * whole->value;
      part.figure.value = value;
      part.figure.low = value * (1 - kLoose);
      part.figure.high = value * (1 + kLoose);
      part.figure.unit = whole->unit;
    }
    list.parts.push_back({.figure = *rest});
    return Sum{.form = SumForm::kDivided, .whole = whole, .parts = list.parts, .exhaustive = true};
  }
  if (list.parts.size() < 2) return std::nullopt;
  for (SumPart& part : list.parts) {
    const double value = part.figure.value * 100;
    part.figure.value = value;
    part.figure.low = value * (1 - kLoose);
    part.figure.high = value * (1 + kLoose);
    part.figure.unit = "percent";
  }
  return Sum{.form = SumForm::kHundred, .whole = std::nullopt, .parts = list.parts};
}

/// The definite number that takes a chain of "68 … another 41 … and 27" together: told nowhere
/// else, and so near to the sum that no other group can be meant.
std::optional<DraftFigure> taken_together(const DraftFigures& figures, const PartList& list) {
  double sum = 0;
  for (const SumPart& part : list.parts) sum += part.figure.value;
  const DraftFigure& last = list.parts.back().figure;
  constexpr double kNear = 0.15;
  std::optional<DraftFigure> whole;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.tokens.begin <= last.tokens.begin || !is_plain_count(figure)) continue;
    if (figure.sentence.index() > last.sentence.index() + 3) break;
    const bool definite = figure.quantity->determination == Determination::kDefinite;
    const bool all = figures.is_any(figure.tokens.begin - 1, {"the", "all", "those"});
    if (!definite || !all || figure.low != figure.high) continue;
    if (std::abs(figure.value - sum) > kNear * sum) continue;
    if (!figures.is_of(figure, list.parts.front().figure)) continue;
    if (whole) return std::nullopt;
    whole = figure;
  }
  if (!whole) return std::nullopt;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.tokens != whole->tokens && figure.value == whole->value) return std::nullopt;
  }
  return whole;
}

std::optional<Sum> chain_at(const DraftFigures& figures, const DraftFigure& further) {
  const QuantityMention* quantity = further.quantity;
  if (quantity == nullptr || quantity->determination != Determination::kFurther ||
      !further.unit.empty() || further.is_open())
    return std::nullopt;
  const TokenRange sentence = figures.sentence(further.sentence).tokens;
  auto before = counts_with_noun(figures, {sentence.begin, further.tokens.begin});
  if (before.empty())
    before = counts_with_noun(figures, sentence_before(figures, further.sentence));
  if (before.empty() || !figures.is_of(further, before.back())) return std::nullopt;
  const DraftFigure* first = &before.back();
  PartList list;
  list.parts = {{.figure = *first}, {.figure = further}};
  for (const DraftFigure& next : figures.within({further.tokens.end, sentence.end})) {
    const bool opens = figures.is_any(next.tokens.begin - 1, {",", "and", ";", "while"});
    if (opens && is_plain_count(next) && next.noun.empty()) list.parts.push_back({.figure = next});
  }
  const auto whole = taken_together(figures, list);
  if (!whole) return std::nullopt;
  for (const SumPart& part : list.parts) {
    const Fate own = fate_of(figures, part.figure);
    const Fate all = fate_of(figures, *whole);
    if (own != Fate::kNone && all != Fate::kNone && own != all) return std::nullopt;
  }
  return Sum{.form = SumForm::kDivided, .whole = whole, .parts = list.parts, .exhaustive = true};
}

/// "Of the 34 teachers, 29 stay. The other five retire": the number behind "the other" opens its
/// sentence, and the one before divides one whole.
std::optional<Sum> with_the_others(const DraftFigures& figures, const DraftFigure& others) {
  const TokenRange own = figures.sentence(others.sentence).tokens;
  const std::uint32_t at = others.tokens.begin;
  const bool opens = at <= own.begin + 2 && at > own.begin && figures.word(own.begin) == "the" &&
                     figures.has_any({own.begin, at + 1}, {"other", "remaining"});
  const TokenRange before = sentence_before(figures, others.sentence);
  if (!opens || before.empty() || !others.unit.empty() || others.is_open()) return std::nullopt;
  std::optional<DraftFigure> whole;
  PartList list;
  for (const DraftFigure& figure : figures.within(before)) {
    if (!figure.unit.empty() || figure.is_open()) return std::nullopt;
    const bool of = figures.has_any(
        {figure.tokens.begin - std::min(figure.tokens.begin, 2U), figure.tokens.begin}, {"of"});
    if (of && !whole && (list.parts.empty() || list.parts.back().figure.quantity->whole.valid())) {
      whole = figure;
    } else if (figure.quantity != nullptr) {
      list.parts.push_back({.figure = figure});
    }
  }
  if (!whole || list.parts.size() != 1 || list.parts[0].figure.value >= whole->value)
    return std::nullopt;
  if (!figures.is_of(list.parts[0].figure, *whole) || !figures.is_of(others, *whole))
    return std::nullopt;
  list.parts.push_back({.figure = others});
  return Sum{.form = SumForm::kDivided, .whole = whole, .parts = list.parts, .exhaustive = true};
}

/// "The six ships carry 40 boxes each, 200 in all".
std::optional<Sum> product_in(const DraftFigures& figures, const Sentence& sentence) {
  const std::vector<DraftFigure> found = figures.within(sentence.tokens);
  for (std::size_t i = 1; i + 1 < found.size(); ++i) {
    const DraftFigure& holders = found[i - 1];
    DraftFigure each = found[i];
    const DraftFigure& whole = found[i + 1];
    const bool apiece =
        each.each || figures.is_any(each.words.end, {"each", "apiece"}) ||
        (holders.tokens.begin >= 3 && figures.word(holders.tokens.begin - 3) == "each");
    if (!apiece || !is_plain_count(holders) || holders.value < 2 || holders.noun.empty()) continue;
    if (holders.low != holders.high || each.is_open() || whole.is_open()) continue;
    // Here the whole is asked for, whether it is of the kind that each gets.
    // NOLINTNEXTLINE(readability-suspicious-call-argument)
    if (each.unit != whole.unit || !figures.is_of(whole, each) || !is_total(figures, whole))
      continue;
    if (figures.has_any({holders.tokens.end, each.tokens.begin}, {"and", ";", "or", "than"}))
      continue;
    each.each = true;
    SumPart part{.figure = each, .times_low = holders.value, .times_high = holders.value};
    return Sum{.form = SumForm::kDivided, .whole = whole, .parts = {part}, .exhaustive = true};
  }
  return std::nullopt;
}

/// "a loss of 212 million", "a profit of 96 million", "a 96 million profit".
bool is_result(const DraftFigures& figures, const DraftFigure& figure,
               std::initializer_list<std::string_view> words) {
  const std::uint32_t at = figure.tokens.begin;
  const bool before = at >= 2 && figures.word(at - 1) == "of" && figures.is_any(at - 2, words);
  return before || figures.is_any(figure.tokens.end, words) ||
         (figures.tag(figure.tokens.end) == Upos::kAdj &&
          figures.is_any(figure.tokens.end + 1, words));
}

}  // namespace

void read_of_them(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const DraftFigure& figure : figures.all()) {
    if (figure.quantity == nullptr || !figure.quantity->of_known || !figure.unit.empty()) continue;
    if (auto sum = parts_of_them(figures, figure)) sums.push_back(std::move(*sum));
  }
  for (const DraftFigure& figure : figures.all()) {
    if (auto sum = with_the_others(figures, figure)) sums.push_back(std::move(*sum));
  }
}

void read_shared_out(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto sum = shared_out(figures, s)) sums.push_back(std::move(*sum));
  }
}

void read_chains(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const DraftFigure& figure : figures.all()) {
    if (auto sum = chain_at(figures, figure)) sums.push_back(std::move(*sum));
  }
}

void read_products(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const Sentence& sentence : figures.annotation().sentences) {
    if (auto sum = product_in(figures, sentence)) sums.push_back(std::move(*sum));
  }
}

/// A profit and a loss of two times in one sentence, and what the draft calls the swing.
void read_swings(const DraftFigures& figures, std::vector<Sum>& sums) {
  const DraftFigure* swing = nullptr;
  std::vector<std::pair<DraftFigure, DraftFigure>> turns;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.unit.empty()) continue;
    if (is_result(figures, figure, {"swing", "turnaround", "reversal"})) {
      if (swing != nullptr) return;
      swing = &figure;
    }
    for (const DraftFigure& other : figures.in(figure.sentence)) {
      if (other.unit == figure.unit && is_result(figures, figure, {"profit", "surplus"}) &&
          is_result(figures, other, {"loss", "deficit"}))
        turns.emplace_back(figure, other);
    }
  }
  if (swing == nullptr || turns.size() != 1 || swing->is_open()) return;
  if (swing->unit != turns[0].first.unit) return;
  sums.push_back({.form = SumForm::kDivided,
                  .whole = *swing,
                  .parts = {{.figure = turns[0].first}, {.figure = turns[0].second}},
                  .exhaustive = true});
}

}  // namespace belie
