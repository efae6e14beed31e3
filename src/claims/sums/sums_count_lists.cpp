// SPDX-License-Identifier: Apache-2.0
#include "claims/sums/sums_count_lists.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "claims/sums/sums_runs.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

}  // namespace

std::uint32_t end_of(const CountList& list, std::size_t i) {
  return i + 1 < list.parts.size() ? list.parts[i + 1].tokens.begin : list.end;
}

bool is_dash(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(token, {":", "\u2013", "\u2014", "--", "("});
}

bool is_word_of_time(const DraftFigure& figure) {
  static constexpr std::array<std::string_view, 16> kTimes{
      "year", "month", "week",   "day",    "hour",  "minute", "second", "decade",
      "time", "night", "season", "person", "meter", "metre",  "page",   "degree"};
  return is_one_of(kTimes, figure.noun);
}

void complete(Figures& run) {
  const DraftFigure& first = run.front();
  constexpr double kMillion = 1e6;
  if (first.value < kMillion) return;
  const double scale = first.value < 1e9 ? kMillion : 1e9;
  for (DraftFigure& part : run) {
    const bool bare = part.quantity == nullptr && part.unit.empty() && part.value < 1000;
    if (!bare) continue;
    part.value = part.value * scale;
    part.low = part.value - scale / 2;
    part.high = part.value + scale / 2;
    part.unit = first.unit;
  }
}
namespace {

/// Figures that may stand side by side in a list of parts: exact, of one unit.
bool may_be_part(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.unit == "percent" || figure.unit == "share" || figure.size || figure.each)
    return false;
  if (figure.is_open() || !is_plain_part(figures, figure)) return false;
  if (is_word_of_time(figure)) return false;
  return figure.quantity == nullptr || figure.quantity->hedge == Hedge::kNone;
}

/// Whether the words between two figures part two members of one list.
bool parts_members(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  constexpr std::uint32_t kFar = 20;
  const TokenRange between{std::min(a.words.end, b.tokens.begin), b.tokens.begin};
  if (between.size() > kFar) return false;
  if (!figures.has_any(between, {",", ";", "and", "while", "but", "plus"})) return false;
  return !figures.has_any(between, {"or", "than", "including", "which", "."});
}

/// "on Sunday", "in May" at the token.
bool opens_time(const DraftFigures& figures, std::uint32_t token) {
  if (!figures.is_any(token, {"on", "in", "at"})) return false;
  const auto& times = figures.annotation().times;
  const auto next = std::ranges::lower_bound(
      times, token, {}, [](const TimeExpression& time) { return time.tokens.begin; });
  return next != times.end() && next->tokens.begin <= token + 1;
}

/// "Trygve 38": a bare number behind a name or noun that ends its member of a list is no quantity
/// by itself, but one of the list.
std::optional<DraftFigure> held_at(const DraftFigures& figures, std::uint32_t t,
                                   SentenceIndex sentence) {
  const auto value = number_of(figures.word(t));
  const Upos before = figures.tag(t - 1);
  if (!value || (before != Upos::kPropn && before != Upos::kNoun)) return std::nullopt;
  const bool closes = figures.is_separator(t + 1) || figures.is_any(t + 1, {".", ")"}) ||
                      opens_time(figures, t + 1);
  if (!closes || (figures.word(t).size() == 4 && *value > 1000 && *value < 2100))
    return std::nullopt;
  DraftFigure figure;
  figure.tokens = figure.words = {t, t + 1};
  figure.value = figure.low = figure.high = *value;
  figure.sentence = sentence;
  return figure;
}

}  // namespace

Figures figures_with_held(const DraftFigures& figures, SentenceIndex sentence) {
  const auto own = figures.in(sentence);
  Figures found(own.begin(), own.end());
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t) {
    const bool known = std::ranges::any_of(
        found, [&](const DraftFigure& f) { return f.words.contains(t) || f.tokens.contains(t); });
    if (known) continue;
    if (auto held = held_at(figures, t, sentence)) found.push_back(*held);
  }
  std::ranges::stable_sort(found, {}, [](const DraftFigure& f) { return f.tokens.begin; });
  return found;
}

bool is_whole_of(const DraftFigures& figures, const DraftFigure& part, const DraftFigure& whole) {
  if (part.quantity == nullptr || !part.quantity->whole.valid() || whole.quantity == nullptr)
    return false;
  return whole.quantity == &figures.annotation().quantities[part.quantity->whole.index()];
}

std::vector<Figures> runs_in(const DraftFigures& figures, SentenceIndex sentence) {
  std::vector<Figures> runs;
  Figures run;
  for (const DraftFigure& figure : figures_with_held(figures, sentence)) {
    if (!run.empty() && is_whole_of(figures, run.back(), figure)) continue;
    const bool part = may_be_part(figures, figure);
    const bool goes_on =
        part && !run.empty() && parts_members(figures, run.back(), figure) &&
        (run.back().unit == figure.unit || figure.unit.empty() || run.back().unit.empty());
    if (!goes_on) {
      if (run.size() >= 2) runs.push_back(run);
      run.clear();
    }
    if (part) run.push_back(figure);
  }
  if (run.size() >= 2) runs.push_back(run);
  return runs;
}

bool is_closed(const DraftFigures& figures, const Figures& parts) {
  const TokenRange gap{parts[parts.size() - 2].tokens.end, parts.back().tokens.begin};
  return figures.has_any(gap, {"and", "while", "but", "plus", "with"});
}

bool has_finite_verb(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Xpos tag = figures.annotation().tokens[t].xpos;
    if (tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kMd)
      return true;
  }
  return false;
}

void add_single(const DraftFigures& figures, Figures& parts) {
  const DraftFigure& last = parts.back();
  std::uint32_t t = last.words.end;
  if (!last.unit.empty() || last.noun.empty()) return;
  if (figures.word(t) == ",") ++t;
  if (figures.word(t) != "and" || !figures.is_any(t + 1, {"a", "an", "one"})) return;
  if (auto one = figures.article_at(t + 1)) parts.push_back(*one);
}
namespace {

/// "14 tourists, six crew and four musicians": each with a noun of its own, no verb between.
bool are_things(const DraftFigures& figures, const CountList& list) {
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const DraftFigure& part = list.parts[i];
    if (part.noun.empty() || !part.unit.empty()) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (list.parts[j].noun == part.noun) return false;
    }
    const bool last = i + 1 == list.parts.size();
    const std::uint32_t end = last ? part.words.end : end_of(list, i);
    if (has_finite_verb(figures, {part.tokens.end, end})) return false;
  }
  return true;
}

/// "Labour 19, Conservatives 14", "Olav has 42 and Trygve 38": behind a name or a noun, before the
/// end of the member.
bool have_holders(const DraftFigures& figures, CountList& list) {
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const DraftFigure& part = list.parts[i];
    const std::uint32_t next = part.words.end;
    const bool closes = figures.is_separator(next) || figures.is_any(next, {".", ")", ""}) ||
                        next >= end_of(list, i);
    const Upos before = figures.tag(part.tokens.begin - 1);
    const bool held = before == Upos::kPropn || before == Upos::kNoun;
    if (i == 0) {
      const bool verb = before == Upos::kVerb || before == Upos::kAux;
      if ((!held && !verb) || !closes) return false;
      continue;
    }
    if (!held || !closes || !part.noun.empty()) return false;
    if (has_finite_verb(figures, {list.parts[i - 1].tokens.end, part.tokens.begin})) return false;
  }
  return true;
}

}  // namespace

ListKind kind_of(const DraftFigures& figures, CountList& list) {
  if (have_outcomes(figures, list)) return ListKind::kOutcomes;
  if (are_things(figures, list)) return ListKind::kThings;
  if (have_holders(figures, list)) return ListKind::kHolders;
  PartList parts{.parts = {}, .complete = true, .tokens = {list.begin, list.end}};
  for (const DraftFigure& part : list.parts) parts.parts.push_back({.figure = part});
  const bool verb = !verb_behind(figures, list.parts.front(), end_of(list, 0)).empty();
  return verb && are_disjoint(figures, parts) ? ListKind::kOneVerb : ListKind::kNone;
}

}  // namespace belie
