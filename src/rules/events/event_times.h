// SPDX-License-Identifier: Apache-2.0
//
// Whether two expressions of time can mean one time of one event. Each is taken in all its readings
// ("on Friday": the last or the next one), with the leeway of its words: nights run over midnight,
// seasons and quarters have no sharp ends, "last week" is any of two.
#pragma once

#include <optional>

#include "language/times/times.h"

namespace belie {

/// An expression with the day on which its draft speaks; nothing: unknown.
struct ToldTime {
  const TimeExpression* time = nullptr;
  std::optional<Day> reference;
  bool one_draft = false;  // both are of one draft, so that bare weekdays compare without a date
};

/// True only where no reading of the one meets a reading of the other.
bool are_two_times(const ToldTime& a, const ToldTime& b);

}  // namespace belie
