// SPDX-License-Identifier: Apache-2.0
//
// From an expression to its period, by the rules in times.h. An underspecified date has candidates
// on both sides of the reference day; the clause's direction chooses, and a candidate too far away
// is no choice at all: "on June 2" in a piece of May 20 may be next month's or last year's,
// whatever the tense.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "base/nth_weekday.h"
#include "language/times/pointed_times.h"
#include "language/times/times.h"

namespace belie {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int kReachOfDirection = 200;  // days
constexpr int kReachOfNearest = 165;
constexpr int kMonthsOfDirection = 7;
constexpr int kMonthsOfNearest = 4;

struct YearMonth {
  int year, month;
};

YearMonth year_month(Day day) {
  const auto date = civil(day);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month()))};
}

YearMonth shifted(YearMonth from, int months) {
  const int total = from.year * 12 + from.month - 1 + months;
  return {total / 12, total % 12 + 1};
}

Period month_of(YearMonth at) { return month_period(at.year, at.month); }

Period months(YearMonth first, int count, Granularity grain) {
  return {month_of(first).begin, month_of(shifted(first, count)).begin, grain};
}

Period days_period(Day begin, Day end, Granularity grain) {
  return {Minute{begin}, Minute{end}, grain};
}

Period cover(const Period& a, const Period& b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end), a.grain};
}

Period widened(Period period, days by) {
  return {period.begin - by, period.end + by, period.grain};
}

/// Part of one day: its hours, as in the header.
Period part_of_day(Day day, int part) {
  struct Hours {
    int begin, end;
  };
  constexpr std::array<Hours, 8> kHours{Hours{0, 24}, {5, 12},  {12, 18}, {17, 24},
                                        {18, 30},     {11, 13}, {22, 26}, {3, 8}};
  const Hours at = kHours.at(static_cast<std::size_t>(part));
  return {Minute{day} + hours{at.begin}, Minute{day} + hours{at.end}, Granularity::kPartOfDay};
}

/// The hours of a single day that the expression names, or the whole day.
Period within_day(Day day, const TimeExpression& time) {
  if (time.minute_of_day >= 0) {
    const Minute begin = Minute{day} + minutes{time.minute_of_day};
    return {begin, begin + minutes{1}, Granularity::kMinute};
  }
  if (time.part_of_day != 0) return part_of_day(day, time.part_of_day);
  const Period whole = day_period(day);
  if (time.part == PartOf::kEarly)
    return {whole.begin, whole.begin + hours{12}, Granularity::kPartOfDay};
  if (time.part == PartOf::kLate)
    return {whole.begin + hours{12}, whole.end + hours{6}, Granularity::kPartOfDay};
  return whole;
}

/// The early, middle, late … part of a period, cut at midnight.
Period part_of(const Period& whole, PartOf part) {
  const auto length = std::chrono::floor<days>(whole.end - whole.begin);
  const auto at = [&](int numerator, int denominator) {
    return whole.begin + days{length.count() * numerator / denominator};
  };
  const auto grain = length > days{31} ? Granularity::kPartOfYear : Granularity::kPartOfMonth;
  switch (part) {
    case PartOf::kEarly:
      return {whole.begin, at(1, 2) + days{1}, grain};
    case PartOf::kMid:
      return {at(1, 4), at(3, 4) + days{1}, grain};
    case PartOf::kLate:
      return {at(1, 2), whole.end, grain};
    case PartOf::kStart:
      return {whole.begin, at(1, 3) + days{1}, grain};
    case PartOf::kEnd:
      return {at(2, 3), whole.end, grain};
    case PartOf::kWhole:
      break;
  }
  return whole;
}

std::optional<Day> chosen(std::optional<Day> past, std::optional<Day> future, Day reference,
                          Direction direction) {
  const auto back = past ? (reference - *past).count() : 1000;
  const auto ahead = future ? (*future - reference).count() : 1000;
  if (direction == Direction::kPast) return back <= kReachOfDirection ? past : std::nullopt;
  if (direction == Direction::kFuture) return ahead <= kReachOfDirection ? future : std::nullopt;
  if (std::min(back, ahead) > kReachOfNearest) return std::nullopt;
  return back <= ahead ? past : future;
}

/// A day and month without a year.
std::optional<Day> place_day(int month, int day, Day reference, Direction direction) {
  const int year = year_month(reference).year;
  std::optional<Day> past;
  std::optional<Day> future;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const auto at = make_day(candidate, month, day);
    if (!at) continue;
    if (*at <= reference) past = at;
    if (*at >= reference && !future) future = at;
  }
  return chosen(past, future, reference, direction);
}

/// A month without a year.
std::optional<YearMonth> place_month(int month, Day reference, Direction direction) {
  const YearMonth now = year_month(reference);
  const int back = (now.month - month + 12) % 12;
  const int ahead = (month - now.month + 12) % 12;
  if (back == 0) return now;
  if (direction == Direction::kPast && back <= kMonthsOfDirection) return shifted(now, -back);
  if (direction == Direction::kFuture && ahead <= kMonthsOfDirection) return shifted(now, ahead);
  if (direction != Direction::kEither || std::min(back, ahead) > kMonthsOfNearest)
    return std::nullopt;
  return back < ahead ? shifted(now, -back) : shifted(now, ahead);
}

/// "this August", "last August", "next August".
std::optional<Period> pointed_month(int month, Deixis deixis, Day reference, Direction direction) {
  const YearMonth now = year_month(reference);
  const Period running = month_period(now.year, month);
  if (deixis == Deixis::kLast) {
    const Period before = month_period(now.year - 1, month);
    return month < now.month ? cover(before, running) : before;
  }
  if (deixis == Deixis::kNext) {
    const Period after = month_period(now.year + 1, month);
    return month > now.month ? cover(running, after) : after;
  }
  if (deixis == Deixis::kAgo) return month_period(now.year - (month > now.month ? 1 : 0), month);
  if (deixis == Deixis::kAhead) return month_period(now.year + (month < now.month ? 1 : 0), month);
  if (deixis == Deixis::kThis) {
    return std::abs(month - now.month) < 9 ? std::optional(running) : std::nullopt;
  }
  const auto placed = place_month(month, reference, direction);
  if (!placed) return std::nullopt;
  return month_of(*placed);
}

Day monday_of(Day day) { return day - days{weekday_of(day)}; }

/// “Sunday the 23rd”: the nearest day of that number and weekday in the direction.
std::optional<Period> place_numbered_weekday(const TimeExpression& time, Day reference,
                                             Direction direction) {
  constexpr days kReach{45};
  std::optional<Day> found;
  for (Day day = reference - kReach; day <= reference + kReach; day += days{1}) {
    if (direction == Direction::kPast && day > reference) break;
    if (direction == Direction::kFuture && day < reference) continue;
    const bool number = civil(day).day() == std::chrono::day(static_cast<unsigned>(time.day));
    if (!number || weekday_of(day) != time.weekday) continue;
    if (!found || std::chrono::abs(day - reference) < std::chrono::abs(*found - reference))
      found = day;
  }
  return found ? std::optional(within_day(*found, time)) : std::nullopt;
}

/// "Saturday of last week": weeks begin on Monday.
std::optional<Period> place_weekday_of_week(const TimeExpression& time, Day reference) {
  const int weeks = time.deixis == Deixis::kLast ? -1 : time.deixis == Deixis::kNext ? 1 : 0;
  return within_day(monday_of(reference) + days{7 * weeks + time.weekday}, time);
}

std::optional<Period> place_weekday(const TimeExpression& time, Day reference,
                                    Direction direction) {
  if (time.day != 0) return place_numbered_weekday(time, reference, direction);
  if (time.unit == TimeUnit::kWeek) return place_weekday_of_week(time, reference);
  const int back = (weekday_of(reference) - time.weekday + 7) % 7;
  const Day last = reference - days{back};                  // on or before
  const Day next = back == 0 ? reference : last + days{7};  // on or after
  const Day before = back == 0 ? last - days{7} : last;     // strictly before
  const Day after = next == reference ? next + days{7} : next;
  const auto one = [&](Day day) { return std::optional(within_day(day, time)); };
  const auto both = [&](Day a, Day b) {
    return std::optional(cover(within_day(a, time), within_day(b, time)));
  };
  switch (time.deixis) {
    case Deixis::kSameTime:
      return std::nullopt;
    case Deixis::kLast:
      return before >= monday_of(reference) ? both(before - days{7}, before) : one(before);
    case Deixis::kNext:
      return after < monday_of(reference) + days{7} ? both(after, after + days{7}) : one(after);
    case Deixis::kAgo:
      return one(before);
    case Deixis::kAhead:
      return one(after);
    default:
      break;
  }
  if (direction == Direction::kPast) return one(last);
  if (direction == Direction::kFuture) return one(next);
  return both(last, next);
}

/// A calendar unit `step` units from the one that holds the reference day.
std::optional<Period> calendar_unit(TimeUnit unit, int step, Day reference) {
  const YearMonth now = year_month(reference);
  const Day monday = monday_of(reference) + days{7 * step};
  switch (unit) {
    case TimeUnit::kDay:
      return day_period(reference + days{step});
    case TimeUnit::kWeek:
      return days_period(monday - days{1}, monday + days{7}, Granularity::kWeek);
    case TimeUnit::kMonth:
      return month_of(shifted(now, step));
    case TimeUnit::kYear:
      return year_period(now.year + step);
    case TimeUnit::kQuarter: {
      const YearMonth first = shifted({now.year, (now.month - 1) / 3 * 3 + 1}, 3 * step);
      return months(first, 3, Granularity::kQuarter);
    }
    default:
      return std::nullopt;
  }
}

Period weekend_from(Day saturday) {
  return {Minute{saturday} - hours{6}, Minute{saturday + days{2}}, Granularity::kWeekend};
}

std::optional<Period> place_weekend(Deixis deixis, Day reference, Direction direction) {
  const bool running = weekday_of(reference) >= 5;
  const Day next = monday_of(reference) + days{5};
  const Day last = next - days{7};
  if (deixis == Deixis::kLast) return weekend_from(last);
  if (deixis == Deixis::kNext) return cover(weekend_from(next), weekend_from(next + days{7}));
  if (deixis != Deixis::kThis && deixis != Deixis::kNone) return std::nullopt;
  if (running || direction == Direction::kFuture) return weekend_from(next);
  if (direction == Direction::kPast) return weekend_from(last);
  return cover(weekend_from(last), weekend_from(next));
}

/// "three weeks ago", "two years from now": that far away, with half a unit either way.
std::optional<Period> at_distance(const TimeExpression& time, Day reference) {
  if (time.amount == 0) return std::nullopt;
  const int step = time.deixis == Deixis::kAgo ? -time.amount : time.amount;
  const YearMonth now = year_month(reference);
  switch (time.unit) {
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      return widened(day_period(reference), days{1 + time.amount / 24});
    case TimeUnit::kDay:
      return widened(day_period(reference + days{step}), days{time.amount > 3 ? 1 : 0});
    case TimeUnit::kWeek:
      return widened(day_period(reference + days{7 * step}), days{4});
    case TimeUnit::kMonth:
      return widened(month_of(shifted(now, step)), days{15});
    case TimeUnit::kYear:
      return widened(year_period(now.year + step), days{183});
    case TimeUnit::kDecade:
      return widened(year_period(now.year + 10 * step), days{5 * 365});
    default:
      return std::nullopt;
  }
}

/// "overnight": the night before or after, by direction.
Period overnight(Day reference, Direction direction) {
  const Period before = part_of_day(reference - days{1}, 4);
  const Period after = part_of_day(reference, 4);
  if (direction == Direction::kPast) return before;
  return direction == Direction::kFuture ? after : cover(before, after);
}

std::optional<Period> place_relative(const TimeExpression& time, Day reference,
                                     Direction direction) {
  if (time.deixis == Deixis::kSameTime) return std::nullopt;
  if (time.unit == TimeUnit::kWeekend) return place_weekend(time.deixis, reference, direction);
  if (time.unit == TimeUnit::kDay && time.part_of_day != 0 && time.deixis == Deixis::kNone) {
    return overnight(reference, direction);
  }
  if (time.unit == TimeUnit::kDay && time.amount <= 1) {
    const int step = time.deixis == Deixis::kAgo ? -time.amount : time.amount;
    return within_day(reference + days{step}, time);
  }
  if (time.deixis == Deixis::kAgo || time.deixis == Deixis::kAhead)
    return at_distance(time, reference);
  const int step = time.deixis == Deixis::kLast ? -1 : time.deixis == Deixis::kNext ? 1 : 0;
  return calendar_unit(time.unit, step, reference);
}

Period season_of(int year, int season) {
  const int first = 3 * season;  // spring begins in March
  const YearMonth begin{year, first};
  Period period = months(begin, 3, Granularity::kSeason);
  period.end += days{21};
  return period;
}

std::optional<Period> place_season(const TimeExpression& time, std::optional<Day> reference) {
  if (time.year != 0) {
    const Period season = season_of(time.year, time.season);
    if (time.season != 4) return season;
    return cover(season_of(time.year - 1, 4), season);  // "winter 2014" is either end of the year
  }
  if (!reference || time.deixis == Deixis::kSameTime) return std::nullopt;
  const int year = year_month(*reference).year;
  if (time.deixis == Deixis::kThis && time.season != 4) return season_of(year, time.season);
  if (time.deixis == Deixis::kLast) {
    const Period running = season_of(year, time.season);
    const Period before = season_of(year - 1, time.season);
    return running.begin < Minute{*reference} ? cover(before, running) : before;
  }
  return std::nullopt;
}

std::optional<Period> place_quarter(const TimeExpression& time, std::optional<Day> reference) {
  if (time.year == 0 && !reference) return std::nullopt;
  const int step = time.deixis == Deixis::kLast ? -1 : time.deixis == Deixis::kNext ? 1 : 0;
  const int year = time.year != 0 ? time.year : year_month(*reference).year + step;
  return months({year, 3 * (time.quarter - 1) + 1}, 3, Granularity::kQuarter);
}

/// "the second Sunday of June": the weekday in the month that the words mean.
std::optional<Period> place_nth(const TimeExpression& time, std::optional<Day> reference,
                                Direction direction) {
  if (time.year == 0 && !reference) return std::nullopt;
  const auto month = time.year != 0 ? std::optional(month_period(time.year, time.month))
                                    : pointed_month(time.month, time.deixis, *reference, direction);
  if (!month || month->grain != Granularity::kMonth) return std::nullopt;
  const auto day = nth_weekday(*month, time.weekday, time.amount);
  return day ? std::optional(within_day(*day, time)) : std::nullopt;
}

TimeExpression in_pointed_year(TimeExpression time, Day reference) {
  const int step = time.deixis == Deixis::kLast ? -1 : time.deixis == Deixis::kNext ? 1 : 0;
  time.year = year_month(reference).year + step;
  time.unit = TimeUnit::kDay;
  time.deixis = Deixis::kNone;
  return time;
}

std::optional<Period> place_date(const TimeExpression& time, std::optional<Day> reference,
                                 Direction direction) {
  if (is_of_pointed_year(time)) {
    if (!reference) return std::nullopt;
    return place_date(in_pointed_year(time, *reference), reference, direction);
  }
  if (time.amount != 0 && time.weekday >= 0) return place_nth(time, reference, direction);
  if (time.quarter != 0) return place_quarter(time, reference);
  if (time.deixis == Deixis::kSameTime) return std::nullopt;
  if (time.day != 0) {
    auto day = make_day(time.year, time.month, time.day);
    if (time.year == 0)
      day = reference ? place_day(time.month, time.day, *reference, direction) : std::nullopt;
    if (!day) return std::nullopt;
    return time.approximate ? widened(within_day(*day, time), days{5}) : within_day(*day, time);
  }
  if (time.year != 0)
    return time.month != 0 ? month_period(time.year, time.month) : year_period(time.year);
  if (time.month == 0 || !reference) return std::nullopt;
  return pointed_month(time.month, time.deixis, *reference, direction);
}

/// A decade or century: its first year and its length in decades.
Period decades_of(const TimeExpression& time) {
  const auto grain = time.kind == TimeKind::kCentury ? Granularity::kCentury : Granularity::kDecade;
  return {year_period(time.year).begin, year_period(time.year + 10 * time.amount).begin, grain};
}

/// The period that "early", "earlier in" … is a part of.
std::optional<Period> place_whole(TimeExpression time, std::optional<Day> reference,
                                  Direction direction) {
  const bool in_running = time.deixis == Deixis::kEarlierIn || time.deixis == Deixis::kLaterIn;
  time.part = PartOf::kWhole;
  if (time.season != 0) {
    if (in_running) time.deixis = Deixis::kThis;
    return place_season(time, reference);
  }
  if (time.year != 0 && time.unit == TimeUnit::kDecade) return decades_of(time);
  if (time.month != 0 || time.year != 0 || time.quarter != 0) {
    if (in_running) time.deixis = Deixis::kNone;
    return place_date(time, reference, direction);
  }
  if (!reference) return std::nullopt;
  if (in_running) time.deixis = Deixis::kThis;
  return place_relative(time, *reference, direction);
}

std::optional<Period> place_part(const TimeExpression& time, std::optional<Day> reference,
                                 Direction direction) {
  auto whole = place_whole(time, reference, direction);
  if (!whole) return std::nullopt;
  return part_of(*whole, time.part);
}

}  // namespace

bool is_of_pointed_year(const TimeExpression& time) {
  return time.unit == TimeUnit::kYear && time.month != 0 && time.year == 0 &&
         time.deixis != Deixis::kNone;
}

std::optional<Period> resolve(const TimeExpression& time, std::optional<Day> reference,
                              Direction direction) {
  switch (time.kind) {
    case TimeKind::kDate:
      return place_date(time, reference, direction);
    case TimeKind::kPartOfDate:
      return place_part(time, reference, direction);
    case TimeKind::kSeason:
      return place_season(time, reference);
    case TimeKind::kDecade:
    case TimeKind::kCentury:
      return decades_of(time);
    case TimeKind::kDuration:
      return std::nullopt;
    case TimeKind::kWeekday:
      return reference ? place_weekday(time, *reference, direction) : std::nullopt;
    case TimeKind::kRelative:
      return reference ? place_relative(time, *reference, direction) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace belie
