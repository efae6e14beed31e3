// SPDX-License-Identifier: Apache-2.0
#include "base/nth_weekday.h"

#include <chrono>

namespace belie {

std::optional<Day> nth_weekday(const Period& period, int weekday, int nth) {
  const Day first = day_of(period.begin);
  const Day last = day_of(period.end - std::chrono::minutes{1});
  Day day = nth < 0 ? last : first;
  const std::chrono::days step{nth < 0 ? -1 : 1};
  while (weekday_of(day) != weekday) day += step;
  if (nth > 1) day += std::chrono::days{7 * (nth - 1)};
  return day < first || day > last ? std::nullopt : std::optional(day);
}

}  // namespace belie
