// SPDX-License-Identifier: Apache-2.0
//
// Single words and strings of digits as numbers: "12,000", "84.6", "twelve", "hundred", "bn",
// "thirds". How they combine is for number_reader.h. Words are given in lower case.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace belie {

/// A number as digits write it: mantissa / 10^decimals.
struct WrittenDigits {
  double mantissa = 0;  // all digits as one whole number, below 10^15
  int decimals = 0;     // how many of them stand behind the point
};

/// "12", "12,000", "1,64,000" (Indian grouping), "84.6", ".5"; not "1,2", "007", "10.", nor more
/// than fifteen digits.
std::optional<WrittenDigits> digits_number(std::string_view word);

enum class NumberWordKind : std::uint8_t {
  kSmall,    // zero to nineteen
  kTens,     // twenty to ninety
  kHundred,  // also "dozen" and "score", which multiply what stands before them
  kScale,    // thousand, million, lakh, crore …
  kPlural    // "hundreds", "dozens", "tens": at least so many
};

struct NumberWord {
  NumberWordKind kind;
  double value;
};

std::optional<NumberWord> number_word(std::string_view lower);

/// What a shortened scale multiplies by: "bn", "tn", "k", "mn"; "m" is a metre as well.
std::optional<double> short_scale(std::string_view lower);

/// The denominator of a fraction: "half" 2, "third" 3, "quarters" 4, "tenths" 10.
std::optional<int> fraction_word(std::string_view lower);

/// The value of a vulgar fraction's sign: "½" 0.5.
std::optional<double> fraction_sign(std::string_view word);

}  // namespace belie
