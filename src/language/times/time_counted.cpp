// SPDX-License-Identifier: Apache-2.0
//
// Weekdays that are counted: “the second Sunday of June”, “the last Monday in May 2018”, “the last
// Friday before Christmas 2018”. With a year it is a date like any other; without one the month's
// year follows from the day on which the draft speaks.
#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "base/calendar.h"
#include "base/nth_weekday.h"
#include "language/times/time_patterns.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr int kLast = -1;

/// “First” to “fourth” and “last”; nothing for other words.
std::optional<int> take_rank(Cursor& cursor) {
  if (cursor.take_any({"last", "final"})) return kLast;
  const auto number = ordinal_word(cursor.word());
  if (!number || *number < 1 || *number > 4) return std::nullopt;
  cursor.take(cursor.word());
  return number;
}

/// The date of the weekday nearest before or after a day, counted from it.
Day counted_from(Day day, int weekday, int rank, bool before) {
  const std::chrono::days step{before ? -1 : 1};
  Day found = day + step;
  while (weekday_of(found) != weekday) found += step;
  const int further = rank == kLast ? 0 : rank - 1;
  return found + step * 7 * further;
}

void set_date(TimeExpression& time, Day day) {
  const auto date = civil(day);
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
}

/// “… of June”, “… in May 2018”, behind the weekday.
std::optional<TimeReading> read_in_month(const Cursor& begin, Cursor cursor, int rank,
                                         int weekday) {
  if (!cursor.take_any({"of", "in"})) return std::nullopt;
  const auto month = cursor.take_full_month();
  if (!month) return std::nullopt;
  TimeExpression time;
  time.month = *month;
  time.year = cursor.take_year_of_date();
  if (time.year != 0) {
    const auto day = nth_weekday(month_period(time.year, time.month), weekday, rank);
    if (!day) return std::nullopt;
    set_date(time, *day);
  } else {
    time.weekday = weekday;
    time.amount = rank;
  }
  return reading_of(time, begin, cursor);
}

/// “… before Christmas 2018”, “… after 6 January 2019”: only of a year that is told.
std::optional<TimeReading> read_beside_day(const Cursor& begin, Cursor cursor, int rank,
                                           int weekday) {
  const bool before = cursor.take("before");
  if (!before && !cursor.take("after")) return std::nullopt;
  if (before != (rank == kLast)) return std::nullopt;  // “the second Friday before”: seldom clear
  const auto beside = read_day(cursor);
  if (!beside || beside->times.size() != 1) return std::nullopt;
  const TimeExpression& day = beside->times.front();
  const auto date =
      day.year != 0 && day.day != 0 ? make_day(day.year, day.month, day.day) : std::nullopt;
  if (!date) return std::nullopt;
  TimeExpression time;
  set_date(time, counted_from(*date, weekday, rank, before));
  return reading_of(time, begin, Cursor(cursor.words(), beside->end));
}

/// “The last day of August”, “the first day of June 2019”.
std::optional<TimeReading> read_end_of_month(const Cursor& begin, Cursor cursor, int rank) {
  constexpr int kAnyYear = 2023;
  if ((rank != kLast && rank != 1) || !cursor.take("day") || !cursor.take_any({"of", "in"}))
    return std::nullopt;
  const auto month = cursor.take_full_month();
  if (!month) return std::nullopt;
  TimeExpression time;
  time.month = *month;
  time.year = cursor.take_year_of_date();
  if (time.year == 0 && time.month == 2 && rank == kLast) return std::nullopt;
  const Period whole = month_period(time.year != 0 ? time.year : kAnyYear, time.month);
  const int year = time.year;
  set_date(time, rank == 1 ? day_of(whole.begin) : day_of(whole.end) - std::chrono::days{1});
  time.year = year;
  return reading_of(time, begin, cursor);
}

}  // namespace

std::optional<TimeReading> read_counted_weekday(Cursor cursor) {
  const Cursor begin = cursor;
  const auto rank = take_rank(cursor);
  if (rank) {
    if (auto reading = read_end_of_month(begin, cursor, *rank)) return reading;
  }
  const auto weekday = rank ? cursor.take_full_weekday() : std::nullopt;
  if (!weekday) return std::nullopt;
  if (auto reading = read_in_month(begin, cursor, *rank, *weekday)) return reading;
  return read_beside_day(begin, cursor, *rank, *weekday);
}

}  // namespace belie
