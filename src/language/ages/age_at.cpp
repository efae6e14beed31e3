// SPDX-License-Identifier: Apache-2.0
//
// Ages behind a word that says so, and those at which somebody died: "aged 52", "at the age of 87",
// "died at 81".
#include "language/ages/age_shapes.h"

#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "language/ages/age_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// "born 3 May 1961", "Date of birth: 3 May 1961": the word by which the time that begins at the
/// token is that of a birth.
std::optional<std::uint32_t> birth_word_before(const SentenceView& words, std::uint32_t time) {
  constexpr std::uint32_t kReach = 6;
  constexpr std::array<std::string_view, 3> kBirth{"born", "birth", "b"};
  for (std::uint32_t i = time; i-- > words.tokens().begin && i + kReach > time;) {
    if (is_one_of(kBirth, words[i])) return i;
    if (words[i] == ",") break;
  }
  return std::nullopt;
}

}  // namespace

// "aged 52", "aged about 40", "aged 14 months".
std::optional<FoundAge> read_aged(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "aged" && words[at] != "age") return std::nullopt;
  const auto number = read_age_told(words, at + 1);
  if (!number) return std::nullopt;
  constexpr std::array<std::string_view, 9> kGroup{"and",  "or",    "to",    "-", "–",
                                                   "over", "under", "above", "+"};
  if (is_one_of(kGroup, words[number->end]) &&
      (read_age_number(words, number->end + 1) || words[number->end + 1] == "over" ||
       words[number->end + 1] == "older" || words[number->end + 1] == "under" ||
       words[number->end + 1] == "above" || words[number->end + 1] == "younger" ||
       words[number->end] == "+" || words[number->end] == "over" || words[number->end] == "under"))
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  const std::string_view before = words[at - 1];
  if (words[at] == "age" && before != "," && before != "at" && before != "by" && before != "(")
    return std::nullopt;
  const bool comma = before == "," || before == "(";
  set_time(found, time_near(words, number->end, number->end + 1));
  const TimeExpression* beside_time = comma ? time_ending(words, at - 1) : nullptr;
  // "Born: 3 May 1961 (age 60)": not the age on that day
  const auto behind_birth =
      beside_time != nullptr ? birth_word_before(words, beside_time->tokens.begin) : std::nullopt;
  if (!found.age.has_time && !behind_birth) set_time(found, beside_time);
  const std::uint32_t beside = comma ? at - 1 : at;
  if (before != "at" && before != "by") found.bearer = bearer_before(words, beside);
  found.age.described = found.bearer.has_value();
  if (found.bearer && found.age.has_time) found.age.described = false;
  if (!found.bearer) found.bearer = bearer_of_clause(words, at);
  // "In 1947, aged 15, | Roe joined"
  if (!found.bearer && comma && words[number->end] == ",")
    found.bearer = bearer_behind(words, number->end);
  if (behind_birth && !found.age.has_time) {
    const std::string_view opening = words[*behind_birth - 1];
    const bool aside = opening == "," || opening == "(";
    if (!found.bearer) found.bearer = bearer_before(words, *behind_birth - (aside ? 1 : 0));
    found.age.described = true;
  }
  mark_death(words, found, at);
  if (!found.bearer && found.age.form == AgeForm::kDeath)
    found.bearer = bearer_at_opening(words, at);
  return found;
}

namespace {

/// Whose the death is: "her | death", "Roe's | death", "the death | of Ann Roe".
Bearer bearer_of_death(const SentenceView& words, std::uint32_t noun) {
  constexpr std::uint32_t kLongestTitle = 5;
  if (words[noun - 1] == "his" || words[noun - 1] == "her") return noun - 1;
  if (is_possessive(words[noun - 1])) return bearer_before(words, noun - 1);
  if (words[noun + 1] != "of") return std::nullopt;
  for (std::uint32_t i = noun + 2; words.holds(i) && i < noun + 2 + kLongestTitle; ++i) {
    if (words.draft().possible_person_at(i).valid()) return i;
    if (words[i] == ",") break;
  }
  return std::nullopt;
}

/// "The death of Ann Roe, a potter, | at the age of 86": whose death an age tells that has no verb.
Bearer bearer_of_death_before(const SentenceView& words, std::uint32_t at) {
  constexpr std::uint32_t kReach = 16;
  for (std::uint32_t i = at - 1; words.holds(i) && i + kReach > at; --i) {
    if (words[i] == "death") return bearer_of_death(words, i);
    if (words.is(i, Upos::kVerb) || words.is(i, Upos::kAux)) break;
  }
  return std::nullopt;
}

/// "has reached | the age of 77": now.
std::optional<FoundAge> read_reached(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "reached" || words[at - 1] != "has" || words[at + 1] != "the" ||
      words[at + 2] != "age" || words[at + 3] != "of")
    return std::nullopt;
  const auto number = read_age_told(words, at + 4);
  if (!number || !ends_clause(words[number->end])) return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = bearer_of_verb(words, at - 1);
  found.age.described = true;
  return found.bearer ? std::optional(found) : std::nullopt;
}

}  // namespace

// "at the age of 87", "lived to the age of 87", "has reached the age of 77".
std::optional<FoundAge> read_at_the_age(const SentenceView& words, std::uint32_t at) {
  if (auto reached = read_reached(words, at)) return reached;
  const bool lived = words[at] == "to" && words[at - 1] == "lived";
  if (words[at] != "at" && words[at] != "by" && !lived) return std::nullopt;
  const std::uint32_t age = words[at + 1] == "the" ? at + 2 : at + 1;
  if (words[age] != "age" || words[age + 1] != "of") return std::nullopt;
  const auto number = read_age_told(words, age + 2);
  if (!number) return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  set_time(found, time_near(words, number->end, number->end + 1));
  // "was called to the bar in 1971, at the age of 26"
  if (!found.age.has_time) set_time(found, time_ending(words, words[at - 1] == "," ? at - 1 : at));
  found.bearer = bearer_of_clause(words, at);
  if (!found.bearer && words[number->end] == ",") found.bearer = bearer_behind(words, number->end);
  // "It was in 1960, at the age of 19, that he"
  const bool cleft = words[number->end] == "," && words[number->end + 1] == "that" &&
                     (words[number->end + 2] == "he" || words[number->end + 2] == "she");
  if (!found.bearer && cleft) found.bearer = number->end + 2;
  mark_death(words, found, at);
  if (lived) found.age.form = AgeForm::kDeath;
  if (const Bearer dead = bearer_of_death_before(words, at); dead) {
    found.bearer = dead;
    found.age.form = AgeForm::kDeath;
  }
  if (!found.bearer && found.age.form == AgeForm::kDeath)
    found.bearer = bearer_at_opening(words, at);
  return found;
}
namespace {

/// The verb of "died | at 81", "died on Sunday in her sleep | at 81": no comma and no other verb
/// stands between.
std::optional<std::uint32_t> death_before(const SentenceView& words, std::uint32_t at) {
  constexpr std::uint32_t kReach = 9;
  for (std::uint32_t i = at - 1; words.holds(i) && i + kReach > at; --i) {
    if (is_dead_verb(words, i)) return i;
    if (words[i] == "," || words.is(i, Upos::kVerb) || words.is(i, Upos::kAux)) break;
  }
  return std::nullopt;
}

}  // namespace

// "died at 81", "dead at 52".
std::optional<FoundAge> read_died_at(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "at" || !words.holds(at - 1)) return std::nullopt;
  const auto died = death_before(words, at);
  if (!died) return std::nullopt;
  const std::uint32_t from = words[at + 1] == "age" ? at + 2 : at + 1;
  const auto number = read_age(words, from);
  if (!number || (!ends_clause(words[number->end]) && words[number->end] != "in" &&
                  words[number->end] != "on" && words[number->end] != "after" &&
                  words[number->end] != "from" && words[number->end] != "of" &&
                  words[number->end] != "was" && words[number->end] != "is"))
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = words[*died] == "death" ? bearer_of_death(words, *died) : std::nullopt;
  if (!found.bearer) found.bearer = bearer_of_clause(words, *died);
  if (!found.bearer) found.bearer = bearer_before(words, *died);
  if (!found.bearer) found.bearer = bearer_of_verb(words, *died);
  set_time(found, time_near(words, number->end, number->end + 1));
  found.age.form = AgeForm::kDeath;
  mark_death(words, found, at);
  if (!found.bearer) found.bearer = bearer_at_opening(words, at);
  return found;
}

}  // namespace belie
