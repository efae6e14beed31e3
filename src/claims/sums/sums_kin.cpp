// SPDX-License-Identifier: Apache-2.0
//
// Sons and daughters whom an obituary lists ("survived by two daughters and a son") and the number
// of children that it gives elsewhere ("all four of her children"). More sons and daughters than
// children are always wrong; fewer only where all children are said to do something at the end.
#include <algorithm>

#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

DraftFigure kin_at(const DraftFigures& figures, TokenRange number, TokenRange words, double value,
                   std::string_view noun) {
  DraftFigure figure;
  figure.tokens = number;
  figure.words = words;
  figure.value = figure.low = figure.high = value;
  figure.noun = figure.family = noun;
  figure.sentence = figures.annotation().sentence_of(TokenIndex(number.begin));
  return figure;
}

std::optional<double> count_word(const DraftFigures& figures, std::uint32_t token) {
  if (figures.is_any(token, {"a", "one"})) return 1;
  return number_of(figures.word(token));
}

/// "all four of her children", "her four children" at the token.
std::optional<DraftFigure> children_at(const DraftFigures& figures, std::uint32_t token,
                                       bool& all) {
  const bool own = figures.is_any(token, {"her", "his"});
  if (!own && figures.word(token) != "all") return std::nullopt;
  const auto value = number_of(figures.word(token + 1));
  if (!value || *value < 2) return std::nullopt;
  if (own && figures.word(token + 2) == "children")
    return kin_at(figures, {token + 1, token + 2}, {token + 1, token + 3}, *value, "child");
  const bool of_own = figures.word(token + 2) == "of" &&
                      figures.is_any(token + 3, {"her", "his"}) &&
                      figures.word(token + 4) == "children";
  if (own || !of_own) return std::nullopt;
  all = true;
  return kin_at(figures, {token + 1, token + 2}, {token + 1, token + 5}, *value, "child");
}

/// The daughters and sons of a sentence that tells who survives; empty unless each is told once.
std::vector<SumPart> survivors_in(const DraftFigures& figures, TokenRange tokens) {
  const std::uint32_t by = figures.first_of(tokens, {"survived"});
  if (by + 1 >= tokens.end || figures.word(by + 1) != "by") return {};
  std::vector<SumPart> parts;
  bool sons = false;
  bool daughters = false;
  for (std::uint32_t t = by + 2; t + 1 < tokens.end; ++t) {
    const bool son = figures.is_any(t + 1, {"son", "sons"});
    const bool daughter = figures.is_any(t + 1, {"daughter", "daughters"});
    if (figures.is_any(t, {"stepson", "stepdaughter", "stepsons", "stepdaughters", "children"}))
      return {};
    const auto value = count_word(figures, t);
    if ((!son && !daughter) || !value) continue;
    if ((son && sons) || (daughter && daughters) || figures.word(t + 2) == "-") return {};
    sons = sons || son;
    daughters = daughters || daughter;
    parts.push_back({.figure = kin_at(figures, {t, t + 1}, {t, t + 2}, *value, "child")});
  }
  return sons && daughters ? parts : std::vector<SumPart>{};
}

}  // namespace

void read_kin(const DraftFigures& figures, std::vector<Sum>& sums) {
  Sum sum{.form = SumForm::kDivided, .whole = {}, .parts = {}};
  for (const Sentence& sentence : figures.annotation().sentences) {
    const std::vector<SumPart> parts = survivors_in(figures, sentence.tokens);
    if (!parts.empty() && !sum.parts.empty()) return;
    if (!parts.empty()) sum.parts = parts;
    for (std::uint32_t t = sentence.tokens.begin; t + 2 < sentence.tokens.end; ++t) {
      bool all = false;
      const auto whole = children_at(figures, t, all);
      if (!whole) continue;
      if (sum.whole && sum.whole->value != whole->value) return;
      if (!sum.whole) sum.whole = whole;
      sum.exhaustive = sum.exhaustive || all;
    }
  }
  if (sum.whole && !sum.parts.empty()) sums.push_back(std::move(sum));
}

}  // namespace belie
