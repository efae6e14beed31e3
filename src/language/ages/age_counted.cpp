// SPDX-License-Identifier: Apache-2.0
//
// Ages that are counted out: candles on somebody's cake, roses “one for every year”, and the year
// of life (“died in his 80th year”).
#include <array>

#include "base/word_list.h"
#include "language/ages/age_shapes.h"
#include "language/ages/age_words.h"

namespace belie {
namespace {

constexpr int kYoungest = 5;  // up to here a number of candles lights a room
constexpr std::uint32_t kNounReach = 3;

bool has_any(const SentenceView& words, const auto& list) {
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (is_one_of(list, words[i])) return true;
  }
  return false;
}

/// "one for every year", "a candle for each year of his life".
bool tells_one_a_year(const SentenceView& words) {
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (words[i] == "for" && (words[i + 1] == "every" || words[i + 1] == "each") &&
        words[i + 2] == "year")
      return true;
  }
  return false;
}

/// The only "he" or "she" of the sentence, whatever its case.
Bearer only_pronoun(const SentenceView& words) {
  static constexpr std::array<std::string_view, 2> kMale{"he", "his"};
  static constexpr std::array<std::string_view, 2> kFemale{"she", "her"};
  const bool both =
      (has_any(words, kMale) || has_any(words, std::array{"him"})) && has_any(words, kFemale);
  if (both) return std::nullopt;
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    if (is_one_of(kMale, words[i]) || is_one_of(kFemale, words[i]) || words[i] == "him") return i;
  }
  return std::nullopt;
}

/// "For Ann Dole", "for him": behind the candles.
Bearer named_receiver(const SentenceView& words, std::uint32_t from) {
  for (std::uint32_t i = from; i < words.tokens().end; ++i) {
    const bool told =
        words[i + 1] == "him" || words[i + 1] == "her" || words.draft().person_at(i + 1).valid();
    if (words[i] == "for" && told) return i + 1;
  }
  return std::nullopt;
}

}  // namespace

// "The eighty-eight candles on her cake", "gave him eighty-nine roses, one for every year".
std::optional<FoundAge> read_candles(const SentenceView& words, std::uint32_t at) {
  static constexpr std::array<std::string_view, 3> kOccasion{"cake", "birthday", "blew"};
  static constexpr std::array<std::string_view, 6> kOtherTime{"once",  "when",  "years",
                                                              "would", "every", "anniversary"};
  const auto number = read_age_number(words, at);
  if (!number || number->years.low < kYoungest) return std::nullopt;
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    const auto birthday = read_birthday_number(words, i);
    if (birthday && words[birthday->end] == "birthday") return std::nullopt;  // of that day
  }
  const bool one_a_year = tells_one_a_year(words);
  std::uint32_t noun = number->end;
  while (noun < number->end + kNounReach && words[noun] != "candles" && words.is(noun, Upos::kAdj))
    ++noun;
  const bool candles = words[noun] == "candles" && has_any(words, kOccasion);
  if (!candles && !(one_a_year && words.is(noun, Upos::kNoun))) return std::nullopt;
  if (!one_a_year && has_any(words, kOtherTime)) return std::nullopt;
  // "Ann Dole, 81, lit 15 candles on the cake": somebody else's
  static constexpr std::array<std::string_view, 6> kLights{"lit",   "lighted", "bought",
                                                           "baked", "counted", "brought"};
  Bearer bearer = named_receiver(words, noun);
  if (!bearer && is_one_of(kLights, words[at - 1])) return std::nullopt;
  if (!bearer) bearer = only_pronoun(words);
  if (!bearer) return std::nullopt;
  FoundAge found = found_age(words, at, noun + 1, number->years);
  found.bearer = bearer;
  set_time(found, only_time(words));
  return found;
}

// "died in his 80th year", "is in her ninetieth year": the year that the birthday begins or, as
// many have it, ends.
std::optional<FoundAge> read_year_of_age(const SentenceView& words, std::uint32_t at) {
  if (words[at] != "in" || (words[at + 1] != "his" && words[at + 1] != "her")) return std::nullopt;
  const auto number = read_birthday_number(words, at + 2);
  constexpr int kYoungestTold = 60;  // "in his 21st year as a coach"
  if (!number || number->years.low < kYoungestTold || words[number->end] != "year")
    return std::nullopt;
  if (!ends_clause(words[number->end + 1])) return std::nullopt;
  FoundAge found =
      found_age(words, at, number->end + 1, {number->years.low - 1, number->years.high});
  found.bearer = bearer_of_clause(words, at);
  if (!found.bearer) found.bearer = at + 1;
  mark_death(words, found, at);
  return found;
}

}  // namespace belie
