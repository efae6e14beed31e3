// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_pairs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/quantities/quantity_counted.h"

namespace belie {
namespace {

constexpr double kHighestScore = 250;

// Words of a contest: near them "3-1" and "49 to 36" are the two sides. In alphabetical order.
constexpr auto kContest = std::to_array<std::string_view>(
    {"aggregate", "approved",   "beat",     "beaten",     "beating",  "beats",     "carried",
     "champions", "cup",        "decision", "defeat",     "defeated", "defeating", "defeats",
     "down",      "downed",     "draw",     "drawing",    "drawn",    "drew",      "edged",
     "edging",    "final",      "finished", "game",       "games",    "goal",      "goals",
     "hammered",  "lead",       "leading",  "led",        "level",    "leveled",   "lose",
     "losing",    "loss",       "lost",     "majority",   "margin",   "match",     "passed",
     "penalties", "record",     "rejected", "result",     "routed",   "ruled",     "ruling",
     "score",     "score-line", "scored",   "semi-final", "series",   "shootout",  "split",
     "thrashed",  "tie",        "tied",     "trailed",    "trailing", "victory",   "vote",
     "voted",     "votes",      "win"});

constexpr auto kMoreContest = std::to_array<std::string_view>(
    {"winning", "wins", "won", "scoreline", "verdict", "ballot", "2-legged"});

constexpr auto kVoteNouns = std::to_array<std::string_view>(
    {"vote", "votes", "mps", "members", "lawmakers", "senators", "councillors", "deputies", "goals",
     "points", "delegates", "legislators"});

bool is_contest_word(std::string_view word) {
  return std::ranges::find(kContest, word) != kContest.end() ||
         std::ranges::find(kMoreContest, word) != kMoreContest.end();
}

bool in_contest(const QuantityScan& scan) {
  for (std::uint32_t i = scan.begin(); i < scan.end(); ++i) {
    if (is_contest_word(scan.lower(i))) return true;
  }
  return false;
}

bool is_vote_noun(const QuantityScan& scan, std::uint32_t at) {
  return std::ranges::find(kVoteNouns, scan.lower(at)) != kVoteNouns.end();
}

bool is_score(const Figure& figure) {
  const Number& number = figure.number;
  return figure.kind == QuantityKind::kCount && !number.scaled && !number.decimal && !number.open &&
         !number.loose && figure.value <= kHighestScore;
}

bool is_vote_count(const Figure& figure) {
  const Number& number = figure.number;
  return figure.kind == QuantityKind::kCount && !number.decimal && !number.open && !number.loose;
}

/// Whether a unit, or a noun that can be counted, stands behind: "10-12 people".
bool counts_something(const QuantityScan& scan, const Figure& second) {
  if (second.kind != QuantityKind::kCount || second.number.scaled) return true;
  if (scan.is_plural(second.end)) return !is_contest_word(scan.lower(second.end));
  return scan.upos(second.end) == Upos::kAdj && scan.is_plural(second.end + 1);
}

bool can_range(const Figure& first, const Figure& second) {
  if (first.number.open || second.number.open || first.number.loose) return false;
  return first.unit.empty() || second.unit.empty() || first.unit == second.unit;
}

/// A range, if the ends rise once they share their unit.
std::optional<JoinedFigures> range_of(Figure first, Figure second) {
  if (!can_range(first, second)) return std::nullopt;
  if (first.unit.empty()) {
    share_unit(first, second);
    const double scale = second.number.scale;
    if (second.unit.empty() && !first.number.scaled && scale > 1 && first.value < 1000) {
      first.value *= scale;
      first.place *= scale;
    }
  } else {
    share_unit(second, first);
  }
  // "$2–3 million": the scale behind the second is the first's too.
  if (!first.unit.empty() && !first.number.scaled && second.number.scale > 1 &&
      first.value < 1000 && first.number.value == first.value) {
    first.value *= second.number.scale;
  }
  if (first.value >= second.value) return std::nullopt;
  return JoinedFigures{Joint::kRange, first.begin, second.end, first, second, {}};
}

JoinedFigures pair_of(const QuantityScan& scan, const Figure& first, const Figure& second,
                      TokenIndex noun) {
  JoinedFigures joined{Joint::kPair, first.begin, second.end, first, second, noun};
  if (!noun.valid() && is_vote_noun(scan, second.end)) joined.noun = TokenIndex{second.end};
  return joined;
}

/// Whether the sentence tells sets or frames, "6-4, 7-5": they are left alone. Two low scores
/// beside each other, or three of them.
bool in_sets(const QuantityScan& scan) {
  constexpr std::uint32_t kLength = 3;  // tokens of a score
  std::uint32_t scores = 0;
  std::uint32_t last_end = 0;
  for (std::uint32_t i = scan.begin(); i + 2 < scan.end(); ++i) {
    const bool score = scan.upos(i) == Upos::kNum && scan.lower(i).size() == 1 &&
                       scan.is_dash(i + 1) && scan.touches(i + 1) && scan.touches(i + 2) &&
                       scan.upos(i + 2) == Upos::kNum && scan.lower(i + 2).size() == 1;
    if (!score) continue;
    const bool beside = scores > 0 && i <= last_end + 1 && scan.is_any(i - 1, {",", "and", ")"});
    if (++scores == 3 || beside) return true;
    last_end = i + kLength;
  }
  return false;
}

/// "3-1", "10-12", "$2m-$3m", "60–70 per cent".
std::optional<JoinedFigures> join_with_dash(const QuantityScan& scan, const Figure& first) {
  const std::uint32_t dash = first.end;
  if (!scan.is_dash(dash) || scan.word(dash) == "—") return std::nullopt;
  if (!scan.touches(dash) || !scan.touches(dash + 1)) return std::nullopt;
  const auto second = read_figure(scan, dash + 1);
  if (!second || scan.is_taken(dash + 1)) return std::nullopt;
  const bool goes_on = scan.is_dash(second->end) && scan.touches(second->end) &&
                       scan.upos(second->end + 1) == Upos::kNum;
  const bool fifty_fifty = first.value == second->value && first.value == 50;
  if (goes_on || fifty_fifty) {
    return JoinedFigures{Joint::kNoFigure, first.begin, second->end + (goes_on ? 2 : 0), first,
                         *second,          {}};
  }
  const bool scores = is_score(first) && is_score(*second);
  if (counts_something(scan, *second)) {
    if (auto range = range_of(first, *second)) return range;
    if (!scores) return std::nullopt;
  }
  if (!scores) {
    if (auto range = range_of(first, *second)) return range;
    return JoinedFigures{Joint::kNoFigure, first.begin, second->end, first, *second, {}};
  }
  if (in_sets(scan)) {
    return JoinedFigures{Joint::kNoFigure, first.begin, second->end, first, *second, {}};
  }
  constexpr double kScoreAlone = 20;  // without words of a contest only low scores are believed
  const bool low = first.value <= kScoreAlone && first.value > second->value &&
                   !(first.begin > scan.begin() && scan.upos(first.begin - 1) == Upos::kPropn);
  if (low || in_contest(scan)) return pair_of(scan, first, *second, {});
  return JoinedFigures{Joint::kNoFigure, first.begin, second->end, first, *second, {}};
}

/// "Doubled in five years to 5,400", "fell 12 per cent to 240": how long or by how much, and what
/// it came to.
bool are_two_measures(const Figure& first, const Figure& second) {
  constexpr double kFar = 20;
  if (first.unit.empty() || !second.unit.empty()) return false;
  return first.unit == "percent" ||
         (first.dimension == "time" && second.number.value > kFar * first.number.value);
}

/// "49 to 36", "49 votes to 36", "10 to 12 people", "two to three million".
std::optional<JoinedFigures> join_with_to(const QuantityScan& scan, const Figure& first) {
  TokenIndex noun;
  std::uint32_t at = first.end;
  if (is_vote_noun(scan, at)) noun = TokenIndex{at++};
  const bool dashed = scan.is_dash(at) && scan.lower(at + 1) == "to" && scan.is_dash(at + 2);
  if (dashed) {
    at += 2;  // "5-to-4"
  } else if (scan.lower(at) != "to") {
    return std::nullopt;
  }
  const auto second = read_figure(scan, at + 1);
  if (!second || scan.is_taken(at + 1)) return std::nullopt;
  if (are_two_measures(first, *second)) return std::nullopt;
  const bool led_by_from = first.begin > scan.begin() && scan.lower(first.begin - 1) == "from";
  const bool ranges = led_by_from && first.begin > scan.begin() + 1 &&
                      scan.is_any(first.begin - 2, {"ranging", "ranged", "range", "ranges",
                                                    "varied", "varying", "anywhere", "anything"});
  if (led_by_from && !ranges) return std::nullopt;
  const bool votes = is_vote_count(first) && is_vote_count(*second);
  const bool led_by_by = first.begin > scan.begin() &&
                         (is_contest_word(scan.lower(first.begin - 1)) ||
                          scan.is_any(first.begin - 1, {"by", "of", "voted", "won", "lost", "beat",
                                                        "lead", "leading", "passed"}));
  const bool vote_behind = is_vote_noun(scan, second->end);
  if (votes && (noun.valid() || dashed || vote_behind || (led_by_by && in_contest(scan)))) {
    const bool real = first.value > second->value || noun.valid() || dashed || in_contest(scan);
    if (real && !(first.value < second->value && counts_something(scan, *second) && !vote_behind)) {
      return pair_of(scan, first, *second, noun);
    }
  }
  if (noun.valid()) return std::nullopt;
  return range_of(first, *second);
}

/// "between 10 and 12", "two or three".
std::optional<JoinedFigures> join_with_word(const QuantityScan& scan, const Figure& first) {
  const bool between =
      first.begin > scan.begin() &&
      (scan.lower(first.begin - 1) == "between" ||
       (first.begin > scan.begin() + 1 && scan.lower(first.begin - 2) == "between"));
  const bool or_joins = scan.lower(first.end) == "or";
  if (!or_joins && !(between && scan.is_any(first.end, {"and", "to"}))) return std::nullopt;
  const auto second = read_figure(scan, first.end + 1);
  if (!second || scan.is_taken(first.end + 1)) return std::nullopt;
  auto range = range_of(first, *second);
  if (range && or_joins && range->second.value > range->first.value * 2 + 1) return std::nullopt;
  if (range && between && scan.lower(first.begin - 1) == "between") --range->begin;
  return range;
}

bool is_for(const QuantityScan& scan, std::uint32_t at, std::uint32_t& end) {
  if (scan.lower(at) == "in" && scan.is_any(at + 1, {"favour", "favor", "support"})) {
    end = at + 2;
    return true;
  }
  end = at + 1;
  return scan.is_any(at, {"for", "yes", "ayes"});
}

bool is_against(const QuantityScan& scan, std::uint32_t at) {
  return scan.is_any(at, {"against", "opposed", "no", "noes", "opposing"});
}

/// "212 votes in favour and 97 against".
std::optional<JoinedFigures> join_votes(const QuantityScan& scan, const Figure& first) {
  if (!is_vote_count(first)) return std::nullopt;
  std::uint32_t at = first.end;
  TokenIndex noun;
  if (is_vote_noun(scan, at)) noun = TokenIndex{at++};
  if (scan.is_any(at, {"voted", "voting", "were"})) ++at;
  std::uint32_t behind = at;
  if (!is_for(scan, at, behind)) return std::nullopt;
  // "191 in favour of the bill and 124 against".
  const std::uint32_t stop = std::min(scan.end(), behind + 8);
  while (behind < stop && !scan.is_any(behind, {"and", ",", "to", "with", "versus", "while"})) {
    ++behind;
  }
  while (scan.is_any(behind, {"and", ",", "to", "with", "versus", "while"})) ++behind;
  // "215 in favour, ten abstentions and one against".
  for (int figures = 0; figures < 3; ++figures) {
    const auto second = read_figure(scan, behind);
    if (!second || !is_vote_count(*second)) return std::nullopt;
    std::uint32_t end = second->end;
    if (is_vote_noun(scan, end)) ++end;
    if (scan.is_any(end, {"voted", "voting", "were", "cast"})) ++end;
    if (is_against(scan, end)) {
      JoinedFigures joined = pair_of(scan, first, *second, noun);
      joined.end = end + 1;
      return joined;
    }
    if (!scan.is_any(end, {"abstentions", "abstained", "abstaining", "abstention"})) {
      return std::nullopt;
    }
    behind = end + 1;
    while (scan.is_any(behind, {"and", ","})) ++behind;
  }
  return std::nullopt;
}

/// Takes the words of a team's name, all with capitals; where they end.
std::uint32_t team_end(const QuantityScan& scan, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < scan.end() && end < at + 5 && scan.is_capital(end) &&
         scan.upos(end) != Upos::kVerb) {
    ++end;
  }
  return end;
}

}  // namespace

std::optional<JoinedFigures> join_figures(const QuantityScan& scan, const Figure& first) {
  if (auto joined = join_votes(scan, first)) return joined;
  if (auto joined = join_with_dash(scan, first)) return joined;
  if (auto joined = join_with_to(scan, first)) return joined;
  return join_with_word(scan, first);
}

std::optional<JoinedFigures> read_results_line(const QuantityScan& scan) {
  const std::uint32_t first_at = team_end(scan, scan.begin());
  if (first_at == scan.begin()) return std::nullopt;
  const auto first = read_figure(scan, first_at);
  if (!first || !is_score(*first) || first->end != first_at + 1) return std::nullopt;
  std::uint32_t at = first->end;
  if (scan.is_any(at, {",", "-"}) && !scan.touches(at + 1)) ++at;
  const std::uint32_t second_at = team_end(scan, at);
  if (second_at == at) return std::nullopt;
  const auto second = read_figure(scan, second_at);
  if (!second || !is_score(*second) || second->end != second_at + 1) return std::nullopt;
  constexpr double kWithComma = 20;  // "Fire Kills 31, Injures 200" is no result
  if (at > first->end && std::max(first->value, second->value) > kWithComma) return std::nullopt;
  const bool ends = second->end == scan.end() || scan.is_any(second->end, {".", "("});
  if (!ends) return std::nullopt;
  return pair_of(scan, *first, *second, {});
}

}  // namespace belie
