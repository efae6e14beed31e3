// SPDX-License-Identifier: Apache-2.0
//
// Wholes told further up, whose parts a later sentence gives without a word that binds the two: the
// amounts of a budget ("It sets aside $27 million for …, $9 million for … and $2 million for …"),
// "and the remaining 19", "make up the whole crew", "eight years for … and five for …, 13 in all".
// As nothing but the figures tells that they belong together, amounts and remainders count only
// where they come near their whole: a near miss is the slip of a tired writer, a far one no sum.
#include <algorithm>
#include <cmath>

#include "claims/sums/sums_frames.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

/// Whether the sum misses the whole, and by less than the share of it.
bool is_near_miss(double sum, double whole, double share) {
  return sum != whole && std::abs(sum - whole) < share * whole;
}

double sum_of(const std::vector<SumPart>& parts) {
  double sum = 0;
  for (const SumPart& part : parts) sum += part.figure.value;
  return sum;
}

double width(const DraftFigure& figure) { return figure.high - figure.low; }

/// "over the present $46.2 million", "up from 38 million", "of which 3 million".
bool is_compared(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  constexpr std::uint32_t kBefore = 4;
  const std::uint32_t from = figure.tokens.begin - std::min(kBefore, figure.tokens.begin - begin);
  return figures.has_any(
      {from, figure.tokens.begin},
      {"than", "from", "over", "against", "after", "including", "below", "above", "which",
       "another", "further", "additional", "up", "raising", "compared", "by"});
}

bool is_exact(const DraftFigure& figure) { return is_told_exactly(figure) && !figure.size; }

bool is_money_of(const DraftFigure& figure, const std::string& unit) {
  constexpr double kMillion = 1e6;
  return figure.unit == unit ||
         (figure.unit.empty() && figure.noun.empty() && figure.value >= kMillion);
}

/// "$9.8 million for roads", "the city 25 million": each amount says for or from whom it is.
bool share_a_frame(const DraftFigures& figures, const std::vector<SumPart>& parts) {
  const auto all = [&](auto fits) {
    return std::ranges::all_of(parts, [&](const SumPart& part) { return fits(part.figure); });
  };
  const std::string_view first = figures.word(parts.front().figure.tokens.end);
  const bool purpose = first == "for" || first == "to" || first == "on" || first == "from";
  if (purpose)
    return all([&](const DraftFigure& f) { return figures.word(f.tokens.end) == first; });
  const auto is_held = [&](const DraftFigure& figure) {
    const Upos before = figures.tag(figure.tokens.begin - 1);
    const bool holder = before == Upos::kNoun || before == Upos::kPropn ||
                        figure.tokens == parts.front().figure.tokens;
    const bool closed =
        figures.is_separator(figure.tokens.end) || figures.is_any(figure.tokens.end, {".", ","});
    return holder && closed;
  };
  return all(is_held);
}

/// Amounts side by side in one clause, the last behind "and".
bool are_listed(const DraftFigures& figures, const std::vector<SumPart>& parts) {
  constexpr std::uint32_t kLast = 5;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const DraftFigure& before = parts[i - 1].figure;
    const DraftFigure& figure = parts[i].figure;
    const TokenRange between{before.tokens.end, figure.tokens.begin};
    const bool parted = figures.has_any(between, {",", ";", "and"});
    if (!parted || !verb_behind(figures, before, between.end).empty()) return false;
    if (figures.has_any(between, {"who", "which", "that", "or", "but", "than"})) return false;
  }
  const DraftFigure& last = parts.back().figure;
  const std::uint32_t near = last.tokens.begin - std::min(last.tokens.begin, kLast);
  return figures.has_any({near, last.tokens.begin}, {"and"});
}

/// Whether the whole is written to the places of its parts and is not a round figure among exact
/// ones.
bool is_as_precise(const DraftFigure& whole, const std::vector<SumPart>& parts) {
  constexpr double kLoose = 1.01;
  const auto is_round = [](const DraftFigure& figure) {
    const double tens = figure.value / (10 * width(figure));
    return width(figure) > 0 && std::abs(tens - std::round(tens)) < 1e-6;
  };
  double widest = 0;
  bool all_round = true;
  for (const SumPart& part : parts) {
    widest = std::max(widest, width(part.figure));
    all_round = all_round && is_round(part.figure);
  }
  return width(whole) <= kLoose * widest && (!is_round(whole) || all_round);
}

/// The amounts of the tokens if they are three or more and make one list.
std::vector<SumPart> amounts_in(const DraftFigures& figures, TokenRange tokens,
                                const DraftFigure& whole) {
  std::vector<SumPart> parts;
  for (DraftFigure figure : figures.within(tokens)) {
    if (!is_money_of(figure, whole.unit)) continue;
    if (!is_exact(figure) || is_compared(figures, figure) || figure.value >= whole.value) return {};
    figure.unit = whole.unit;
    parts.push_back({.figure = std::move(figure)});
  }
  if (parts.size() < 3 || !are_listed(figures, parts) || !share_a_frame(figures, parts)) return {};
  if (figures.has_any(tokens, {"last", "previous", "earlier", "ago"})) return {};  // another time
  const TokenRange list{tokens.begin, parts.back().figure.tokens.end};
  if (figures.has_any(list, {"including", "among", "such", "also", "alone", "about", ":"}))
    return {};
  return parts;
}

/// The only amount of the tokens that is not compared with.
std::optional<DraftFigure> only_amount(const DraftFigures& figures, TokenRange tokens) {
  std::optional<DraftFigure> whole;
  for (const DraftFigure& figure : figures.within(tokens)) {
    if (!is_money(figure) || is_compared(figures, figure)) continue;
    if (whole || !is_exact(figure)) return std::nullopt;
    whole = figure;
  }
  return whole;
}

std::optional<Sum> amounts_behind(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  if (s == 0 || sentences[s - 1].section != sentences[s].section) return std::nullopt;
  const auto whole = only_amount(figures, sentences[s - 1].tokens);
  if (!whole) return std::nullopt;
  std::vector<SumPart> parts = amounts_in(figures, sentences[s].tokens, *whole);
  constexpr double kNear = 0.1;
  if (parts.empty() || !is_near_miss(sum_of(parts), whole->value, kNear)) return std::nullopt;
  if (!is_as_precise(*whole, parts)) return std::nullopt;
  return Sum{
      .form = SumForm::kDivided, .whole = whole, .parts = std::move(parts), .exhaustive = true};
}

bool is_count(const DraftFigure& figure) {
  return figure.unit.empty() && is_exact(figure) && !figure.quantity->all_but &&
         figure.low == figure.high;
}

/// "the remaining 19", "the other two" at the figure.
bool is_rest(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.words.begin;
  for (const std::uint32_t t : {at, at + 1, figure.tokens.begin}) {
    if (t > 1 && t <= figure.tokens.begin && figures.is_any(t - 1, {"remaining", "other"}) &&
        figures.word(t - 2) == "the")
      return true;
  }
  return figures.has_any(figure.tokens, {"remaining", "other"}) &&
         figures.word(figure.tokens.begin) == "the";
}

/// The counts of a sentence that ends with the rest, one in each clause; fewer than two: none.
std::vector<SumPart> counts_with_rest(const DraftFigures& figures, TokenRange tokens) {
  std::vector<SumPart> parts;
  for (const DraftFigure& figure : figures.within(tokens)) {
    if (!figure.unit.empty()) continue;
    if (!is_count(figure) || figure.quantity->of_known) return {};
    const bool later = !parts.empty();
    const std::uint32_t at = figure.tokens.begin;
    const bool opens = figures.is_separator(at - 1) ||
                       (at >= tokens.begin + 2 && figures.is_separator(at - 2)) ||
                       (at >= tokens.begin + 3 && figures.is_separator(at - 3)) ||
                       (at >= tokens.begin + 4 && figures.is_separator(at - 4));
    constexpr std::uint32_t kOpening = 2;
    if (later ? !opens : at > tokens.begin + kOpening) return {};
    if (is_compared(figures, figure)) return {};
    parts.push_back({.figure = figure});
    if (is_rest(figures, figure)) return parts.size() >= 2 ? parts : std::vector<SumPart>{};
  }
  return {};
}

/// Whether the stretch names what the figure counts: "where the boxes were".
bool names_counted(const DraftFigures& figures, TokenRange tokens, const DraftFigure& figure) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.annotation().tokens[t].xpos == Xpos::kNns && figures.lemma(t) == figure.noun)
      return true;
    const CountedEntry* entry = figures.lexicon().measure_words().counted(figures.lemma(t));
    if (entry != nullptr && entry->id == figure.family) return true;
  }
  return false;
}

/// "In all, 87 containers", "87 containers in all".
bool is_told_as_all(const DraftFigures& figures, const DraftFigure& figure) {
  const std::uint32_t at = figure.tokens.begin;
  const bool before = at >= 3 && figures.word(at - 3) == "in" &&
                      figures.is_any(at - 2, {"all", "total"}) && figures.word(at - 1) == ",";
  const bool adverb = at >= 2 && figures.is_any(at - 2, {"altogether", "overall"});
  return before || adverb || is_total(figures, figure);
}

/// The one whole told before the parts that they come near; nothing where a figure fits them.
std::optional<DraftFigure> whole_near(const DraftFigures& figures, std::size_t s,
                                      const std::vector<SumPart>& parts) {
  const auto& sentences = figures.annotation().sentences;
  const double sum = sum_of(parts);
  constexpr double kNear = 0.2;
  std::optional<DraftFigure> whole;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.sentence.index() >= s) break;
    if (!figure.unit.empty()) continue;
    if (!figure.is_open() && figure.low <= sum && sum <= figure.high) return std::nullopt;
    if (!is_count(figure) || figure.noun.empty() || !is_near_miss(sum, figure.value, kNear))
      continue;
    const QuantityMention& quantity = *figure.quantity;
    if (quantity.of_known || quantity.determination == Determination::kFurther) continue;
    const bool named = names_counted(figures, sentences[s].tokens, figure) ||
                       names_counted(figures, sentences[s - 1].tokens, figure);
    if (!named && !is_told_as_all(figures, figure)) continue;
    if (whole && whole->value != figure.value) return std::nullopt;
    if (!whole) whole = figure;
  }
  return whole;
}

/// "Fifty-one had sunk …; 22 had been taken in tow; and the remaining 19 were afloat".
std::optional<Sum> with_the_rest(const DraftFigures& figures, std::size_t s) {
  if (s == 0) return std::nullopt;
  std::vector<SumPart> parts = counts_with_rest(figures, figures.annotation().sentences[s].tokens);
  constexpr std::size_t kLeast = 3;
  if (parts.size() < kLeast) return std::nullopt;
  const auto whole = whole_near(figures, s, parts);
  if (!whole) return std::nullopt;
  return Sum{
      .form = SumForm::kDivided, .whole = whole, .parts = std::move(parts), .exhaustive = true};
}

/// "convicted on nine of the 14 counts. … On four counts he was acquitted, and on the other two …".
std::optional<Sum> first_and_rest(const DraftFigures& figures, std::size_t s) {
  std::vector<SumPart> parts = counts_with_rest(figures, figures.annotation().sentences[s].tokens);
  if (parts.size() != 2 || parts.front().figure.noun.empty()) return std::nullopt;
  const double rest = sum_of(parts);
  std::optional<Sum> sum;
  for (const DraftFigure& first : figures.all()) {
    constexpr std::size_t kFar = 12;
    if (first.sentence.index() >= s) break;
    if (first.sentence.index() + kFar < s || first.quantity == nullptr) continue;
    if (!first.quantity->whole.valid() || !is_count(first)) continue;
    const QuantityMention& all = figures.annotation().quantities[first.quantity->whole.index()];
    for (const DraftFigure& whole : figures.in(first.sentence)) {
      if (whole.quantity != &all || whole.noun != parts.front().figure.noun) continue;
      if (sum || first.value == rest || whole.value <= first.value) return std::nullopt;
      constexpr double kNear = 0.2;
      if (!is_count(whole) || !is_near_miss(first.value + rest, whole.value, kNear))
        return std::nullopt;
      sum = Sum{.form = SumForm::kDivided,
                .whole = whole,
                .parts = {{.figure = first}},
                .exhaustive = true};
    }
  }
  if (sum) sum->parts.insert(sum->parts.end(), parts.begin(), parts.end());
  return sum;
}

/// The noun of "make up the whole crew", "make up the whole of the crew" behind the token; 0 none.
std::uint32_t made_up(const DraftFigures& figures, std::uint32_t t) {
  if (!figures.is_any(t, {"make", "made"}) || figures.word(t + 1) != "up") return 0;
  bool whole = false;
  for (std::uint32_t at = t + 2; at < t + 7; ++at) {
    whole = whole || figures.is_any(at, {"whole", "entire", "full", "complete", "all"});
    if (figures.is_any(at, {"the", "of", "whole", "entire", "full", "complete", "all"})) continue;
    return whole && figures.tag(at) == Upos::kNoun ? at : 0;
  }
  return 0;
}

/// "a crew of 21", "21 crew": every such figure of the draft tells one number.
std::optional<DraftFigure> size_of(const DraftFigures& figures, std::string_view noun,
                                   SentenceIndex but) {
  std::optional<DraftFigure> whole;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.sentence == but || !figure.unit.empty()) continue;
    const std::uint32_t at = figure.tokens.begin;
    const bool of = at >= 2 && figures.word(at - 1) == "of" && figures.lemma(at - 2) == noun;
    if (!of && figure.noun != noun) continue;
    if (!is_count(figure) || figure.quantity->of_known) return std::nullopt;
    if (whole && whole->value != figure.value) return std::nullopt;
    if (!whole) whole = figure;
  }
  return whole;
}

std::optional<Sum> making_up(const DraftFigures& figures, std::size_t s) {
  const TokenRange tokens = figures.annotation().sentences[s].tokens;
  for (std::uint32_t t = tokens.begin; t + 2 < tokens.end; ++t) {
    const std::uint32_t noun = made_up(figures, t);
    if (noun == 0 || noun >= tokens.end) continue;
    const auto whole = size_of(figures, figures.lemma(noun), SentenceIndex(s));
    std::vector<SumPart> parts;
    for (const DraftFigure& figure : figures.within({tokens.begin, t})) {
      if (!is_count(figure)) return std::nullopt;
      parts.push_back({.figure = figure});
    }
    if (!whole || parts.size() < 2 || !are_listed(figures, parts)) return std::nullopt;
    if (parts.front().figure.tokens.begin != tokens.begin) return std::nullopt;
    return Sum{
        .form = SumForm::kDivided, .whole = whole, .parts = std::move(parts), .exhaustive = true};
  }
  return std::nullopt;
}

bool is_term(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(token, {"years", "months", "weeks", "days", "hours"});
}

DraftFigure term_at(const DraftFigures& figures, std::uint32_t token, std::string_view noun,
                    bool named) {
  DraftFigure figure;
  figure.tokens = {token, token + 1};
  figure.words = {token, token + (named ? 2U : 1U)};
  figure.value = figure.low = figure.high = *number_of(figures.word(token));
  figure.noun = figure.family = noun;
  figure.sentence = figures.annotation().sentence_of(TokenIndex(token));
  return figure;
}

/// "eight years for the fraud and five for the laundering, …, 13 years in all".
std::optional<Sum> terms_in_all(const DraftFigures& figures, const Sentence& sentence) {
  Sum sum{.form = SumForm::kTotal, .whole = {}, .parts = {}, .exhaustive = true};
  std::string_view unit;
  std::string noun;
  for (std::uint32_t t = sentence.tokens.begin; t + 1 < sentence.tokens.end; ++t) {
    if (!number_of(figures.word(t))) continue;
    const bool term = is_term(figures, t + 1);
    if (term && unit.empty()) {
      unit = figures.word(t + 1);
      noun = figures.lemma(t + 1);
    }
    const std::uint32_t next = term ? t + 2 : t + 1;
    const bool same = term ? figures.word(t + 1) == unit : !unit.empty();
    const bool listed = sum.parts.empty() || figures.is_any(t - 1, {",", "and"});
    if (same && figures.word(next) == "for" && listed) {
      sum.parts.push_back({.figure = term_at(figures, t, noun, term)});
    } else if (term && same && figures.word(next) == "in" &&
               figures.is_any(next + 1, {"all", "total"})) {
      sum.whole = term_at(figures, t, noun, true);
      break;
    } else if (term || figures.word(t) != "one") {
      return std::nullopt;
    }
  }
  const bool apart = figures.has_any(
      sentence.tokens, {"concurrently", "concurrent", "suspended", "minus", "less", "already"});
  if (!sum.whole || sum.parts.size() < 2 || apart) return std::nullopt;
  return sum;
}

}  // namespace

void read_near_misses(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    for (const auto reader : {amounts_behind, with_the_rest, first_and_rest, making_up}) {
      if (auto sum = reader(figures, s)) sums.push_back(std::move(*sum));
    }
    if (auto sum = terms_in_all(figures, figures.annotation().sentences[s]))
      sums.push_back(std::move(*sum));
  }
}

}  // namespace belie
