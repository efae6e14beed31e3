// SPDX-License-Identifier: Apache-2.0
//
// Birthdays that tell an age: kept in these days or to come ("a week before his 90th birthday"),
// near a dated event, or themselves dated ("Her 90th birthday, in 2012").
#include "language/ages/age_shapes.h"

#include <array>

#include "base/word_list.h"
#include "language/ages/age_words.h"

namespace belie {
namespace {

/// "died a week before his 90th birthday", "is a month short of it": not "left home before it".
bool tells_of_end_or_now(const SentenceView& words) {
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (words[i] == "is" || is_dead_verb(words, i)) return true;
  }
  return false;
}

/// Whether a birthday is still to come: "will celebrate", "a week before", "would have been", "next
/// month", or past, by the words around it; nothing where they do not tell.
std::optional<bool> is_to_come(const SentenceView& words, std::uint32_t at, std::uint32_t end) {
  constexpr std::array<std::string_view, 15> kAhead{
      "will",       "would",   "'ll",      "approaching", "approached",
      "approaches", "nears",   "nearing",  "coming",      "upcoming",
      "preparing",  "planned", "planning", "awaiting",    "awaits"};
  constexpr std::array<std::string_view, 10> kPast{"celebrated", "marked", "celebrating", "marking",
                                                   "reached",    "after",  "since",       "had",
                                                   "has",        "spent"};
  constexpr std::array<std::string_view, 4> kFar{"until", "till", "when", "if"};
  constexpr std::uint32_t kReach = 8;
  std::optional<bool> told;
  for (std::uint32_t i = at; words.holds(i - 1) && i + kReach > at; --i) {
    const std::string_view word = words[i - 1];
    if (is_one_of(kFar, word)) return std::nullopt;
    if (word == "not" || word == "never") return std::nullopt;
    const bool joint = word == "before" || word == "short";
    const bool opens =
        word == "short" && i <= words.tokens().begin + 4;  // "A year short of her 90th"
    if (joint && !opens && !tells_of_end_or_now(words)) return std::nullopt;
    if (joint || is_one_of(kAhead, word)) return true;
    if (is_one_of(kPast, word) && !told) told = false;
    if (word == "," || word == ";") break;
  }
  for (std::uint32_t i = end; words.holds(i) && i < end + kReach; ++i) {
    if (is_one_of(kFar, words[i])) return std::nullopt;
    if (words[i] == "next" || words[i] == "would" || words[i] == "tomorrow") return true;
  }
  return told;
}

/// The time with a year that the sentence tells: the birthday is of that year, or in none.
bool has_year(const SentenceView& words) {
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (read_year_of_life(words[i])) return true;
  }
  return false;
}

}  // namespace

// "celebrated her 80th birthday"; "a week before his 90th birthday", "would have celebrated it next
// month": told of now, where no year stands beside it.
std::optional<FoundAge> read_birthday(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 2> kWhose{"his", "her"};
  if (!is_one_of(kWhose, words[at])) return std::nullopt;
  const auto number = read_birthday_number(words, at + 1);
  if (!number || words[number->end] != "birthday") return std::nullopt;
  const auto predicate = predicate_at(words, at);
  if (!predicate) return std::nullopt;
  const std::string_view lemma = words.annotation().lemma(TokenIndex(*predicate));
  const auto ahead = is_to_come(words, at, number->end + 1);
  constexpr std::array<std::string_view, 11> kKept{"celebrate", "mark",  "keep",  "observe",
                                                   "toast",     "reach", "enjoy", "spend",
                                                   "honour",    "honor", "pass"};
  const bool kept = is_one_of(kKept, lemma);
  if (!kept && (!ahead || !*ahead || has_year(words))) return std::nullopt;
  AgeYears years = number->years;
  const bool coming = ahead && *ahead && !has_year(words);
  if (coming) years = {years.low - 1, years.high - 1};
  // "celebrates her 40th birthday in June": in these days or later
  if (kept && !coming && words.token(*predicate).xpos == Xpos::kVbz) --years.low;
  FoundAge found = found_age(words, at, number->end + 1, years);
  found.age.described = coming;
  found.bearer = kept && !coming ? bearer_of_clause(words, *predicate) : Bearer(at);
  if (!coming) set_time(found, time_near(words, number->end + 1, number->end + 2));
  return found;
}
namespace {

/// The time that the clause before the token tells, with a year.
const TimeExpression* time_of_clause(const SentenceView& words, std::uint32_t token) {
  if (const TimeExpression* beside = time_ending(words, token); beside) return beside;
  const auto predicate = predicate_at(words, token - 1);
  if (!predicate) return nullptr;
  const TimeIndex index = governing_time(words.annotation(), TokenIndex(*predicate));
  if (!index.valid()) return nullptr;
  const TimeExpression& time = words.annotation().times[index.index()];
  return time.year != 0 && time.kind != TimeKind::kDuration ? &time : nullptr;
}

/// Where "a week before", "three days after" begins that ends at the token; none for years and
/// for what is no length of time.
std::optional<std::uint32_t> short_while_before(const SentenceView& words, std::uint32_t joint) {
  constexpr std::array<std::string_view, 11> kUnits{"day",       "days",  "week",   "weeks",
                                                    "fortnight", "month", "months", "night",
                                                    "eve",       "hours", "morning"};
  constexpr std::array<std::string_view, 4> kShortly{"shortly", "just", "soon", "right"};
  if (is_one_of(kShortly, words[joint - 1])) return joint - 1;
  if (!is_one_of(kUnits, words[joint - 1])) return std::nullopt;
  std::uint32_t begin = joint - 1;
  constexpr std::uint32_t kLongest = 4;
  while (words.holds(begin - 1) && begin + kLongest > joint && words[begin - 1] != "," &&
         !words.is(begin - 1, Upos::kAdp))
    --begin;
  return begin;
}

}  // namespace

// "took it on in May 2004, a week before her 21st birthday"; "on his 21st birthday in 2004".
std::optional<FoundAge> read_near_birthday(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 2> kWhose{"his", "her"};
  if (!is_one_of(kWhose, words[at])) return std::nullopt;
  const auto number = read_birthday_number(words, at + 1);
  if (!number || words[number->end] != "birthday") return std::nullopt;
  const std::string_view joint = words[at - 1];
  const bool before = joint == "before" || (joint == "of" && words[at - 2] == "eve");
  if (!before && joint != "after" && joint != "on" && joint != "for") return std::nullopt;
  std::uint32_t begin = at - 1;
  if (joint == "before" || joint == "after") {
    const auto from = short_while_before(words, at - 1);
    if (!from) return std::nullopt;
    begin = *from;
  }
  const auto predicate = predicate_at(words, at);
  if (predicate && is_dead_verb(words, *predicate)) return std::nullopt;
  const std::uint32_t clause_end = words[begin - 1] == "," ? begin - 1 : begin;
  const std::uint32_t aside = words[number->end + 1] == "," ? 1 : 0;
  const TimeExpression* time = time_near(words, number->end + 1 + aside, number->end + 2 + aside);
  if (time == nullptr) time = time_of_clause(words, clause_end);
  if (time == nullptr) return std::nullopt;
  AgeYears years = number->years;
  if (before) years = {years.low - 1, years.high - 1};
  FoundAge found = found_age(words, at - 1, number->end + 1, years);
  found.bearer = at;
  // "On his 21st birthday, in 1964, | Roe left"
  if (opens_sentence(words, begin) && !words.draft().mention_at(at).valid()) {
    if (const Bearer behind = bearer_behind(words, found.age.tokens.end); behind)
      found.bearer = behind;
  }
  set_time(found, time);
  return found;
}
namespace {

/// Where "his", "whose" or a name with "'s" stands that the token follows.
Bearer owner_before(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 2> kWhose{"his", "her"};
  if (is_one_of(kWhose, words[at - 1])) return at - 1;
  if (words[at - 1] == "whose") return bearer_before(words, words[at - 2] == "," ? at - 2 : at - 1);
  return is_possessive(words[at - 1]) ? bearer_before(words, at - 1) : std::nullopt;
}

}  // namespace

// "whose 30th birthday fell in 1987", "Roe's 60th birthday in 2009", "Her 90th birthday, in 2012,
// was marked by": the birthday and its year.
std::optional<FoundAge> read_dated_birthday(const SentenceView& words, std::uint32_t at) {
  constexpr std::uint32_t kReach = 9;
  const auto number = read_birthday_number(words, at);
  if (!number || words[number->end] != "birthday") return std::nullopt;
  const Bearer owner = owner_before(words, at);
  if (!owner) return std::nullopt;
  const std::uint32_t noun = number->end;
  constexpr std::array<std::string_view, 10> kJoints{"fell", "was", "came", "in", "on",
                                                     "is",   "had", ",",    "(",  "falls"};
  if (!is_one_of(kJoints, words[noun + 1])) return std::nullopt;
  const TimeExpression* time = nullptr;
  for (std::uint32_t i = noun + 1; words.holds(i) && i < noun + kReach && time == nullptr; ++i) {
    if (i > noun + 1 && (words[i] == "," || words[i] == "and" || words[i] == "who")) break;
    time = time_near(words, i, i);
  }
  if (time == nullptr) return std::nullopt;
  FoundAge found = found_age(words, at, noun + 1, number->years);
  found.bearer = owner;
  set_time(found, time);
  return found;
}

}  // namespace belie
