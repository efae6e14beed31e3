// SPDX-License-Identifier: Apache-2.0
//
// Shapes with an age: the phrase ("a 52-year-old grandfather"), the figure beside a name ("Peat,
// 52,", "Leo (11)"), the word "aged", the verbs ("is 47", "turned 62"), the decade ("in her
// fifties"), the birthday. Births and deaths are in age_births.cpp. Which shape it is follows from
// the word at the place, so that a sentence is read once.
#include "language/age_patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "language/age_births.h"
#include "language/age_words.h"
#include "language/spelling.h"

namespace belie {
namespace {

constexpr int kSmallNumber = 12;    // up to here a number beside a name may be a score or a place
constexpr int kOldestBeside = 112;  // no living person is older
constexpr int kMinutes = 91;

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

/// The time with a year that begins at the token, or one or two words further.
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

/// A told age that its clause says to be the age at death.
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

/// "as a student of 22", "when a 22-year-old": the age of the clause's subject at the clause's
/// time.
void tell_of_clause(const SentenceView& words, FoundAge& found, const PersonPhrase& phrase) {
  const std::uint32_t joint = phrase.tokens.begin - 1;
  const bool joins = words[joint] == "as" || words[joint] == "when" || words[joint] == "while";
  found.bearer.reset();
  if (!joins || phrase.article != Article::kA) return;
  found.age.tokens.begin = joint;
  found.age.span = words.annotation().span(found.age.tokens);
  found.age.described = false;
  found.age.head = {};
  found.bearer = words[joint - 1] == "," ? bearer_of_clause(words, joint - 2) : std::nullopt;
  if (!found.bearer && words.holds(joint - 1)) found.bearer = bearer_of_clause(words, joint - 1);
  if (!found.bearer) found.bearer = bearer_behind(words, found.age.tokens.end);
}

// "a 52-year-old grandfather", "52-year-old Ann Dole", "Peat, 52 years old,", "is 47 years old".
std::optional<FoundAge> read_phrase(const SentenceView& words, std::uint32_t at) {
  const auto year_old = read_year_old(words, at);
  if (!year_old) return std::nullopt;
  FoundAge found = found_age(words, at, year_old->end, year_old->years);
  if (year_old->predicate) {
    const std::uint32_t beside = words[at - 1] == "," ? at - 1 : at;
    found.bearer = bearer_before(words, beside);
    found.age.described = found.bearer.has_value();
    return found;
  }
  const auto phrase = phrase_at_age(words, at, *year_old);
  if (!phrase) return found;
  found.bearer = bearer_of_phrase(words, *phrase);
  found.age.head = TokenIndex(phrase->head);
  constexpr std::array<std::string_view, 5> kVerbs{"is", "was", "'s", "became", "been"};
  const std::string_view before = words[phrase->tokens.begin - 1];
  found.age.described = !is_one_of(kVerbs, before);
  if (phrase->article == Article::kOther) found.bearer.reset();
  if (phrase->told_of_then) tell_of_clause(words, found, *phrase);
  return found;
}

constexpr std::array<std::string_view, 24> kScoreWords{
    "goal",    "goals", "points", "minute",   "minutes", "min",        "mins",     "penalty",
    "pen",     "try",   "tries",  "runs",     "wickets", "overs",      "scored",   "scorer",
    "scorers", "laps",  "holes",  "rebounds", "assists", "substitute", "replaced", "booked"};

constexpr std::array<std::string_view, 22> kChildWords{
    "son",           "daughter", "sons",  "daughters", "boy",     "girl",   "child",  "children",
    "brother",       "sister",   "twins", "baby",      "toddler", "pupil",  "school", "grandson",
    "granddaughter", "nephew",   "niece", "siblings",  "aged",    "parents"};

template <typename List>
bool sentence_has(const SentenceView& words, const List& list) {
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (is_one_of(list, words[i])) return true;
  }
  return false;
}

/// The figures of a results list, shirt numbers, minutes of goals: no ages.
bool may_be_score(const SentenceView& words, int number, bool brackets) {
  if (number <= kSmallNumber && !sentence_has(words, kChildWords)) return true;
  return brackets && number < kMinutes && sentence_has(words, kScoreWords);
}

/// "Gordon Peat, 52 at the time".
bool told_of_then(const SentenceView& words, std::uint32_t end) {
  return words[end] == "then" ||
         (words[end] == "at" && words[end + 1] == "the" && words[end + 2] == "time");
}

/// "Tom Roe of Leith | , 52": the name before a place of origin.
Bearer bearer_before_origin(const SentenceView& words, std::uint32_t token) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t i = token - 1; words.holds(i) && i + kReach > token; --i) {
    if (words[i] == "of" || words[i] == "from") {
      const MentionIndex name = words.draft().person_before(i);
      return name.valid() ? bearer_before(words, i) : std::nullopt;
    }
    if (!words.is(i, Upos::kPropn) && words[i] != "the" && !is_hyphen(words[i])) break;
  }
  return std::nullopt;
}

/// "18, and 16": a further bare figure, not what is counted ("18, and five others").
bool ends_list_of_ages(const SentenceView& words, std::uint32_t at) {
  const auto number = read_age_number(words, at);
  if (!number) return false;
  const bool counts = words.is(number->end, Upos::kNoun) || words.is(number->end, Upos::kAdj);
  return !counts || words[number->end] == "years" || words[number->end] == "respectively";
}

/// "Leo, 9, | said", "Leo, 9, | who is": between commas inside a sentence, as no score stands.
bool goes_on(const SentenceView& words, std::uint32_t end, bool brackets) {
  constexpr std::array<std::string_view, 8> kOn{"who",  "of",  "from", "said",
                                                "says", "was", "had",  "has"};
  return !brackets && words[end] == "," && is_one_of(kOn, words[end + 1]);
}

// "Peat, 52," and "Peat (52)".
std::optional<FoundAge> read_beside(const SentenceView& words, std::uint32_t at) {
  const std::string_view before = words[at - 1];
  const bool brackets = before == "(";
  if (!brackets && before != ",") return std::nullopt;
  const auto number = read_age_number(words, at);
  if (!number || number->years.high > kOldestBeside) return std::nullopt;
  const std::string_view after = words[number->end];
  if (brackets ? after != ")" && after != "," : !ends_clause(after) && after != "and")
    return std::nullopt;
  if (after == "and" && ends_list_of_ages(words, number->end + 1)) return std::nullopt;
  if (after == "," && words[number->end + 1] == "and" && ends_list_of_ages(words, number->end + 2))
    return std::nullopt;
  if (after == "," && read_age_number(words, number->end + 1)) return std::nullopt;
  if (after == "-") return std::nullopt;
  if (may_be_score(words, number->years.low, brackets) && !goes_on(words, number->end, brackets))
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = bearer_before_origin(words, at - 1);
  if (!found.bearer) found.bearer = bearer_before(words, at - 1);
  found.age.described = true;
  if (!found.bearer) return std::nullopt;
  return found;
}

// "a girl of 11".
std::optional<FoundAge> read_of(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "of" || !words.holds(at - 1)) return std::nullopt;
  const auto number = read_age(words, at + 1);
  if (!number) return std::nullopt;
  constexpr std::array<std::string_view, 8> kOn{"and",  "with", "who",   "whose",
                                                "from", "when", "named", "called"};
  const bool closed = ends_clause(words[number->end]) || words.is(number->end, Upos::kVerb) ||
                      words.is(number->end, Upos::kAux) || is_one_of(kOn, words[number->end]);
  if (!closed || read_age_number(words, number->end + 1)) return std::nullopt;
  const auto phrase = phrase_at_noun(words, at - 1);
  if (!phrase) return std::nullopt;
  constexpr int kMostChildren = 15;  // "a mother of two"
  if (phrase->noun.kin && number->years.low <= kMostChildren) return std::nullopt;
  // "a minister of 12 years": whoever has a trade is grown up, and brought in by "a"
  constexpr int kYoungestAtWork = 14;
  const bool trade = !phrase->noun.role.empty() && !phrase->noun.kin;
  if (trade && (phrase->article != Article::kA || number->years.low < kYoungestAtWork))
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  // "a girl of six, Amelie Roe, was saved": the name behind the age
  PersonPhrase whole = *phrase;
  whole.tokens.end = number->end;
  found.bearer = bearer_of_phrase(words, *phrase);
  if (found.bearer == phrase->head) found.bearer = bearer_of_phrase(words, whole);
  const bool beside =
      found.bearer && (*found.bearer > at || words[phrase->tokens.begin - 1] == ",");
  found.age.described = found.bearer == phrase->head || beside;
  found.age.head = TokenIndex(phrase->head);
  if (phrase->article == Article::kOther) found.bearer.reset();
  if (phrase->told_of_then) tell_of_clause(words, found, *phrase);
  return found;
}

// "aged 52", "aged about 40".
std::optional<FoundAge> read_aged(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "aged" && words[at] != "age") return std::nullopt;
  const auto number = read_age(words, at + 1);
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
  if (comma && !found.age.has_time) set_time(found, time_ending(words, at - 1));
  const std::uint32_t beside = comma ? at - 1 : at;
  if (before != "at" && before != "by") found.bearer = bearer_before(words, beside);
  found.age.described = found.bearer.has_value();
  if (found.bearer && found.age.has_time) found.age.described = false;
  if (!found.bearer) found.bearer = bearer_of_clause(words, at);
  mark_death(words, found, at);
  return found;
}

// "at the age of 87".
std::optional<FoundAge> read_at_the_age(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "at" && words[at] != "by") return std::nullopt;
  const std::uint32_t age = words[at + 1] == "the" ? at + 2 : at + 1;
  if (words[age] != "age" || words[age + 1] != "of") return std::nullopt;
  const auto number = read_age(words, age + 2);
  if (!number) return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  set_time(found, time_near(words, number->end, number->end + 1));
  found.bearer = bearer_of_clause(words, at);
  if (!found.bearer && words[number->end] == ",") found.bearer = bearer_behind(words, number->end);
  mark_death(words, found, at);
  return found;
}

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

// "died at 81", "dead at 52".
std::optional<FoundAge> read_died_at(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "at" || !words.holds(at - 1)) return std::nullopt;
  const auto died = death_before(words, at);
  if (!died) return std::nullopt;
  const std::uint32_t from = words[at + 1] == "age" ? at + 2 : at + 1;
  const auto number = read_age(words, from);
  if (!number || (!ends_clause(words[number->end]) && words[number->end] != "in" &&
                  words[number->end] != "on" && words[number->end] != "after" &&
                  words[number->end] != "from" && words[number->end] != "of"))
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = bearer_of_clause(words, *died);
  if (!found.bearer) found.bearer = bearer_before(words, *died);
  if (!found.bearer) found.bearer = bearer_of_verb(words, *died);
  set_time(found, time_near(words, number->end, number->end + 1));
  found.age.form = AgeForm::kDeath;
  mark_death(words, found, at);
  return found;
}

/// "At 26, | in 1988, she was a typist": the time told between commas from the token on.
const TimeExpression* time_between_commas(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "in") return nullptr;
  for (const TimeExpression& time : words.annotation().times) {
    if (time.tokens.begin < at) continue;
    const bool here = time.tokens.begin <= at + 1 && time.year != 0 &&
                      time.kind != TimeKind::kDuration && words[time.tokens.end] == ",";
    return here ? &time : nullptr;
  }
  return nullptr;
}

/// "Roe, at 36 | the oldest of the field", "at 71 | still …": what somebody is now.
bool tells_of_now(std::string_view after) {
  constexpr std::array<std::string_view, 7> kNow{"the", "still",  "already", "now",
                                                 "one", "easily", "by"};
  return is_one_of(kNow, after);
}

/// "became a magistrate in 1990 at 35": the age at the time just told.
std::optional<FoundAge> read_at_number_behind_time(const SentenceView& words, std::uint32_t at) {
  constexpr int kYoungest = 10;
  constexpr int kOldest = 105;
  const TimeExpression* time = time_ending(words, words[at - 1] == "," ? at - 1 : at);
  if (time == nullptr || time->kind == TimeKind::kDuration) return std::nullopt;
  const auto number = read_age(words, at + 1);
  if (!number || number->years.low < kYoungest || number->years.high > kOldest) return std::nullopt;
  if (!ends_clause(words[number->end]) && words[number->end] != "and") return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = bearer_of_clause(words, at);
  if (!found.bearer) return std::nullopt;
  set_time(found, time);
  return found;
}

// "At 26 she was a typist", "who at 79 was on the list", "played, at 36, in the defence".
std::optional<FoundAge> read_at_number(const SentenceView& words, std::uint32_t at) {
  constexpr int kYoungest = 14;
  constexpr int kOldestDoing = 105;
  constexpr std::array<std::string_view, 8> kBefore{"", ",", "who", "he", "she", "and", "“", "\""};
  if (words[at] != "at") return std::nullopt;
  if (auto timed = read_at_number_behind_time(words, at)) return timed;
  if (!is_one_of(kBefore, words[at - 1])) return std::nullopt;
  const auto number = read_age(words, at + 1);
  if (!number || number->years.low < kYoungest || number->years.high > kOldestDoing)
    return std::nullopt;
  const std::string_view after = words[number->end];
  std::uint32_t next = after == "," ? number->end + 1 : number->end;
  const TimeExpression* time = after == "," ? time_between_commas(words, next) : nullptr;
  if (time != nullptr) next = time->tokens.end + 1;
  constexpr std::array<std::string_view, 8> kCourtesy{"mr",  "mrs", "ms",   "miss",
                                                      "sir", "dr",  "prof", "professor"};
  if (is_one_of(kCourtesy, words[next])) ++next;
  const bool subject =
      words[next] == "he" || words[next] == "she" || words.draft().person_at(next).valid();
  const std::string_view before = words[at - 1];
  FoundAge found = found_age(words, at, number->end, number->years);
  set_time(found, time);
  if (subject && before != "who" && before != "he" && before != "she") {
    found.bearer = next;
    return found;
  }
  if (before == "he" || before == "she") {
    found.bearer = at - 1;
  } else if (before == "who") {
    found.bearer = bearer_before(words, words[at - 2] == "," ? at - 2 : at - 1);
    if (!found.bearer) found.bearer = bearer_of_verb(words, number->end);
  } else if (before == "," && after == ",") {
    found.bearer = bearer_of_clause(words, at - 2);
  } else if (before == "," && tells_of_now(after)) {
    found.bearer = bearer_before(words, at - 1);
    found.age.described = found.bearer.has_value();
  }
  if (!found.bearer) return std::nullopt;
  return found;
}

/// The first word of the verb group: "has" of "has just turned".
std::uint32_t verb_begin(const SentenceView& words, std::uint32_t verb) {
  constexpr std::array<std::string_view, 14> kParts{"will", "has",  "had",  "'ll", "'d",
                                                    "be",   "just", "have", "to",  "recently",
                                                    "only", "'s",   "now",  "have"};
  while (words.holds(verb - 1) && is_one_of(kParts, words[verb - 1])) --verb;
  return verb;
}

bool counterfactual(const SentenceView& words, std::uint32_t begin, std::uint32_t verb) {
  constexpr std::array<std::string_view, 8> kMoods{"would",  "could", "might", "may",
                                                   "should", "must",  "if",    "n't"};
  for (std::uint32_t i = begin > 1 ? begin - 1 : begin; i <= verb; ++i) {
    if (is_one_of(kMoods, words[i])) return true;
  }
  return false;
}

bool follows_age(const SentenceView& words, std::uint32_t end) {
  constexpr std::array<std::string_view, 24> kAfter{
      "and",   "when",     "but",       "in",      "on",    "this",   "last",  "next",
      "at",    "then",     "now",       "years",   "while", "as",     "or",    "by",
      "today", "tomorrow", "yesterday", "earlier", "later", "before", "after", "a"};
  return ends_clause(words[end]) || is_one_of(kAfter, words[end]);
}

bool is_finite(const SentenceView& words, std::uint32_t token) {
  if (words.is(token, Upos::kAux)) return true;
  if (!words.is(token, Upos::kVerb)) return false;
  const Xpos tag = words.token(token).xpos;
  return tag != Xpos::kVbg && tag != Xpos::kVbn;
}

/// Where the clause that "when" begins is left: at a comma before a further verb ("who was 45 when
/// he left, took over in 2008") or "and", at a semicolon.
std::uint32_t end_of_when(const SentenceView& words, std::uint32_t when) {
  for (std::uint32_t i = when + 1; words.holds(i); ++i) {
    if (words[i] == ";" || words[i] == "—" || words[i] == "–") return i;
    if (words[i] != ",") continue;
    const bool joined = words[i + 1] == "and" || words[i + 1] == "but";
    if (joined || (words.holds(i + 1) && is_finite(words, i + 1))) return i;
  }
  return words.tokens().end;
}

/// "was 45 when he died": the words from "when" on tell the death of whom they begin with.
bool tells_own_death(const SentenceView& words, std::uint32_t when) {
  const std::string_view subject = words[when + 1];
  if (words[when] != "when" || (subject != "he" && subject != "she")) return false;
  const std::string_view verb = words[when + 2];
  if (verb == "died" || verb == "drowned" || verb == "perished") return true;
  return verb == "was" && (words[when + 3] == "killed" || words[when + 3] == "murdered");
}

// "is 47", "was 38 when", "turned 62", "will be 70".
std::optional<FoundAge> read_verb(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 10> kVerbs{"is",    "was",  "'s",      "be", "turned",
                                                    "turns", "turn", "turning", "'m", "am"};
  if (!is_one_of(kVerbs, words[at])) return std::nullopt;
  // "the women's 25-kilometre race"
  const bool genitive =
      words[at] == "'s" && !words.is(at, Upos::kAux) && !words.is(at, Upos::kVerb);
  if (genitive) return std::nullopt;
  const bool turn = words[at].starts_with("turn");
  const auto number = read_age(words, at + 1);
  if (!number || number->years.low < (turn ? 1 : 2)) return std::nullopt;
  const std::string_view after = words[number->end];
  if (!follows_age(words, number->end)) return std::nullopt;
  if ((after == "or" || after == "and" || after == "at") &&
      (read_age_number(words, number->end + 1) || words[number->end + 1] == "least"))
    return std::nullopt;
  if (after == "on" && (words[number->end + 1] == "the" || words[number->end + 1] == "its"))
    return std::nullopt;
  std::uint32_t end = number->end;
  if (const auto year_old = read_year_old(words, number->end - 1); year_old) end = year_old->end;
  if (after == "years" && end == number->end) return std::nullopt;
  const std::uint32_t begin = verb_begin(words, at);
  if (counterfactual(words, begin, at)) return std::nullopt;
  FoundAge found = found_age(words, at + 1, end, number->years);
  found.bearer = bearer_of_verb(words, begin);
  if (!found.bearer) return std::nullopt;
  const bool then = words[end] == "when" || words[end] == "while" || words[end] == "as";
  const std::uint32_t last = then ? end_of_when(words, end) : end + 1;
  set_time(found, time_near(words, end, last));
  // "is 38 tomorrow", "turns 60 next week": a day before the birthday or so
  if (words[end] == "tomorrow" || words[end] == "next") {
    --found.age.low;
    found.age.described = !found.age.has_time;
  }
  if (!turn && tells_own_death(words, end)) found.age.form = AgeForm::kDeath;
  return found;
}

// "in her mid-50s", "a woman in her fifties".
std::optional<FoundAge> read_in_decade(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 3> kWhose{"his", "her", "their"};
  if (words[at] != "in" || !is_one_of(kWhose, words[at + 1])) return std::nullopt;
  const auto decade = read_age_decade(words, at + 2);
  if (!decade) return std::nullopt;
  FoundAge found = found_age(words, at, decade->end, decade->years);
  if (words[at + 1] == "their") return found;
  const std::uint32_t beside = words[at - 1] == "," ? at - 1 : at;
  const Bearer noun = bearer_before(words, beside);
  found.age.described = noun.has_value();
  found.bearer = noun ? noun : Bearer(at + 1);
  return found;
}

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
  set_time(found, time);
  return found;
}

// "would have been 90 in May", "would have turned 81 on Tuesday", "would be 50 today": how old
// somebody would be in these days; "in 1990" beside it tells the time.
std::optional<FoundAge> read_would_be(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 3> kVerbs{"been", "turned", "be"};
  constexpr std::array<std::string_view, 9> kNow{"in",    "on",       "this",  "next", "now",
                                                 "today", "tomorrow", "later", "last"};
  if (!is_one_of(kVerbs, words[at])) return std::nullopt;
  const std::uint32_t would = words[at] == "be" ? at - 1 : at - 2;
  if (words[would] != "would" || (words[at] != "be" && words[at - 1] != "have"))
    return std::nullopt;
  const auto number = read_age(words, at + 1);
  if (!number || !is_one_of(kNow, words[number->end])) return std::nullopt;
  if (words[number->end] == "in" && words[number->end + 1] == "the") return std::nullopt;
  const bool past =
      words[number->end] == "now" || words[number->end] == "today" || words[number->end] == "last";
  FoundAge found = found_age(words, at + 1, number->end,
                             {number->years.low - (past ? 0 : 1), number->years.high});
  found.bearer = bearer_of_verb(words, would);
  if (!found.bearer) return std::nullopt;
  const TimeExpression* time = time_near(words, number->end, number->end + 1);
  if (time != nullptr)
    set_time(found, time);
  else
    found.age.described = true;
  return found;
}

/// Where "his", "whose" or a name with "'s" stands that the token follows.
Bearer owner_before(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 2> kWhose{"his", "her"};
  if (is_one_of(kWhose, words[at - 1])) return at - 1;
  if (words[at - 1] == "whose") return bearer_before(words, words[at - 2] == "," ? at - 2 : at - 1);
  return is_possessive(words[at - 1]) ? bearer_before(words, at - 1) : std::nullopt;
}

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

/// The only year of the sentence, told as a time at which something happened: "in 1981".
const TimeExpression* only_time(const SentenceView& words);

// "In 2009 Roe, then 25, was convicted", "Roe, then aged 25,".
std::optional<FoundAge> read_then(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "then" || (words[at - 1] != "," && words[at - 1] != "(")) return std::nullopt;
  const std::uint32_t from = words[at + 1] == "aged" ? at + 2 : at + 1;
  const auto number = read_age_number(words, from);
  if (!number || !ends_clause(words[number->end])) return std::nullopt;
  const TimeExpression* time = only_time(words);
  if (time == nullptr) return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = bearer_before(words, at - 1);
  set_time(found, time);
  return found.bearer ? std::optional(found) : std::nullopt;
}

using Shape = std::optional<FoundAge> (*)(const SentenceView&, std::uint32_t);
constexpr std::array<Shape, 14> kShapes{
    read_then,      read_of,         read_phrase,        read_would_be,
    read_verb,      read_at_the_age, read_died_at,       read_aged,
    read_in_decade, read_birthday,   read_near_birthday, read_dated_birthday,
    read_beside,    read_at_number};

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

/// Told as of another time: "Peat, 52 at the time", "the then 52-year-old". Where the sentence
/// tells no one time such an age binds nobody.
void drop_then(const SentenceView& words, FoundAge& found) {
  if (found.age.form != AgeForm::kAge || found.age.has_time) return;
  if (!told_of_then(words, found.age.tokens.end)) return;
  set_time(found, only_time(words));
  if (found.age.has_time)
    found.age.described = false;
  else
    found.bearer.reset();
}

/// A number of years told as an offset from now, and where its words stand.
struct YearsOff {
  int years = 0;
  bool ahead = false;
  std::uint32_t begin = 0, end = 0;
};

/// "17 years ago", "two decades ago", "in two years", "in three years' time" at the token.
std::optional<YearsOff> years_off_at(const SentenceView& words, std::uint32_t at) {
  const auto number = read_age_number(words, at);
  if (!number) return std::nullopt;
  const std::string_view unit = words[number->end];
  const bool decades = unit == "decades" || unit == "decade";
  if (!decades && unit != "years" && unit != "year") return std::nullopt;
  YearsOff off{number->years.low * (decades ? 10 : 1), false, at, number->end + 2};
  if (words[number->end + 1] == "ago") return off;
  const bool ahead =
      words[at - 1] == "in" && (words[number->end + 1] == "," || words[number->end + 1] == "." ||
                                words[number->end + 1] == "'s" || words[number->end + 1] == "’" ||
                                words[number->end + 1] == "'" || words[number->end + 1] == "time");
  if (!ahead) return std::nullopt;
  off.ahead = true;
  return off;
}

/// The only such offset of the sentence; nothing where it tells another time as well.
std::optional<YearsOff> only_years_off(const SentenceView& words) {
  std::optional<YearsOff> found;
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (read_year_of_life(words[i])) return std::nullopt;
    const auto off = years_off_at(words, i);
    if (!off) continue;
    if (found) return std::nullopt;
    found = off;
    i = off->end - 1;
  }
  return found;
}

/// "Twelve years ago, at the age of 71, he stopped": told of then, it says how old he is now, a
/// year more or less; so does "In two years, when she turns 60".
void tell_of_now(const SentenceView& words, FoundAge& found) {
  constexpr std::uint32_t kReach = 14;
  constexpr int kRoundFrom = 20;  // years that may be a round figure
  AgeExpression& age = found.age;
  if (age.form != AgeForm::kAge || age.has_time || age.described || age.low < 0) return;
  const auto off = only_years_off(words);
  if (!off) return;
  const bool before = off->end <= age.tokens.begin;
  const std::uint32_t gap =
      before ? age.tokens.begin - off->end : std::max(off->begin, age.tokens.end) - age.tokens.end;
  if (gap > kReach) return;
  const std::uint32_t from = before ? off->end : age.tokens.end;
  for (std::uint32_t i = from; i < from + gap; ++i) {
    if (words[i] == "who" || words[i] == "whose" || words[i] == ";") return;
  }
  const int loose = off->years >= kRoundFrom && off->years % 10 == 0 ? 2 : 1;
  const int years = off->ahead ? -off->years : off->years;
  if (age.low + years < 1) return;
  age.low += years - loose;
  age.high += years + (off->ahead ? 0 : loose);
  age.described = true;
}

void read_sentence(const SentenceView& words, std::vector<FoundAge>& ages) {
  for (std::uint32_t at = words.tokens().begin; at < words.tokens().end;) {
    std::optional<FoundAge> found = read_birth(words, at);
    for (const Shape shape : kShapes) {
      if (found) break;
      found = shape(words, at);
    }
    if (!found) {
      ++at;
      continue;
    }
    drop_then(words, *found);
    tell_of_now(words, *found);
    at = std::max(at + 1, found->age.tokens.end);
    if (const auto death = read_death_after(words, *found)) {
      ages.push_back(*found);
      at = std::max(at, death->age.tokens.end);
      ages.push_back(*death);
      continue;
    }
    ages.push_back(*found);
  }
}

}  // namespace

std::vector<FoundAge> find_ages(const DraftWords& draft) {
  std::vector<FoundAge> ages;
  for (const Sentence& sentence : draft.annotation().sentences) {
    read_sentence(SentenceView(draft, sentence.tokens), ages);
  }
  return ages;
}

}  // namespace belie
