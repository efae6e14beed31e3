// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/figure_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "claims/figures.h"
#include "language/names/spelling.h"
#include "language/quantities/compound_figures.h"
#include "rules/events/dated_entries.h"
#include "rules/figures/contest_scenes.h"
#include "rules/figures/narrowing_words.h"
#include "rules/figures/set_guards.h"

namespace belie {
namespace {

/// Slips change a digit or two; sets of which nothing is told but the noun are two where one is
/// many times the other.
bool are_near(const Quantity& a, const Quantity& b) {
  constexpr double kFar = 3;
  return a.low <= b.low * kFar && b.low <= a.low * kFar;
}

/// "Two died in hospital", "of the 23 wounded": no slip, whatever is told of both.
bool are_worlds_apart(const Quantity& a, const Quantity& b) {
  constexpr double kFarthest = 6;
  return a.high * kFarthest < b.low || b.high * kFarthest < a.low;
}

double middle_of(const Quantity& value) {
  return std::isinf(value.high) ? value.low : (value.low + value.high) / 2;
}

/// The digits of a number but its noughts, in order of size.
std::string digits_of(const Quantity& value) {
  std::string text = fmt::format("{:.15g}", middle_of(value));
  std::erase_if(text, [](char c) { return c < '1' || c > '9'; });
  std::ranges::sort(text);
  return text;
}

/// "1.7" and "7.1": the same digits in another order.
bool same_digits(const Quantity& a, const Quantity& b) { return digits_of(a) == digits_of(b); }

/// Whether the other one, though smaller, was told as all of them: of the same noun, and so near
/// that a part would have been called one.
bool is_told_whole(const MeasureWords& words, const ToldFigure& other, const ToldFigure& echo) {
  constexpr double kNear = 1.6;
  if (!echo.value.unit.empty() && other.noun != echo.noun) return false;
  const bool near =
      echo.value.low <= kNear * other.value.high || same_digits(echo.value, other.value);
  const bool same = other.measure != nullptr && other.measure == echo.measure;
  const bool sense = is_one_set_by_sense(words, other, echo);
  return near && other.value.low > kSmallestSet &&
         (same || sense || names_again(words, other, echo));
}

bool is_exact(const Quantity& value) { return value.low == value.high; }

/// "all 113 Hanley shops" of "Hanley has 131 shops": whose they are is told there too.
bool names_in_sentence(const CheckInput& input, const ToldFigure& figure, std::string_view name) {
  const auto& annotation = *input.graph.inputs()[figure.document.index()].annotation;
  const TokenRange tokens = annotation.sentences[figure.claim->sentence.index()].tokens;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const bool proper = annotation.tokens[t].upos == Upos::kPropn;
    if (proper && lower_case(annotation.lemma(TokenIndex(t))) == name) return true;
  }
  return false;
}

bool is_narrower(const CheckInput& input, const ToldFigure& echo, const ToldFigure& other) {
  return std::ranges::any_of(echo.qualifiers, [&](const std::string& word) {
    return std::ranges::find(other.qualifiers, word) == other.qualifiers.end() &&
           !names_in_sentence(input, other, word);
  });
}

/// Cows and goats, heroin and cocaine: neither noun names what the other one counts. People go by
/// many names.
bool are_two_kinds(const MeasureWords& words, const ToldFigure& a, const ToldFigure& b) {
  const CountedEntry* one = words.counted(a.noun);
  const CountedEntry* two = words.counted(b.noun);
  if (one == nullptr || two == nullptr || words.is_within(one->id, "person")) return false;
  return !same_noun(a, b) && !words.may_name(a.noun, b.noun) && !words.may_name(b.noun, a.noun);
}

/// "The eight boats that lay near the pier" need not be the "twelve yachts" told before.
bool is_set_apart(const CheckInput& input, const ToldFigure& echo, const ToldFigure& other) {
  if (same_noun(other, echo) || !is_taken_up(echo)) return false;
  const auto& annotation = *input.graph.inputs()[echo.document.index()].annotation;
  const auto& told = *input.graph.inputs()[other.document.index()].annotation;
  TokenRange there = told.sentences[other.claim->sentence.index()].tokens;  // … its paragraph
  for (const Sentence& sentence : told.sentences) {
    if (sentence.section != told.sentences[other.claim->sentence.index()].section) continue;
    there.begin = std::min(there.begin, sentence.tokens.begin);
    there.end = std::max(there.end, sentence.tokens.end);
  }
  for (const QuantityMention& quantity : annotation.quantities) {
    if (quantity.span.begin < echo.claim->span.begin || quantity.span.end > echo.claim->span.end)
      continue;
    const std::vector<std::string> words = narrowing_words(annotation, quantity);
    const bool shared = std::ranges::any_of(words, [&](const std::string& word) {
      for (std::uint32_t t = there.begin; t < there.end; ++t) {
        if (lower_case(told.lemma(TokenIndex{t})) == word) return true;
      }
      return false;
    });
    return !words.empty() && !shared;
  }
  return false;
}

/// Whether one of the names is none of the others, in full or in part: "Nordwind of Port Lennox".
bool names_others(const std::vector<std::string>& names, const std::vector<std::string>& others) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    return std::ranges::none_of(others, [&](const std::string& other) {
      return name.find(other) != std::string::npos || other.find(name) != std::string::npos;
    });
  });
}

/// Whether the echo tells of a place or body of its own: a smaller figure may be that of one of
/// several, a larger one that of somewhere else.
bool is_elsewhere(const ToldFigure& echo, const ToldFigure& other) {
  const bool smaller = echo.value.high < other.value.low;
  return names_others(smaller ? echo.names : echo.elsewhere, other.names) ||
         (!other.lead && names_others(other.elsewhere, echo.names));
}

/// The place behind what is counted: "Poland" of "nine shops in Poland"; "" none.
std::string_view place_behind(const CheckInput& input, const ToldFigure& figure) {
  const auto& annotation = *input.graph.inputs()[figure.document.index()].annotation;
  const TokenRange sentence = annotation.sentences[figure.claim->sentence.index()].tokens;
  std::uint32_t at = sentence.begin;
  while (at < sentence.end && annotation.tokens[at].span.begin < figure.claim->span.end) ++at;
  if (at >= sentence.end || annotation.word(TokenIndex{at}) != "in") return "";
  ++at;
  while (at < sentence.end && annotation.tokens[at].upos == Upos::kDet) ++at;
  const bool name = at < sentence.end && annotation.tokens[at].upos == Upos::kPropn;
  return name ? annotation.word(TokenIndex{at}) : std::string_view();
}

/// "Nine shops in Poland", "its 23 shops in the Netherlands".
bool are_in_two_places(const CheckInput& input, const FigurePair& pair) {
  const std::string_view one = place_behind(input, pair.other);
  const std::string_view two = place_behind(input, pair.echo);
  return !one.empty() && !two.empty() && one != two;
}

/// "Two dams spill", "two of the six dams": the other is told as a part right before the figure.
bool is_its_part(const CheckInput& input, const FigurePair& pair) {
  const auto& annotation = *input.graph.inputs()[pair.echo.document.index()].annotation;
  const TokenRange sentence = annotation.sentences[pair.echo.claim->sentence.index()].tokens;
  return std::ranges::any_of(annotation.quantities, [&](const QuantityMention& quantity) {
    const std::uint32_t behind = quantity.tokens.end;
    return sentence.contains(quantity.tokens.begin) && sentence.contains(behind) &&
           annotation.tokens[behind].span.begin < pair.echo.claim->span.end &&
           annotation.word(TokenIndex{behind}) == "of" && quantity.low <= pair.other.value.high &&
           pair.other.value.low <= quantity.high;
  });
}

/// "Kiknadze had 31 votes" and "the 78 votes cast": somebody's share is not the whole.
bool is_somebodys_share(const FigurePair& pair) {
  static constexpr std::array<std::string_view, 4> kShared{"vote", "ballot", "point", "paper"};
  return is_taken_up(pair.echo) && std::ranges::find(kShared, pair.echo.noun) != kShared.end();
}

/// "Aldern reported 105 deaths, and the district of Lower Sellin 52": one of several places, each
/// with its own.
bool is_one_of_a_row(const CheckInput& input, const ToldFigure& figure) {
  const auto& annotation = *input.graph.inputs()[figure.document.index()].annotation;
  const TokenRange sentence = annotation.sentences[figure.claim->sentence.index()].tokens;
  for (std::uint32_t t = sentence.begin + 1; t + 1 < sentence.end; ++t) {
    const bool number = number_of(annotation.word(TokenIndex{t})).has_value();
    const bool ends = annotation.tokens[t + 1].upos == Upos::kPunct ||
                      annotation.tokens[t + 1].upos == Upos::kCconj;
    const bool read = std::ranges::any_of(
        annotation.quantities, [&](const QuantityMention& q) { return q.tokens.contains(t); });
    const bool timed = std::ranges::any_of(
        annotation.times, [&](const TimeExpression& time) { return time.tokens.contains(t); });
    if (number && ends && !read && !timed && annotation.tokens[t - 1].upos == Upos::kPropn)
      return true;
  }
  return false;
}

bool one_sentence(const ToldFigure& a, const ToldFigure& b) {
  return a.document == b.document && a.claim->sentence == b.claim->sentence;
}

/// Told as an earlier or later state, or in a later draft a toll that has grown since.
bool is_told_change(const CheckInput& input, const FigurePair& pair) {
  const auto& [other, echo, across] = pair;
  const bool staged = echo.claim->stage != Stage::kPlain && !is_taken_up(echo);
  if (other.claim->stage != Stage::kPlain || staged) return true;
  if (!across || echo.measure == nullptr || !echo.measure->monotone_up) return false;
  const auto& a = input.graph.dates()[other.document.index()].day;
  const auto& b = input.graph.dates()[echo.document.index()].day;
  if (!a || !b) return true;
  if (*a == *b) return false;
  const bool echo_later = *a < *b;
  return (echo.value.low > other.value.high) == echo_later;
}

bool are_rival_sources(const ToldFigure& a, const ToldFigure& b) {
  if (!a.value.unit.empty()) return false;  // a price is the deal's, whoever tells it
  const bool both = a.claim->voice != VoiceKind::kPaper && b.claim->voice != VoiceKind::kPaper;
  return both && a.claim->voice_source != b.claim->voice_source;
}

/// Whether both can be told of one time; a definite set has none of its own.
bool times_meet(const CheckInput& input, const ToldFigure& a, const ToldFigure& b) {
  if (is_taken_up(b)) return true;
  const auto& left = input.graph.statements()[a.statement.index()].when;
  const auto& right = input.graph.statements()[b.statement.index()].when;
  const bool misprint = b.set == "bare" && b.measure == nullptr;  // judged by its digits
  if (misprint && (left.empty() || right.empty())) return true;
  if (left.empty() || right.empty())
    return a.claim->when.time == std::nullopt || b.claim->when.time == std::nullopt;
  return std::ranges::any_of(left, [&](const Period& x) {
    return std::ranges::any_of(right,
                               [&](const Period& y) { return x.begin < y.end && y.begin < x.end; });
  });
}

/// "A motion to keep the canteen open was passed by ten votes to three": another vote, if it is not
/// the first that the draft tells.
bool tells_another_vote(const CheckInput& input, const FigurePair& pair) {
  static constexpr std::array<std::string_view, 12> kMotions{
      "motion",    "bill",    "amendment", "proposal", "resolution", "measure",
      "ordinance", "request", "petition",  "plan",     "clause",     "recommendation"};
  const auto& annotation = *input.graph.inputs()[pair.echo.document.index()].annotation;
  const TokenRange tokens = annotation.sentences[pair.echo.claim->sentence.index()].tokens;
  for (std::uint32_t t = tokens.begin; t + 2 < tokens.end; ++t) {
    const std::string_view word = annotation.lemma(TokenIndex(t));
    if (word != "a" && word != "an" && word != "another" && word != "second") continue;
    for (const std::uint32_t next : {t + 1, t + 2}) {
      if (std::ranges::find(kMotions, annotation.lemma(TokenIndex(next))) != kMotions.end())
        return true;
    }
  }
  return false;
}

/// Whether the other one counts what the figure does: "the eleven who were trapped" are people, so
/// that pumps, flights and days make no sum with them.
bool counts_such(const MeasureWords& words, const ToldFigure& other, const ToldFigure& figure) {
  const std::string_view of = figure.measure == nullptr ? "" : std::string_view(figure.measure->of);
  const bool untold = figure.counted.empty() && !of.empty() && !other.counted.empty();
  if (untold && words.counted_class(other.counted) != nullptr)
    return words.is_within(other.counted, of);
  return one_class(words, other, figure);
}

/// Whether one counts a narrower class than the other, and fewer: "10 crew" of "42 people aboard".
/// A set that is taken up, "the eight injured", is the one that was told, whatever its class.
bool is_kind_among(const MeasureWords& words, const ToldFigure& few, const ToldFigure& all) {
  return !is_taken_up(all) && !few.counted.empty() && !all.counted.empty() &&
         few.counted != all.counted && words.is_within(few.counted, all.counted) &&
         few.value.high < all.value.low;
}

/// What the words around two numbers of one kind say to keep them apart; "" nothing.
std::string told_apart(const CheckInput& input, const FigurePair& pair, bool measured_alike) {
  const auto& [other, echo, across] = pair;
  const Annotation& here = *input.graph.inputs()[echo.document.index()].annotation;
  const Annotation& there = *input.graph.inputs()[other.document.index()].annotation;
  if (across && (tells_correction(here) || tells_correction(there))) return "a correction is told";
  if (!echo.pair.empty() && !across &&
      are_of_two_items(here, other.claim->sentence, echo.claim->sentence))
    return "each of its own item";
  if (!echo.pair.empty() || !echo.value.unit.empty()) return "";
  const QuantityMention* one = mention_in(there, other.claim->span);
  const QuantityMention* two = mention_in(here, echo.claim->span);
  if (one == nullptr || two == nullptr) return "";
  const CountPlace first{there, *one};
  const CountPlace second{here, *two};
  const bool few = echo.value.high < other.value.low || other.value.high < kFewOfClass;
  const bool of_size = is_compound(there, *one);  // a 58-bed hospital has no other beds
  if (is_taken_up(echo) && few && !measured_alike && !of_size &&
      has_words_of_its_own(second, first))
    return "the set is narrower";
  if (std::abs(one->value - two->value) == 1 &&
      has_leader_beside(one->value < two->value ? first : second))
    return "with the one beside it it is the other";
  if (is_within_told_part(second, other.value.high)) return "the other may be in a part of it";
  if (!across && is_difference_told(first, second)) return "a number beside it makes it up";
  return "";
}

/// What sets two votes, or two scores, of a draft apart; "" nothing.
std::string scene_of(const CheckInput& input, const FigurePair& pair) {
  const auto& [other, echo, across] = pair;
  if (echo.pair.empty() || echo.measure == nullptr) return "";
  const Annotation& here = *input.graph.inputs()[echo.document.index()].annotation;
  const Annotation& there = *input.graph.inputs()[other.document.index()].annotation;
  if (echo.measure->id == "votes") {
    if (across) return "";
    const bool two = opens_next_vote(here, echo.claim->span) ||
                     are_votes_on_two_matters(there, other.claim->span, here, echo.claim->span);
    return two ? "another vote" : "";
  }
  const bool moment = is_score_of_a_moment(here, echo.claim->span) ||
                      is_score_of_a_moment(there, other.claim->span);
  return moment ? "the score of a moment" : "";
}

/// A value with the rounding of sums taken out, to be looked up.
double thousandths(double value) { return std::round(value * 1000); }

bool is_earlier_told(const CheckInput& input, const ToldFigure& figure) {
  const Annotation& annotation = *input.graph.inputs()[figure.document.index()].annotation;
  return is_of_earlier_report(annotation, figure.claim->span);
}

}  // namespace

bool has_digits_to_swap(const ToldFigure& figure) {
  constexpr std::size_t kLeast = 3;
  const std::string digits = digits_of(figure.value);
  return is_exact(figure.value) && digits.size() >= kLeast && digits.front() != digits.back();
}

namespace {

/// "Six dead" over "at least six workers were killed".
bool is_hedged_below(const CheckInput& input, const ToldFigure& heading) {
  if (heading.claim->section == SectionKind::kBody) return false;
  const Annotation& text = *input.graph.inputs()[heading.document.index()].annotation;
  return std::ranges::any_of(text.quantities, [&](const QuantityMention& quantity) {
    return quantity.value == heading.value.low && quantity.hedge != Hedge::kNone &&
           quantity.hedge != Hedge::kAbout;
  });
}

/// "11.30: 23 departures have been cancelled", "19.40: 47 departures cancelled": two entries of a
/// live blog, of which the newest may stand first.
bool rises_by_entry(const CheckInput& input, const ToldFigure& a, const ToldFigure& b) {
  if (a.document != b.document || a.measure == nullptr || !a.pair.empty()) return false;
  const std::vector<std::uint32_t> entries =
      dated_entries(*input.graph.inputs()[a.document.index()].annotation);
  const std::uint32_t one = entries[a.claim->sentence.index()];
  const std::uint32_t two = entries[b.claim->sentence.index()];
  return one > 0 && two > 0 && one != two && (a.value.low < b.value.low) == (one < two);
}

}  // namespace

std::string excuse_for(const CheckInput& input, const FigurePair& pair) {
  const auto& [other, echo, across] = pair;
  const MeasureWords& words = input.lexicon.measure_words();
  const bool people = echo.measure == nullptr || !echo.value.unit.empty() || is_people(words, echo);
  if (is_taken_up(echo) && other.value.high < echo.value.low && !other.lead && people &&
      !is_told_whole(words, other, echo))
    return "the other may be a part of it";
  if (echo.measure == nullptr && !are_near(echo.value, other.value))
    return "too far apart to be one set";
  if (echo.value.unit.empty() && echo.pair.empty() && are_worlds_apart(echo.value, other.value))
    return "too far apart to be one set";
  if (!echo.value.unit.empty() && !are_near(echo.value, other.value) &&
      !same_digits(echo.value, other.value))
    return "too far apart to be one amount";
  if (echo.set == "bare" && echo.measure == nullptr &&
      !(same_digits(echo.value, other.value) && echo.noun == other.noun))
    return "both are told as new";
  if (is_earlier_told(input, echo) || is_earlier_told(input, other)) return "an earlier report";
  if (is_hedged_below(input, echo) || is_hedged_below(input, other))
    return "the text below the heading says at least";
  if (rises_by_entry(input, other, echo)) return "a later entry tells more";
  if (is_narrower(input, echo, other)) return "the set is narrower";
  if (are_two_kinds(words, other, echo)) return "two kinds of a class";
  const bool measured_alike = echo.measure != nullptr && echo.measure == other.measure;
  if (!measured_alike && is_set_apart(input, echo, other)) return "the set is narrower";
  if (const std::string why = told_apart(input, pair, measured_alike); !why.empty()) return why;
  if (is_kind_among(words, echo, other) || is_kind_among(words, other, echo))
    return "a narrower class may be a part of it";
  if (!is_taken_up(echo) && echo.value.unit.empty() && is_elsewhere(echo, other))
    return "told of another place or body";
  if (are_in_two_places(input, pair)) return "told of two places";
  if (is_its_part(input, pair)) return "the other is told as its part";
  if (echo.value.high < other.value.low && echo.value.unit.empty() && is_one_of_a_row(input, echo))
    return "one of several that are told by name";
  if (is_somebodys_share(pair)) return "the other is somebody's share";
  if (one_sentence(echo, other)) return "one sentence tells both";
  if (is_told_change(input, pair)) return "a change is told";
  if (!echo.pair.empty() && !across && echo.measure->id == "votes" &&
      tells_another_vote(input, pair))
    return "another vote";
  if (!echo.pair.empty() && names_others(echo.names, other.names)) return "another contest";
  if (const std::string why = scene_of(input, pair); !why.empty()) return why;
  if (are_rival_sources(other, echo)) return "each has its own source";
  return times_meet(input, other, echo) ? "" : "told of other times";
}

/// Read backwards, because the nearer figures explain more often; each is looked up among those
/// that were passed.
bool is_explained(const MeasureWords& words, const std::vector<ToldFigure>& figures,
                  const ToldFigure& figure) {
  if (!figure.pair.empty()) return false;
  const double sought = figure.value.low;
  std::unordered_set<double> all;
  std::unordered_set<double> wholes;  // "two of them" leaves a remainder, but adds nothing
  for (auto other = figures.rbegin(); other != figures.rend(); ++other) {
    const bool later = other->document == figure.document && !(other->statement < figure.statement);
    if (later || !other->pair.empty() || !other->value.unit.empty()) continue;
    if (other->apart && !figure.apart) continue;  // those of another time or place
    if (!is_exact(other->value) || !counts_such(words, *other, figure)) continue;
    const double value = other->value.low;
    const bool part = other->set == "part";
    if (!part && wholes.contains(thousandths(sought - value))) return true;
    if (all.contains(thousandths(value + sought)) || all.contains(thousandths(value - sought)))
      return true;
    all.insert(thousandths(value));
    if (!part) wholes.insert(thousandths(value));
  }
  return false;
}

bool is_people(const MeasureWords& words, const ToldFigure& figure) {
  return figure.counted.empty() || words.is_within(figure.counted, "person");
}

std::string shown(const ToldFigure& figure) {
  if (!figure.pair.empty()) return figure.pair;
  const auto number = [](double value) {
    return std::isinf(value) ? std::string("more") : fmt::format("{:.15g}", value);
  };
  if (is_exact(figure.value)) return number(figure.value.low);
  return fmt::format("{} to {}", number(figure.value.low), number(figure.value.high));
}

/// "six workers" of the claim's “six workers, injured”.
std::string written(const ToldFigure& figure) {
  const std::string& text = figure.claim->read_as;
  std::string words = text.substr(0, text.rfind(", "));
  if (figure.measure == nullptr) words = text;
  if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

}  // namespace belie
