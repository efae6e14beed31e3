// SPDX-License-Identifier: Apache-2.0
//
// Days, minutes and periods of the proleptic Gregorian calendar, local to whatever place a text
// speaks of: no time zones here. The arithmetic is <chrono>'s; this file adds the half-open period
// with the precision in which it was written.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace belie {

using Day = std::chrono::local_days;
using Minute = std::chrono::local_time<std::chrono::minutes>;

/// How precisely a time was written, from the finest to the coarsest.
enum class Granularity : std::uint8_t {
  kMinute,
  kHour,
  kPartOfDay,
  kDay,
  kWeekend,
  kWeek,
  kPartOfMonth,
  kMonth,
  kQuarter,
  kSeason,
  kPartOfYear,
  kYear,
  kDecade,
  kCentury,
  kOpen
};

/// The half-open period [begin, end) of minutes. "in March" is the whole month.
struct Period {
  Minute begin = Minute::min();
  Minute end = Minute::max();
  Granularity grain = Granularity::kOpen;

  [[nodiscard]] bool overlaps(const Period& other) const {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] bool contains(const Period& other) const {
    return begin <= other.begin && other.end <= end;
  }

  friend bool operator==(const Period&, const Period&) = default;
};

/// The date, where it exists: nothing for 31 April or month 13.
std::optional<Day> make_day(int year, int month, int day);

Period day_period(Day day);
Period month_period(int year, int month);  // month 1..12
Period year_period(int year);

std::chrono::year_month_day civil(Day day);
Day day_of(Minute minute);

/// 0 = Monday … 6 = Sunday (ISO 8601 order).
int weekday_of(Day day);
std::string_view weekday_name(int weekday);  // "Monday"
std::string_view month_name(int month);      // 1: "January"

/// "2025-09-12"; nothing when the text is not exactly that or no such day exists.
std::optional<Day> parse_iso_day(std::string_view text);

std::string iso_text(Day day);   // "2025-09-12"
std::string long_text(Day day);  // "12 September 2025"

/// "2025-09-12", "2025-08" for whole months, "2025" for whole years, "2025-09-01/2025-09-08"
/// otherwise (end exclusive).
std::string to_text(const Period& period);

}  // namespace belie
