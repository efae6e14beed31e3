// SPDX-License-Identifier: Apache-2.0
//
// The shapes of age_shapes.h are tried in turn at each token; births and deaths are in
// age_births.cpp. Which shape it is follows from the word at the place, so that a sentence is read
// once. An age told "at the time" or "twelve years ago" is then set to that time.
#include "language/ages/age_patterns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "language/ages/age_births.h"
#include "language/ages/age_shapes.h"
#include "language/ages/age_words.h"

namespace belie {
namespace {

constexpr std::array<AgeShape, 17> kShapes{read_now,
                                           read_then,
                                           read_of,
                                           read_phrase,
                                           read_would_be,
                                           read_verb,
                                           read_at_the_age,
                                           read_died_at,
                                           read_aged,
                                           read_in_decade,
                                           read_birthday,
                                           read_near_birthday,
                                           read_dated_birthday,
                                           read_candles,
                                           read_year_of_age,
                                           read_beside,
                                           read_at_number};

bool tells_time(const SentenceView& words) {
  return std::ranges::any_of(words.annotation().times, [&](const TimeExpression& time) {
    return words.tokens().contains(time.tokens.begin);
  });
}

/// The sentence that follows or goes before within the section; nothing where there is none.
std::optional<SentenceView> sentence_beside(const SentenceView& words, bool next) {
  const auto& sentences = words.annotation().sentences;
  const std::size_t own = words.token(words.tokens().begin).sentence.index();
  if (next ? own + 1 >= sentences.size() : own == 0) return std::nullopt;
  const Sentence& other = sentences[next ? own + 1 : own - 1];
  if (other.section != sentences[own].section) return std::nullopt;
  return SentenceView(words.draft(), other.tokens);
}

/// "She won in 1999. | She was 16 then": the only year of the sentence before.
const TimeExpression* time_before(const SentenceView& words) {
  const auto before = sentence_beside(words, false);
  return before ? only_time(*before) : nullptr;
}

/// "since he was 20. | That was in 1985."
void tell_in_next(const SentenceView& words, FoundAge& found) {
  constexpr std::array<std::string_view, 3> kTakesUp{"that", "this", "it"};
  if (found.age.form != AgeForm::kAge || found.age.has_time || found.age.described) return;
  const auto next = sentence_beside(words, true);
  if (!next) return;
  const std::uint32_t begin = next->tokens().begin;
  if (!is_one_of(kTakesUp, (*next)[begin]) || (*next)[begin + 1] != "was" ||
      (*next)[begin + 2] != "in")
    return;
  const TimeExpression* time = only_time(*next);
  if (time != nullptr && time->tokens.begin <= begin + 3) set_time(found, time);
}

/// "She joined the guild in 1957. | She was 21.": a sentence that says no more is of that year; not
/// behind a birth or a death, which have their own.
void tell_in_last(const SentenceView& words, FoundAge& found) {
  const std::uint32_t begin = words.tokens().begin;
  if (found.age.form != AgeForm::kAge || found.age.has_time || found.age.described) return;
  if ((words[begin] != "he" && words[begin] != "she") || words[begin + 1] != "was") return;
  const bool all = found.age.tokens.begin <= begin + 3 && words[found.age.tokens.end] == ".";
  const auto last = all ? sentence_beside(words, false) : std::nullopt;
  if (!last) return;
  for (std::uint32_t i = last->tokens().begin; i < last->tokens().end; ++i) {
    if ((*last)[i] == "born" || is_dead_verb(*last, i)) return;
  }
  set_time(found, only_time(*last));
}

/// Told as of another time: "Peat, 52 at the time", "the then 52-year-old". Where the sentence
/// tells no one time such an age binds nobody.
void drop_then(const SentenceView& words, FoundAge& found) {
  if (found.age.form != AgeForm::kAge || found.age.has_time) return;
  if (!told_of_then(words, found.age.tokens.end)) return;
  set_time(found, only_time(words));
  const bool pronoun =
      found.bearer && (words[*found.bearer] == "he" || words[*found.bearer] == "she");
  if (!found.age.has_time && pronoun && !tells_time(words)) set_time(found, time_before(words));
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

/// "has made them for forty years, since he was 25": the only stretch of years of the sentence.
std::optional<YearsOff> years_since(const SentenceView& words, const FoundAge& found) {
  constexpr std::uint32_t kReach = 4;  // tokens from "since" to the age
  const auto last = [&](std::uint32_t i) { return words[i] == "has" || words[i] == "have"; };
  bool since = false;
  bool lasts = false;
  std::optional<YearsOff> told;
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    since = since || (words[i] == "since" && i < found.age.tokens.begin &&
                      i + kReach >= found.age.tokens.begin);
    lasts = lasts || (i < found.age.tokens.begin && last(i));
    if (read_year_of_life(words[i])) return std::nullopt;
    const auto number = words[i] == "for" ? read_age_number(words, i + 1) : std::nullopt;
    if (!number || (words[number->end] != "years" && words[number->end] != "decades")) continue;
    if (told) return std::nullopt;
    const int unit = words[number->end] == "decades" ? 10 : 1;
    told = YearsOff{number->years.low * unit, false, i, number->end + 1};
  }
  return since && lasts ? told : std::nullopt;
}

/// "Twelve years ago, at the age of 71, he stopped": told of then, it says how old he is now, a
/// year more or less; so does "In two years, when she turns 60".
void tell_of_now(const SentenceView& words, FoundAge& found) {
  constexpr std::uint32_t kReach = 14;
  constexpr int kRoundFrom = 20;  // years that may be a round figure
  AgeExpression& age = found.age;
  if (age.form != AgeForm::kAge || age.has_time || age.described || age.low < 0) return;
  auto off = only_years_off(words);
  if (!off) off = years_since(words, found);
  if (!off) return;
  constexpr std::array<std::string_view, 4> kNow{"is", "'s", "’s", "am"};
  if (!off->ahead && is_one_of(kNow, words[age.tokens.begin - 1])) return;
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
    for (const AgeShape shape : kShapes) {
      if (found) break;
      found = shape(words, at);
    }
    if (!found) {
      ++at;
      continue;
    }
    drop_then(words, *found);
    tell_in_last(words, *found);
    tell_in_next(words, *found);
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
