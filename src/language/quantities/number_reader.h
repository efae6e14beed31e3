// SPDX-License-Identifier: Apache-2.0
//
// One number at a place of a sentence, in digits, words or both: "12,000", "1.8 million", "a
// hundred and twenty-two", "two dozen", "half a million", "hundreds of thousands", "2½", "three and
// a half". Units, currencies, ranges and what is counted are for others.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/quantities/quantity_scan.h"

namespace belie {

struct Number {
  std::uint32_t begin = 0, end = 0;  // its tokens
  double value = 0;
  double place = 0;      // the weight of the last place written, which the writer may have rounded
                         // to: 0.1 of "84.6", 1000 of "12,000"; 0: exact
  double scale = 1;      // what a scale at its end multiplied by: 1e6 of "84.6 million"
  bool open = false;     // "hundreds": at least so many
  bool loose = false;    // "several hundred", "a few dozen": `high` says up to how many
  double high = 0;       // of a loose number
  bool digits = false;   // begins with digits
  bool scaled = false;   // holds a scale: "million", "bn"
  bool decimal = false;  // holds a decimal point or fraction
  std::string_view glued =
      {};  // letters written in one token with the digits: "in" of "2in"; the unit
};

/// The number that begins at the token, or nothing. Whether it is a figure at all (a year, a name's
/// part) is not asked.
std::optional<Number> read_number(const QuantityScan& scan, std::uint32_t at);

/// The weight of the last place that the writer of a whole number may have rounded to: 10 of 320;
/// 0, exact, where its last digit is not 0 and below 100 unless a scale follows it.
double rounding_place(double value, bool scaled);

}  // namespace belie
