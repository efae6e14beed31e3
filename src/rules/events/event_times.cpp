// SPDX-License-Identifier: Apache-2.0
#include "rules/events/event_times.h"

#include <algorithm>
#include <array>
#include <vector>

namespace belie {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int kNight = 4;
constexpr int kMidnight = 6;

std::vector<Period> readings(const ToldTime& told) {
  std::vector<Period> found;
  for (const Direction direction : {Direction::kPast, Direction::kFuture}) {
    const auto period = resolve(*told.time, told.reference, direction);
    if (period && std::ranges::find(found, *period) == found.end()) found.push_back(*period);
  }
  return found;
}

/// "late on Friday" and "in the night to Saturday": the hours around midnight belong to two days.
bool is_nightly(const TimeExpression& time) {
  return time.part_of_day == kNight || time.part_of_day == kMidnight ||
         (time.part != PartOf::kWhole && (time.weekday >= 0 || time.day != 0));
}

/// How far two disjoint periods of this precision must lie apart to be two.
minutes leeway(const Period& period, const TimeExpression& time) {
  if (is_nightly(time)) return hours{6};
  switch (period.grain) {
    case Granularity::kWeekend:
      return days{1};
    case Granularity::kWeek:
    case Granularity::kPartOfMonth:
      return days{7};
    case Granularity::kQuarter:
    case Granularity::kSeason:
    case Granularity::kPartOfYear:
      return days{31};
    default:
      return minutes{0};
  }
}

bool can_be_one(const Period& a, const Period& b, minutes leeway) {
  return a.begin < b.end + leeway && b.begin < a.end + leeway;
}

/// A number of units from now is a rough figure; yesterday is a day.
bool is_rough(const TimeExpression& time) {
  const bool far = time.kind == TimeKind::kRelative &&
                   (time.unit != TimeUnit::kDay || time.amount > 2 || time.amount < -2);
  return far || time.approximate || time.kind == TimeKind::kDecade ||
         time.kind == TimeKind::kCentury;
}

/// "that Sunday": of a week that the story tells.
bool is_of_narrative(const TimeExpression& time) {
  return time.deixis == Deixis::kSameTime && time.kind == TimeKind::kWeekday;
}

/// 0 Monday..6, also of a day whose date is told; -1: no single day.
int weekday_of(const ToldTime& told) {
  if (told.time->weekday >= 0) return told.time->weekday;
  const std::vector<Period> days_of = readings(told);
  if (days_of.size() != 1 || days_of.front().grain > Granularity::kDay) return -1;
  return static_cast<int>(
             std::chrono::weekday{std::chrono::sys_days{civil(day_of(days_of.front().begin))}}
                 .iso_encoding()) -
         1;
}

bool are_other_weekdays(const TimeExpression& a, const TimeExpression& b) {
  const auto is_bare = [](const TimeExpression& time) {
    return time.kind == TimeKind::kWeekday && time.deixis == Deixis::kNone;
  };
  return is_bare(a) && is_bare(b) && a.weekday != b.weekday && !is_nightly(a) && !is_nightly(b);
}

/// Days of the calendar that lack their year in an undated draft.
bool are_other_days(const TimeExpression& a, const TimeExpression& b) {
  if (a.month == 0 || b.month == 0) return false;
  if (a.year != 0 && b.year != 0 && a.year != b.year) return true;
  if (a.year != b.year && (a.day == 0 || b.day == 0)) return false;
  if (a.month != b.month) return a.part == PartOf::kWhole && b.part == PartOf::kWhole;
  return a.day != 0 && b.day != 0 && a.day != b.day;
}

}  // namespace

bool are_two_times(const ToldTime& a, const ToldTime& b) {
  const TimeExpression& x = *a.time;
  const TimeExpression& y = *b.time;
  if (is_rough(x) || is_rough(y)) return false;
  if (is_of_narrative(x) || is_of_narrative(y))
    return a.one_draft && weekday_of(a) != weekday_of(b) && weekday_of(a) >= 0 &&
           weekday_of(b) >= 0 && !is_nightly(x) && !is_nightly(y);
  const bool same_weekday = x.weekday >= 0 && x.weekday == y.weekday && x.day == 0 && y.day == 0;
  const bool same_day = x.day != 0 && x.day == y.day && x.month == y.month;
  if (same_weekday || (same_day && (x.year == 0 || y.year == 0))) return false;
  const std::vector<Period> left = readings(a);
  const std::vector<Period> right = readings(b);
  if (left.empty() || right.empty()) {
    if (a.reference || b.reference || !a.one_draft) return false;
    return are_other_weekdays(x, y) || are_other_days(x, y);
  }
  return std::ranges::none_of(left, [&](const Period& p) {
    return std::ranges::any_of(right, [&](const Period& q) {
      return can_be_one(p, q, std::max(leeway(p, x), leeway(q, y)));
    });
  });
}

}  // namespace belie
