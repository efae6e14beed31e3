// SPDX-License-Identifier: Apache-2.0
//
// The words by which ages are written: "52", "fifty-two", "almost 40", "52-year-old", "eight months
// old", "mid-50s". Each reader looks at one sentence's words from one place on and says how far it
// read; whose age it is, is not asked here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/descriptions/description_words.h"

namespace belie {

/// Completed years of life, both ends included.
struct AgeYears {
  int low = -1;
  int high = -1;
};

/// An age and the token behind its words.
struct AgeReading {
  AgeYears years;
  std::uint32_t end = 0;
};

/// "52", "fifty-two", "nine": 0 to 120. Never a part of a longer figure ("5.2", "1,200", "5-2").
std::optional<AgeReading> read_age_number(const SentenceView& words, std::uint32_t at);

/// The same with what softens it: "almost 40", "just 21", "about 30", "over 60". Reads no bare
/// range ("18 to 24", "14 and 15"): those are ages of groups.
std::optional<AgeReading> read_age(const SentenceView& words, std::uint32_t at);

/// The same behind "aged" or "the age of", where months, weeks and days may follow: "four months"
/// is 0 years.
std::optional<AgeReading> read_age_told(const SentenceView& words, std::uint32_t at);

/// "52-year-old", "52 years old", "eight-month-old", "fifty-two year old", "septuagenarian".
struct YearOld {
  AgeYears years;
  std::uint32_t end = 0;
  bool plural = false;     // "16-year-olds"
  bool predicate = false;  // "52 years old", "52 years of age": never stands before a noun
};
std::optional<YearOld> read_year_old(const SentenceView& words, std::uint32_t at);

/// "50s", "fifties", "mid-50s", "late fifties".
std::optional<AgeReading> read_age_decade(const SentenceView& words, std::uint32_t at);

/// "80th", "eightieth": the number of a birthday.
std::optional<AgeReading> read_birthday_number(const SentenceView& words, std::uint32_t at);

/// A year of four digits, 1000 to 2100.
std::optional<int> read_year_of_life(std::string_view word);

}  // namespace belie
