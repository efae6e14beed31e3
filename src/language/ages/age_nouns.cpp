// SPDX-License-Identifier: Apache-2.0
//
// Ages beside a noun or a name: the phrase ("a 52-year-old grandfather", "a girl of 11"), the
// figure beside a name ("Peat, 52,", "Leo (11)"), the decade ("a woman in her fifties").
#include "language/ages/age_shapes.h"

#include <array>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr int kSmallNumber = 12;    // up to here a number beside a name may be a score or a place
constexpr int kOldestBeside = 112;  // no living person is older
constexpr int kMinutes = 91;

/// "As a 22-year-old | she": the subject right behind the words.
Bearer subject_at(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 4> kCourtesy{"mr", "mrs", "ms", "miss"};
  if (is_one_of(kCourtesy, words[at])) ++at;
  const bool subject =
      words[at] == "he" || words[at] == "she" || words.draft().person_at(at).valid();
  return subject ? Bearer(at) : std::nullopt;
}

/// "For a woman of 64, Roe is quick": said of the subject as she is now.
void measure_by_age(const SentenceView& words, FoundAge& found) {
  const Bearer subject = bearer_behind(words, found.age.tokens.end);
  if (!subject) return;
  const MentionIndex mention = words.draft().mention_at(*subject);
  if (!mention.valid()) return;
  const std::string_view verb = words[words.annotation().mentions[mention.index()].tokens.end];
  if (verb != "is" && verb != "has") return;
  found.bearer = subject;
  found.age.described = true;
}

/// "as a student of 22", "when a 22-year-old": the age of the clause's subject at the clause's
/// time.
void tell_of_clause(const SentenceView& words, FoundAge& found, const PersonPhrase& phrase) {
  const std::uint32_t joint = phrase.tokens.begin - 1;
  const bool joins = words[joint] == "as" || words[joint] == "when" || words[joint] == "while";
  found.bearer.reset();
  if (words[joint] == "for" && opens_sentence(words, joint)) measure_by_age(words, found);
  if (!joins || phrase.article != Article::kA) return;
  found.age.tokens.begin = joint;
  found.age.span = words.annotation().span(found.age.tokens);
  found.age.described = false;
  found.age.head = {};
  found.bearer = words[joint - 1] == "," ? bearer_of_clause(words, joint - 2) : std::nullopt;
  if (!found.bearer && words.holds(joint - 1)) found.bearer = bearer_of_clause(words, joint - 1);
  if (!found.bearer) found.bearer = subject_at(words, found.age.tokens.end);
  if (!found.bearer) found.bearer = bearer_behind(words, found.age.tokens.end);
  set_time(found, time_near(words, found.age.tokens.end, found.age.tokens.end + 1));
}

}  // namespace

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
namespace {

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

}  // namespace

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
  constexpr std::array<std::string_view, 11> kOn{"and",   "with",   "who", "whose", "from", "when",
                                                 "named", "called", "in",  "on",    "at"};
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

/// "Her hands became stiff in her late sixties", "learned to swim in his fifties": the age at which
/// something was, not the one that somebody has.
bool dates_a_change(const SentenceView& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 17> kHas{
      "is",   "was", "are", "were", "be",      "'s",   "now",   "still", "already",
      "then", "who", ",",   "died", "thought", "both", "being", "man"};
  return at > 0 && !is_one_of(kHas, words[at - 1]);
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
  if (!noun && dates_a_change(words, beside)) return std::nullopt;
  found.age.described = noun.has_value();
  found.bearer = noun ? noun : Bearer(at + 1);
  return found;
}

}  // namespace belie
