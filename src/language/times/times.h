// SPDX-License-Identifier: Apache-2.0
//
// Expressions of time as the text gives them: symbolic, not yet fixed to a day. "this August" is
// the month of August with the deixis "this"; which year that is depends on the document's
// reference date, which may only be known once drafts have been linked. resolve() does that,
// purely. Telling absolute, underspecified and relative expressions apart, and an expression from
// its value, follows TIMEX3 (TimeML, ISO 24617-1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/id.h"
#include "language/syntax/syntax.h"
#include "text/span.h"

namespace belie {

struct TimeTag;
using TimeIndex = Id<TimeTag>;

enum class TimeKind : std::uint8_t {
  kDate,  // any of year, month, day given: "12 September 2025", "August 15", "March 2019", "2014"
  kWeekday,     // "Friday", "last Friday", "Friday, September 12" is a kDate with a weekday
  kRelative,    // a number of units from now: "yesterday", "last week", "three years ago", "next
                // month"
  kPartOfDate,  // "earlier in August", "later this year", "early 2019", "the end of March"
  kSeason,      // "this spring", "the autumn of 1999"
  kDuration,    // "for three days"; no place on the calendar
  kDecade,
  kCentury
};

/// How the text points: "this August", "last August", "next August", "earlier in August"; kNone for
/// a bare "August". kAgo also for "this past Friday" and "this past August", kAhead for "this
/// coming Friday". kSameTime points from where the narrative stands, not from the day on which the
/// text speaks: "that Friday", "three days later", "the next day".
enum class Deixis : std::uint8_t {
  kNone,
  kThis,
  kLast,
  kNext,
  kEarlierIn,
  kLaterIn,
  kAgo,
  kAhead,
  kSameTime
};

enum class TimeUnit : std::uint8_t {
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kWeekend
};

enum class PartOf : std::uint8_t { kWhole, kEarly, kMid, kLate, kStart, kEnd };

/// Which way an underspecified date lies from the anchor: "on Friday" in the past tense is the last
/// one, in "will meet on Friday" the next one. kEither: nearest.
enum class Direction : std::uint8_t { kEither, kPast, kFuture };

struct TimeExpression {
  TokenRange tokens;
  Span span;
  TimeKind kind = TimeKind::kDate;
  Deixis deixis = Deixis::kNone;
  int year = 0;      // 0: not given
  int month = 0;     // 1..12; 0: not given
  int day = 0;       // 1..31; 0: not given
  int weekday = -1;  // 0 Monday..6; -1: not given
  int season = 0;    // 1 spring 2 summer 3 autumn 4 winter; 0: not given
  int quarter = 0;   // 1..4; 0: not given
  int amount = 0;    // in units: 3 "three years ago"; 0 some; < 0 "three days earlier";
                     // of a weekday and month: 2 "the second Sunday of June", -1 the last one
  TimeUnit unit = TimeUnit::kDay;
  PartOf part = PartOf::kWhole;
  int part_of_day = 0;  // 0 none 1 morning 2 afternoon 3 evening 4 night 5 noon 6 midnight 7 dawn
  int minute_of_day = -1;  // 0..1439; -1: not given
  Span word;  // the word that carries a mistake: the weekday, the "earlier in August"; empty: the
              // whole
  bool approximate = false;  // "around", "about"
  bool range_end = false;    // the second half of "from 3 to 5 May"
};

/// The period meant, given the day on which the document speaks and the direction of the clause.
/// Nothing: cannot be placed (a duration, a time of the narrative, a date that does not exist, an
/// underspecified or relative expression without a reference day, a choice that the text leaves
/// open). Where two readings are both common the period covers both.
///
///  - A day and month without a year: the one in the clause's direction if it is at most 200 days
///  away, else nothing; in no
///    known direction the nearer one within 165 days. A bare month likewise: 7 months, or 4; the
///    reference month itself counts.
///  - "Friday": in the past the last one up to and including the reference day, in the future the
///  first from it on, else
///    from the one to the other. "last Friday": before the reference day, in an earlier week; where
///    one stands in the running week as well, both. "next Friday" likewise.
///  - "last August": the last August that is over; when one is over in the running year, that and
///  the one before.
///  - "last week": the calendar week before, from its Sunday on; "last month", "last year": the
///  calendar month, year.
///  - "N units ago": that far back with half a unit either way; days up to three exactly.
///  - early, late: the first and second half; mid: the middle half; beginning, end: the first and
///  last third.
///  - Seasons are those of the northern hemisphere, from the first day of a month to the equinox or
///  solstice.
///  - morning 5-12, afternoon 12-18, evening 17-24, night 18-6, noon 11-13, midnight 22-2, dawn 3-8
///  o'clock.
std::optional<Period> resolve(const TimeExpression& time, std::optional<Day> reference,
                              Direction direction);

struct Annotation;

/// Fills annotation.times, in text order. Runs after the tokens; tags are used where there are any.
void annotate_times(Annotation& annotation);

/// "date 2025-09-12 Friday", "weekday Friday last", "relative -1 week", "part-of-date earlier-in
/// 08".
std::string to_text(const TimeExpression& time);

}  // namespace belie
