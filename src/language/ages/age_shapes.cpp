// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_shapes.h"

#include <array>

#include "base/word_list.h"

namespace belie {

FoundAge found_age(const SentenceView& words, std::uint32_t begin, std::uint32_t end,
                   AgeYears years) {
  FoundAge found;
  found.age.tokens = {begin, end};
  found.age.span = words.annotation().span({begin, end});
  found.age.low = years.low;
  found.age.high = years.high;
  return found;
}

bool ends_clause(std::string_view word) {
  constexpr std::array<std::string_view, 12> kEnds{"",  ",", ".", ";", ":", ")",
                                                   "—", "–", "!", "?", "”", "\""};
  return is_one_of(kEnds, word);
}

bool opens_sentence(const SentenceView& words, std::uint32_t token) {
  constexpr std::array<std::string_view, 6> kOpening{"", "–", "—", "-", "“", "\""};
  return is_one_of(kOpening, words[token - 1]);
}

const TimeExpression* time_near(const SentenceView& words, std::uint32_t from, std::uint32_t to) {
  for (const TimeExpression& time : words.annotation().times) {
    if (time.tokens.begin < from) continue;
    if (time.tokens.begin > to) break;
    const bool dated = time.year != 0 && time.kind != TimeKind::kDuration;
    return dated ? &time : nullptr;
  }
  return nullptr;
}

const TimeExpression* time_ending(const SentenceView& words, std::uint32_t end) {
  for (const TimeExpression& time : words.annotation().times) {
    if (time.tokens.end == end) return time.year != 0 ? &time : nullptr;
  }
  return nullptr;
}

const TimeExpression* only_time(const SentenceView& words) {
  const TimeExpression* found = nullptr;
  for (const TimeExpression& time : words.annotation().times) {
    if (!words.tokens().contains(time.tokens.begin)) continue;
    if (found != nullptr) return nullptr;
    const std::string_view before = words[time.tokens.begin - 1];
    const bool led = before == "in" || before == "on" || words[time.tokens.begin] == "in" ||
                     (before == "the" && words[time.tokens.begin - 2] == "in");
    if (!led || time.year == 0 || time.kind == TimeKind::kDuration) return nullptr;
    found = &time;
  }
  return found;
}

void set_time(FoundAge& found, const TimeExpression* time) {
  if (time == nullptr) return;
  found.age.time = *time;
  found.age.has_time = true;
}

bool is_dead_verb(const SentenceView& words, std::uint32_t token) {
  const std::string_view lemma = words.annotation().lemma(TokenIndex(token));
  constexpr std::array<std::string_view, 3> kDeaths{"die", "dead", "death"};
  if (is_one_of(kDeaths, lemma)) return true;
  constexpr std::array<std::string_view, 2> kKilled{"killed", "murdered"};
  constexpr std::array<std::string_view, 3> kPassive{"was", "been", "were"};
  if (is_one_of(kKilled, words[token]) && is_one_of(kPassive, words[token - 1])) return true;
  return lemma == "pass" && words[token + 1] == "away";
}

void mark_death(const SentenceView& words, FoundAge& found, std::uint32_t token) {
  const auto predicate = predicate_at(words, token);
  if (!predicate || !is_dead_verb(words, *predicate)) return;
  found.age.form = AgeForm::kDeath;
  found.age.described = false;
  if (found.age.has_time) return;
  const TimeIndex time = governing_time(words.annotation(), TokenIndex(*predicate));
  if (!time.valid()) return;
  found.age.time = words.annotation().times[time.index()];
  found.age.has_time = true;
}

Bearer bearer_at_opening(const SentenceView& words, std::uint32_t at) {
  const auto predicate = predicate_at(words, at);
  if (!predicate) return std::nullopt;
  std::uint32_t verb = *predicate;
  while (words.is(verb - 1, Upos::kAux)) --verb;
  if (words[verb - 1] != ",") return std::nullopt;
  for (std::uint32_t i = words.tokens().begin; i < verb; ++i) {
    const MentionIndex name = words.draft().person_at(i);
    if (!name.valid()) continue;
    const TokenRange tokens = words.annotation().mentions[name.index()].tokens;
    const std::string_view before = words[tokens.begin - 1];
    const bool opens = before.empty() || before == "–" || before == "—" || before == "-";
    return opens && words[tokens.end] == "," ? Bearer(tokens.begin) : std::nullopt;
  }
  return std::nullopt;
}

bool told_of_then(const SentenceView& words, std::uint32_t end) {
  return words[end] == "then" ||
         (words[end] == "at" && words[end + 1] == "the" && words[end + 2] == "time");
}

}  // namespace belie
