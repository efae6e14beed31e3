// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_births.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/ages/age_shapes.h"
#include "language/ages/age_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kFarthestTime = 32;  // tokens from "born" to its date
constexpr int kShortestLife = 20;  // "(2001–2009)" is a term of office, "(1951–2019)" a life

FoundAge birth_of(const SentenceView& words, TokenRange tokens) {
  FoundAge found;
  found.age.tokens = tokens;
  found.age.span = words.annotation().span(tokens);
  found.age.form = AgeForm::kBirth;
  return found;
}

bool is_verb(const SentenceView& words, std::uint32_t token) {
  if (words.is(token, Upos::kAux)) return true;
  if (!words.is(token, Upos::kVerb)) return false;
  const Xpos tag = words.token(token).xpos;
  return tag != Xpos::kVbg && tag != Xpos::kVbn;
}

/// "between two villages, neither of | which would register him, in": a clause about the place.
bool is_aside(const SentenceView& words, std::uint32_t at) {
  return words[at] == "which" || words[at] == "whose" ||
         (words[at] == "where" && words[at - 1] == ",");
}

std::uint32_t end_of_aside(const SentenceView& words, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && words[at] != ",") ++at;
  return at;
}

/// "born to a miner | and his wife in 1951", "born | and raised": no clause of its own.
bool goes_on(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 10> kOn{"his",    "her",     "a",    "an",     "the",
                                                 "raised", "brought", "bred", "reared", "educated"};
  return words[at] == "and" && is_one_of(kOn, words[at + 1]);
}

/// The first date that follows "born" in its own clause.
const TimeExpression* time_of_birth(const SentenceView& words, std::uint32_t born) {
  const std::uint32_t limit = std::min(words.tokens().end, born + kFarthestTime);
  std::uint32_t clear = born + 1;
  while (clear < limit && (!is_verb(words, clear) || goes_on(words, clear - 1)) &&
         (words[clear] != "and" || goes_on(words, clear)) && words[clear] != ";") {
    clear = is_aside(words, clear) ? end_of_aside(words, clear, limit) : clear + 1;
  }
  for (const TimeExpression& time : words.annotation().times) {
    if (time.tokens.begin <= born) continue;
    if (time.tokens.begin >= limit) break;
    if (time.tokens.begin >= clear) return nullptr;
    if (time.year == 0 && time.kind == TimeKind::kRelative)
      continue;  // "in the year of the flood, 1951"
    const bool placed =
        time.year != 0 && (time.kind == TimeKind::kDate || time.kind == TimeKind::kSeason ||
                           time.kind == TimeKind::kPartOfDate || time.kind == TimeKind::kDecade);
    return placed ? &time : nullptr;
  }
  return nullptr;
}

/// "is an Israeli mathematician and writer | born in 1958": the subject of "is", of whom both nouns
/// are said.
Bearer subject_of_callings(const SentenceView& words, std::uint32_t born) {
  constexpr std::uint32_t kReach = 12;
  for (std::uint32_t i = born; i-- > words.tokens().begin && i + kReach > born;) {
    if (words[i] == "is" || words[i] == "was") return bearer_of_verb(words, i);
    const bool calling = words.is(i, Upos::kNoun) || words.is(i, Upos::kAdj) ||
                         words.is(i, Upos::kPropn) || words.is(i, Upos::kDet) ||
                         words.is(i, Upos::kCconj) || words[i] == ",";
    if (!calling) return std::nullopt;
  }
  return std::nullopt;
}

Bearer bearer_of_birth(const SentenceView& words, std::uint32_t born, std::uint32_t end) {
  const std::string_view before = words[born - 1];
  if (before == "was" && (words[born - 2] == "she" || words[born - 2] == "he")) return born - 2;
  if (before == "was" || before == "is" || before == "were") {
    return before == "were" ? std::nullopt : bearer_of_verb(words, born - 1);
  }
  if (words.tokens().begin == born) {
    const Bearer behind = bearer_behind(words, end);
    return behind ? behind : bearer_of_clause(words, born);
  }
  if (const Bearer subject = subject_of_callings(words, born)) return subject;
  if (before == "(" || before == ",") {
    if (const Bearer beside = bearer_before(words, born - 1); beside) return beside;
  }
  if (const Bearer beside = bearer_before(words, born); beside) return beside;
  return bearer_of_clause(words, born);
}

/// The whole year as a time.
TimeExpression year_at(const SentenceView& words, std::uint32_t token, int year) {
  TimeExpression time;
  time.tokens = {token, token + 1};
  time.span = words.annotation().span(time.tokens);
  time.kind = TimeKind::kDate;
  time.year = year;
  return time;
}

/// "came into the world in 1932", "saw the light of day in Leith in 1951", "is a child of 1946".
std::optional<FoundAge> read_came_into_world(const SentenceView& words, std::uint32_t at) {
  const bool came = words[at] == "came" && words[at + 1] == "into" &&
                    (words[at + 2] == "the" || words[at + 2] == "this") && words[at + 3] == "world";
  const bool light = words[at] == "saw" && words[at + 1] == "the" && words[at + 2] == "light" &&
                     words[at + 3] == "of" && words[at + 4] == "day";
  if (!came && !light) return std::nullopt;
  const std::uint32_t last = came ? at + 3 : at + 4;
  const TimeExpression* time = time_of_birth(words, last);
  if (time == nullptr) return std::nullopt;
  FoundAge found = birth_of(words, {at, time->tokens.end});
  found.age.time = *time;
  found.age.has_time = true;
  found.bearer = bearer_of_verb(words, at);
  return found;
}

/// "her birth in 1951", "Roe's date of birth is given as 14 June 1974", "Born: 14 June 1974".
std::optional<FoundAge> read_birth_noun(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 3> kWhose{"his", "her", "whose"};
  if (words[at] != "birth") return std::nullopt;
  const bool date = words[at - 1] == "of" && words[at - 2] == "date";
  const std::uint32_t noun = date ? at - 2 : at;
  const bool owned = is_possessive(words[noun - 1]);
  if (!owned && !is_one_of(kWhose, words[noun - 1])) return std::nullopt;
  const bool close = words[at + 1] == "in" || words[at + 1] == "on";
  if (!close && !date) return std::nullopt;
  const TimeExpression* time = nullptr;
  constexpr std::uint32_t kReach = 8;
  for (const TimeExpression& told : words.annotation().times) {
    if (told.tokens.begin <= at || !words.holds(told.tokens.begin)) continue;
    const bool placed = told.year != 0 && told.kind == TimeKind::kDate;
    if (placed && told.tokens.begin <= at + (close ? 3 : kReach)) time = &told;
    break;
  }
  if (time == nullptr) return std::nullopt;
  FoundAge found = birth_of(words, {noun, time->tokens.end});
  found.age.time = *time;
  found.age.has_time = true;
  found.bearer = owned ? bearer_before(words, noun - 1) : Bearer(noun - 1);
  return found;
}

/// "in 1951, the year in which she was | born", "in 1951, the year Ann Dole was born".
const TimeExpression* year_of_birth_before(const SentenceView& words, std::uint32_t born) {
  constexpr std::uint32_t kReach = 10;
  for (std::uint32_t i = born; words.holds(i) && i + kReach > born; --i) {
    if (words[i] == ";" || words[i] == "before" || words[i] == "after") return nullptr;
    if (words[i] != "year" || words[i - 1] != "the") continue;
    const std::uint32_t end = words[i - 2] == "," ? i - 2 : i - 1;
    const TimeExpression* time = time_ending(words, end);
    return time != nullptr && time->kind == TimeKind::kDate ? time : nullptr;
  }
  return nullptr;
}

// "born in Aldersey in June 1946", "(born 1951)".
std::optional<FoundAge> read_born(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "born" || is_hyphen(words[at - 1])) return std::nullopt;
  const TimeExpression* told = time_of_birth(words, at);
  const auto bare = read_year_of_life(words[at + 1]);
  if (told == nullptr && !bare && words[at - 1] == "was") told = year_of_birth_before(words, at);
  if (told == nullptr && !bare) return std::nullopt;
  if (told != nullptr && told->tokens.begin < at) {
    FoundAge found = birth_of(words, {at, at + 1});
    found.age.time = *told;
    found.age.has_time = true;
    found.bearer = bearer_of_birth(words, at, at + 1);
    return found;
  }
  const TimeExpression time = told != nullptr ? *told : year_at(words, at + 1, *bare);
  FoundAge found = birth_of(words, {at, time.tokens.end});
  found.age.time = time;
  found.age.has_time = true;
  found.bearer = bearer_of_birth(words, at, time.tokens.end);
  return found;
}

// "the 1951-born striker", "1951-born Ann Dole".
std::optional<FoundAge> read_year_born(const SentenceView& words, std::uint32_t at) {
  const auto year = read_year_of_life(words[at]);
  if (!year || !is_hyphen(words[at + 1]) || words[at + 2] != "born") return std::nullopt;
  FoundAge found = birth_of(words, {at, at + 3});
  found.age.time = year_at(words, at, *year);
  found.age.has_time = true;
  for (std::uint32_t i = at + 3; i < at + 8 && words.holds(i); ++i) {
    if (words.draft().person_at(i).valid()) {
      found.bearer = i;
      return found;
    }
    if (!words.is(i, Upos::kNoun) && !words.is(i, Upos::kAdj) && !words.is(i, Upos::kPropn)) break;
    if (const auto phrase = phrase_at_noun(words, i)) {
      found.bearer = bearer_of_phrase(words, *phrase);
      found.age.head = TokenIndex(i);
      return found;
    }
  }
  return found;
}

/// The year of a date in brackets from the token to a dash or the bracket's end, and where that is.
struct BracketYear {
  int year = 0;
  std::uint32_t at = 0;
  std::uint32_t end = 0;
};

std::optional<BracketYear> bracket_year(const SentenceView& words, std::uint32_t from) {
  for (std::uint32_t i = from; i < from + 5 && words.holds(i); ++i) {
    const auto year = read_year_of_life(words[i]);
    if (year) return BracketYear{*year, i, i + 1};
    if (words[i] == ")" || words[i] == "(") break;
  }
  return std::nullopt;
}

bool is_dash(std::string_view word) { return is_hyphen(word) || word == "–" || word == "—"; }

bool joins_years(std::string_view word) { return is_dash(word) || word == "to"; }

/// "Ann Dole, 1938 to 2022": the years of a life behind a comma.
std::optional<FoundAge> read_years_beside(const SentenceView& words, std::uint32_t at) {
  const auto birth = words[at] == "," ? read_year_of_life(words[at + 1]) : std::nullopt;
  if (!birth || !joins_years(words[at + 2])) return std::nullopt;
  const auto death = read_year_of_life(words[at + 3]);
  if (!death || *death - *birth < kShortestLife) return std::nullopt;
  const MentionIndex name = words.draft().person_before(at);
  if (!name.valid()) return std::nullopt;
  FoundAge found = birth_of(words, {at + 1, at + 2});
  found.age.time = year_at(words, at + 1, *birth);
  found.age.has_time = true;
  found.bearer = words.annotation().mentions[name.index()].tokens.begin;
  return found;
}

// "(1951–2019)", "(b. 1951)".
std::optional<FoundAge> read_life_years(const SentenceView& words, std::uint32_t at) {
  if (words[at] == ",") return read_years_beside(words, at);
  if (words[at] != "(") return std::nullopt;
  const bool letter = words[at + 1] == "b";
  const auto birth = bracket_year(words, letter ? at + 2 : at + 1);
  if (!birth) return std::nullopt;
  const Bearer name = bearer_before(words, at);
  if (!name || !words.draft().mention_at(*name).valid()) return std::nullopt;
  if (!letter) {
    if (!is_dash(words[birth->end])) return std::nullopt;
    const auto death = bracket_year(words, birth->end + 1);
    if (!death || words[death->end] != ")" || death->year - birth->year < kShortestLife)
      return std::nullopt;
  }
  FoundAge found = birth_of(words, {at + 1, birth->end});
  found.age.time = year_at(words, birth->at, birth->year);
  found.age.has_time = true;
  found.bearer = name;
  return found;
}

}  // namespace

std::optional<FoundAge> read_birth(const SentenceView& words, std::uint32_t at) {
  if (auto found = read_born(words, at)) return found;
  if (auto found = read_year_born(words, at)) return found;
  if (auto found = read_came_into_world(words, at)) return found;
  if (auto found = read_birth_noun(words, at)) return found;
  return read_life_years(words, at);
}

std::optional<FoundAge> read_death_after(const SentenceView& words, const FoundAge& birth) {
  const std::uint32_t end = birth.age.tokens.end;
  if (birth.age.form != AgeForm::kBirth || !joins_years(words[end])) return std::nullopt;
  const bool brackets = words[birth.age.tokens.begin - 1] == "(";
  const auto death = bracket_year(words, end + 1);
  if (!death || (brackets ? words[death->end] != ")" : death->at != end + 1)) return std::nullopt;
  FoundAge found = birth_of(words, {end + 1, death->end});
  found.age.form = AgeForm::kDeath;
  found.age.time = year_at(words, death->at, death->year);
  found.age.has_time = true;
  found.bearer = birth.bearer;
  return found;
}

}  // namespace belie
