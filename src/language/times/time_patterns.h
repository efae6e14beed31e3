// SPDX-License-Identifier: Apache-2.0
//
// Patterns of expressions of time over a sentence's words, one function a family. Each reads one
// expression (or the two ends of a range) that begins at the cursor, or nothing; the longest
// reading wins. A reading without times is one of words that only look like a time ("Friday the
// 13th", "the 2019-20 season") and keeps shorter readings out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "language/times/time_cursor.h"
#include "language/times/times.h"

namespace belie {

struct TimeReading {
  std::uint32_t end = 0;              // the token after the expression
  std::vector<TimeExpression> times;  // one; two for a range; none: no time after all
};

using TimePattern = std::optional<TimeReading> (*)(Cursor);

/// "Friday, September 12, 2025", "12-14 May", "2025-09-12", "Christmas Day": a day of the calendar.
/// (time_dates.cpp)
std::optional<TimeReading> read_day(Cursor cursor);
/// "Boxing Day", "on Halloween"; "the day after Christmas", "the eve of 3 May". (time_holidays.cpp)
std::optional<TimeReading> read_holiday(Cursor cursor);
std::optional<TimeReading> read_day_beside(Cursor cursor);
/// "the second Sunday of June", "the last Friday before Christmas 2018". (time_counted.cpp)
std::optional<TimeReading> read_counted_weekday(Cursor cursor);
/// "March 2019", "in March", "2014": months and years that stand alone, with evidence that they are
/// times.
std::optional<TimeReading> read_month(Cursor cursor);
std::optional<TimeReading> read_year(Cursor cursor);

/// "Friday", "last Friday", "that Friday". (time_deictic.cpp)
std::optional<TimeReading> read_weekday(Cursor cursor);
/// "this August", "last week", "next year", "the following day", "last night".
std::optional<TimeReading> read_pointed(Cursor cursor);
/// "today", "tomorrow night", "overnight".
std::optional<TimeReading> read_day_word(Cursor cursor);
/// "three days ago", "a year later", "for two weeks".
std::optional<TimeReading> read_amount(Cursor cursor);

/// "the autumn of 1999", "the second quarter of 2017", "the 1990s", "the 19th century".
/// (time_spans.cpp)
std::optional<TimeReading> read_season(Cursor cursor);
std::optional<TimeReading> read_quarter(Cursor cursor);
std::optional<TimeReading> read_decade(Cursor cursor);

/// "9 pm on Friday", "0600 GMT", "half past nine", "at 8 on Tuesday evening". (time_clock.cpp)
std::optional<TimeReading> read_clock(Cursor cursor);

/// One of the above, the longest. (time_patterns.cpp)
std::optional<TimeReading> read_core(Cursor cursor);
/// A core with what stands around it: "earlier in August", "late Friday", "the end of July", "9 pm
/// on Friday".
std::optional<TimeReading> read_expression(Cursor cursor);

/// The reading of one expression that reaches from `begin` to where the cursor has come.
TimeReading reading_of(TimeExpression time, const Cursor& begin, const Cursor& end);

}  // namespace belie
