// SPDX-License-Identifier: Apache-2.0
//
// Ages of the subject of a clause: the verbs ("is 47", "turned 62", "would have been 90"), "At 26
// she was", "then 25".
#include "language/ages/age_shapes.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace belie {
namespace {

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

/// "became a magistrate in 1990 at 35", "left school at 15 in 1951": the age at the time just told.
std::optional<FoundAge> read_at_number_behind_time(const SentenceView& words, std::uint32_t at) {
  constexpr int kYoungest = 10;
  constexpr int kOldest = 105;
  const TimeExpression* time = time_ending(words, words[at - 1] == "," ? at - 1 : at);
  const auto number = read_age(words, at + 1);
  if (!number || number->years.low < kYoungest || number->years.high > kOldest) return std::nullopt;
  // "left school at 15 in 1951", "opened a shop at 25, in 1980"
  const std::uint32_t next = number->end + (words[number->end] == "," ? 1 : 0);
  const bool behind = time == nullptr && words[next] == "in";
  if (behind) time = time_near(words, next, next + 1);
  if (time == nullptr || time->kind == TimeKind::kDuration) return std::nullopt;
  if (!behind && !ends_clause(words[number->end]) && words[number->end] != "and")
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = bearer_of_clause(words, at);
  if (!found.bearer) return std::nullopt;
  set_time(found, time);
  return found;
}

}  // namespace

// "At 26 she was a typist", "who at 79 was on the list", "played, at 36, in the defence".
std::optional<FoundAge> read_at_number(const SentenceView& words, std::uint32_t at) {
  constexpr int kYoungest = 14;
  constexpr int kOldestDoing = 105;
  constexpr std::array<std::string_view, 5> kBefore{",", "who", "he", "she", "and"};
  if (words[at] != "at") return std::nullopt;
  if (auto timed = read_at_number_behind_time(words, at)) return timed;
  if (!is_one_of(kBefore, words[at - 1]) && !opens_sentence(words, at)) return std::nullopt;
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
  // "At 78, the organist has"
  const bool described = words[next] == "the" && phrase_at_noun(words, next + 1).has_value();
  if (described) ++next;
  const bool subject = described || words[next] == "he" || words[next] == "she" ||
                       words[next] == "i" || words.draft().person_at(next).valid();
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
  } else if (before == "," && (after == "," || (words[at - 2] == "ago" && ends_clause(after)))) {
    found.bearer = bearer_of_clause(words, at - 2);
  } else if (before == "," && tells_of_now(after)) {
    found.bearer = bearer_before(words, at - 1);
    found.age.described = found.bearer.has_value();
  }
  if (!found.bearer) return std::nullopt;
  return found;
}
namespace {

/// The first word of the verb group: "has" of "has just turned".
std::uint32_t verb_begin(const SentenceView& words, std::uint32_t verb) {
  constexpr std::array<std::string_view, 14> kParts{"will", "has",  "had",  "'ll",  "'d",
                                                    "be",   "just", "have", "to",   "recently",
                                                    "only", "'s",   "now",  "shall"};
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

}  // namespace

/// "in September": a month without its year.
bool opens_month(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "in" && words[at] != "on") return false;
  return std::ranges::any_of(words.annotation().times, [&](const TimeExpression& time) {
    return time.tokens.begin == at + 1 && time.month != 0 && time.year == 0;
  });
}

// "Now 64, he has gone back", "Peat, now 64,".
std::optional<FoundAge> read_now(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "now") return std::nullopt;
  const std::string_view before = words[at - 1];
  const bool beside = before == "," || before == "(";
  if (!beside && words.holds(at - 1) && before != "“" && before != "\"") return std::nullopt;
  const auto number = read_age_number(words, words[at + 1] == "aged" ? at + 2 : at + 1);
  if (!number ||
      (words[number->end] != "," && words[number->end] != ")" && words[number->end] != "."))
    return std::nullopt;
  FoundAge found = found_age(words, at, number->end, number->years);
  found.bearer = beside ? bearer_before(words, at - 1) : bearer_behind(words, number->end);
  found.age.described = true;
  return found.bearer ? std::optional(found) : std::nullopt;
}

namespace {

/// "the week in which she | turns 16": of no time of its own; not "when she turns 18", of any time.
bool turns_in_these_days(const SentenceView& words, std::uint32_t subject, std::uint32_t end) {
  constexpr std::array<std::string_view, 11> kAnyTime{
      "when", "until", "till", "once", "if", "time", "before", "after", "unless", "whenever", "as"};
  return ends_clause(words[end]) && !is_one_of(kAnyTime, words[subject - 1]);
}

}  // namespace

// "is 47", "was 38 when", "turned 62", "will be 70".
std::optional<FoundAge> read_verb(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 10> kVerbs{"is",    "was",  "'s",      "be", "turned",
                                                    "turns", "turn", "turning", "'m", "am"};
  constexpr std::array<std::string_view, 4> kThings{"it", "that", "this", "there"};
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
  if (const auto year_old = read_year_old(words, at + 1); year_old) end = year_old->end;
  if (after == "years" && end == number->end) return std::nullopt;
  const std::uint32_t begin = verb_begin(words, at);
  if (counterfactual(words, begin, at)) return std::nullopt;
  if (is_one_of(kThings, words[begin - 1])) return std::nullopt;  // "turnout was 66, it is 31"
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
  // "in the same week in which she turns 16": now or soon
  if (words[at] == "turns" && !found.age.has_time &&
      turns_in_these_days(words, *found.bearer, end)) {
    --found.age.low;
    found.age.described = true;
  }
  // "When her first book came out in 1938, | she was 22"
  if (!found.age.has_time && *found.bearer < at && words[*found.bearer - 1] == "," &&
      words[words.tokens().begin] == "when") {
    const TimeExpression* time = only_time(words);
    if (time != nullptr && time->tokens.end <= *found.bearer) set_time(found, time);
  }
  // "will be 90 in September": a year younger in these days
  if (words[at] == "be" && words[at - 1] == "will" && !found.age.has_time &&
      opens_month(words, end)) {
    --found.age.low;
    --found.age.high;
    found.age.described = true;
  }
  if (!turn && tells_own_death(words, end)) found.age.form = AgeForm::kDeath;
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

}  // namespace belie
