// SPDX-License-Identifier: Apache-2.0
//
// Days, months and years of the calendar. A day is a day number beside a month's name in either
// order, with a weekday before it and a year after it where written; "June 3-5" and "Friday to
// Sunday, 12-14 September" are two days each. Numbers alone ("9/12/2025") are read only where the
// order of day and month leaves no choice.
#include <algorithm>
#include <array>

#include "language/times/time_patterns.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

/// The weekdays before a date: none, one, or the two ends of a range.
struct Weekdays {
  int first = -1;
  int last = -1;
  Span first_word;
  Span last_word;
  bool open_bracket = false;
};

/// Day numbers and month as written: one date or the two ends of a range.
struct DayMonth {
  int month = 0;
  int day = 0;
  int last_day = 0;  // 0: no range
  std::uint32_t first_end = 0;
  std::uint32_t last_begin = 0;
};

bool take_conjunction(Cursor& cursor) {
  return cursor.take_any({"to", "and", "through", "until", "or", "till"}) || cursor.take_dash();
}

std::optional<Weekdays> take_weekdays(Cursor& cursor) {
  Weekdays result;
  const std::uint32_t first = cursor.at();
  const auto weekday = cursor.take_weekday();
  if (!weekday) return std::nullopt;
  result.first = *weekday;
  result.first_word = cursor.words().span(first, first + 1);
  Cursor ahead = cursor;
  if (take_conjunction(ahead)) {
    const std::uint32_t last = ahead.at();
    if (const auto other = ahead.take_weekday()) {
      result.last = *other;
      result.last_word = ahead.words().span(last, last + 1);
      cursor = ahead;
    }
  }
  cursor.take_part_of_day();
  if (!cursor.take(",")) result.open_bracket = cursor.take("(");
  cursor.take("the");
  return result;
}

/// "12", "12-14", "3 to 5"; the cursor is behind the last number.
bool take_days(Cursor& cursor, DayMonth& days) {
  const auto day = cursor.take_day();
  if (!day) return false;
  days.day = *day;
  days.first_end = cursor.at();
  Cursor ahead = cursor;
  if (!take_conjunction(ahead)) return true;
  ahead.take("the");
  const std::uint32_t last = ahead.at();
  if (const auto other = ahead.take_day(); other && *other > *day) {
    days.last_day = *other;
    days.last_begin = last;
    cursor = ahead;
  }
  return true;
}

std::optional<DayMonth> take_month_day(Cursor& cursor) {
  Cursor ahead = cursor;
  DayMonth result;
  const auto month = ahead.take_month();
  if (!month) return std::nullopt;
  result.month = *month;
  ahead.take("the");
  if (!take_days(ahead, result)) return std::nullopt;
  if (result.last_day != 0) {
    Cursor behind = ahead;  // "June 30 - 4 July" is two dates
    if (behind.take_month()) result.last_day = 0, ahead = Cursor(ahead.words(), result.first_end);
  }
  cursor = ahead;
  return result;
}

std::optional<DayMonth> take_day_month(Cursor& cursor) {
  Cursor ahead = cursor;
  DayMonth result;
  if (!take_days(ahead, result)) {
    const auto ordinal = ahead.take_ordinal();
    if (!ordinal || ahead.word() != "of") return std::nullopt;
    result.day = *ordinal;
    result.first_end = ahead.at();
  }
  const bool joined = ahead.take("of");
  const std::uint32_t month_at = ahead.at();
  const auto month = ahead.take_month();
  if (!month) return std::nullopt;
  const bool modal = ahead.words().in_capitals(month_at) && (*month == 5 || *month == 3);
  if (modal && !joined) return std::nullopt;  // "12 MAY DIE"
  result.month = *month;
  cursor = ahead;
  return result;
}

/// "In March 20 people …" and "the September 11 attacks" are not days of the draft's own year.
bool is_no_day(const Cursor& begin, const Cursor& end, const DayMonth& date) {
  if (begin.previous() == "in" && end.words()[begin.at() + 1] != "the" && date.last_day == 0) {
    const auto after = end.word();
    if (!after.empty() && after.front() >= 'a' && after.front() <= 'z') return true;
  }
  constexpr std::array<std::string_view, 10> kNouns{
      "attack",   "attacks",    "committee", "riot",    "insurrection",
      "massacre", "hijackings", "hearings",  "assault", "terrorist"};
  const bool named = (date.month == 9 && date.day == 11) || (date.month == 1 && date.day == 6) ||
                     (date.month == 10 && date.day == 7);
  return named && std::ranges::find(kNouns, end.word()) != kNouns.end();
}

/// Whether the weekday is the last of several ("Tuesday and Wednesday, June 3 and 4") that do not
/// pair with the dates.
bool is_one_of_several(const Cursor& weekday) {
  const auto joint = weekday.previous();
  const bool joins = joint == "and" || joint == "or" || joint == "to" || joint == "-" ||
                     joint == "through" || joint == "until";
  return joins && any_weekday(weekday.previous(2)).has_value();
}

TimeReading day_reading(const Cursor& begin, const Cursor& end, const Weekdays& weekdays,
                        const DayMonth& date, int year) {
  TimeExpression first;
  first.year = year;
  first.month = date.month;
  first.day = date.day;
  const bool pairs = (weekdays.last >= 0) == (date.last_day != 0) || weekdays.last < 0;
  if (weekdays.first >= 0 && pairs && !is_one_of_several(begin)) {
    first.weekday = weekdays.first;
    first.word = weekdays.first_word;
  }
  TimeReading reading = reading_of(first, begin, end);
  if (date.last_day == 0) return reading;
  TimeExpression last = reading.times.front();
  last.day = date.last_day;
  last.weekday = weekdays.last;
  last.word = weekdays.last_word;
  last.range_end = true;
  last.tokens.begin = date.last_begin;
  last.span = end.words().span(date.last_begin, end.at());
  reading.times.front().tokens.end = date.first_end;
  reading.times.front().span = end.words().span(begin.at(), date.first_end);
  reading.times.push_back(last);
  return reading;
}

std::optional<TimeReading> read_written_day(Cursor cursor) {
  const Cursor begin = cursor;
  const Weekdays weekdays = take_weekdays(cursor).value_or(Weekdays{});
  auto date = take_month_day(cursor);
  if (!date) date = take_day_month(cursor);
  if (!date) return std::nullopt;
  const int year = cursor.take_year_of_date();
  if (weekdays.open_bracket) cursor.take(")");
  if (year == 0 && weekdays.first < 0 && is_no_day(begin, cursor, *date)) return std::nullopt;
  return day_reading(begin, cursor, weekdays, *date, year);
}

/// "Friday 12 to Sunday 14 September": the first day takes its month from the second.
std::optional<TimeReading> read_day_range(Cursor cursor) {
  const Cursor begin = cursor;
  const std::uint32_t word = cursor.at();
  const auto weekday = cursor.take_weekday();
  const auto day = weekday ? cursor.take_day() : std::nullopt;
  if (!day) return std::nullopt;
  const Cursor first_end = cursor;
  if (!take_conjunction(cursor)) return std::nullopt;
  const auto second = read_written_day(cursor);
  if (!second || second->times.size() != 1 || second->times.front().weekday < 0) {
    return std::nullopt;
  }
  TimeExpression first = second->times.front();
  first.weekday = *weekday;
  first.word = cursor.words().span(word, word + 1);
  first.day = *day;
  TimeReading reading = reading_of(first, begin, first_end);
  reading.end = second->end;
  reading.times.push_back(second->times.front());
  reading.times.back().range_end = true;
  return reading;
}

struct NumericDate {
  int year, month, day;
};

std::optional<int> number(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "2025-09-12", "13/9/2025", "12.9.2025". Dots put the day first; slashes only where one number
/// can be no month.
std::optional<NumericDate> numeric_date(std::string_view text) {
  const auto mark = text.find_first_of("-/.");
  if (mark == std::string_view::npos) return std::nullopt;
  const auto second = text.find(text[mark], mark + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto a = number(text.substr(0, mark));
  const auto b = number(text.substr(mark + 1, second - mark - 1));
  const auto c = number(text.substr(second + 1));
  if (!a || !b || !c) return std::nullopt;
  if (mark == 4) return NumericDate{*a, *b, *c};
  if (text.size() - second != 5 || *c < 1000) return std::nullopt;
  if (text[mark] == '.' || *a > 12 || *a == *b) return NumericDate{*c, *b, *a};
  if (*b > 12) return NumericDate{*c, *a, *b};
  return std::nullopt;
}

std::optional<TimeReading> read_numeric_day(Cursor cursor) {
  const Cursor begin = cursor;
  const Weekdays weekdays = take_weekdays(cursor).value_or(Weekdays{});
  std::string text(cursor.word());
  std::uint32_t end = cursor.at() + 1;
  const auto continues = [&](std::uint32_t at) {
    const std::string_view part = cursor.words()[at];
    const bool mark = part == "-" || part == "/";
    return cursor.words().touches_previous(at) && (mark || number(part).has_value());
  };
  while (!text.empty() && text.size() < 10 && continues(end)) text += cursor.words()[end++];
  const auto date = numeric_date(text);
  if (!date || date->month < 1 || date->month > 12 || date->day < 1 || date->day > 31) {
    return std::nullopt;
  }
  const DayMonth day_month{date->month, date->day, 0, 0, 0};
  return day_reading(begin, Cursor(cursor.words(), end), weekdays, day_month, date->year);
}

/// A bare month needs a preposition before it, and must not be a person's or thing's name.
bool is_bare_month(const Cursor& month) {
  const auto before = month.previous();
  const auto number = full_month(month.word());
  const bool also_a_name = number && (*number == 4 || *number == 5 || *number == 6 || *number == 8);
  const bool after_mid = before == "-" && month.previous(2) == "mid";
  const bool sure = after_mid || before == "in" || before == "since" || before == "during" ||
                    before == "until" || before == "late" || before == "early" || before == "mid" ||
                    before == "between";
  if (month.words().in_capitals(month.at())) return before == "in" || before == "since";
  if (sure) return true;
  const bool name_follows = month.words().is_proper(month.at() + 1);
  const bool verb_follows = also_a_name && month.words().is_verb(month.at() + 1);
  if (!is_time_preposition(before) || name_follows || verb_follows) return false;
  return !also_a_name || before == "of" || before == "before" || before == "through";
}

/// "the Act of 1950", "the War of 1812": a year in a name.
bool is_year_of_name(const Cursor& year) {
  return year.previous() == "of" && year.words().is_proper(year.at() - 2) &&
         !any_month(year.previous(2)) && !season_word(year.previous(2));
}

/// "1939-1945" behind the first year; the season "2019-20" has two digits.
std::optional<TimeReading> read_year_range(const Cursor& begin, Cursor cursor, int first) {
  const Cursor first_end = cursor;
  if (!cursor.take_dash() && !(begin.previous() == "from" && cursor.take("to")) &&
      !(begin.previous() == "between" && cursor.take("and"))) {
    if (!cursor.take("/")) return std::nullopt;
  }
  const std::uint32_t second_at = cursor.at();
  const auto second = cursor.take_year();
  if (!second) {
    const bool season = cursor.word().size() == 2 && number(cursor.word()).has_value();
    if (!season) return std::nullopt;
    return TimeReading{second_at + 1, {}};
  }
  constexpr int kFirstOfRanges = 1750;  // "50 U.S.C. 1701-1706"
  if (*second <= first || first < kFirstOfRanges) return std::nullopt;
  TimeExpression time;
  time.year = first;
  TimeReading reading = reading_of(time, begin, first_end);
  time.year = *second;
  time.range_end = true;
  reading.times.push_back(
      reading_of(time, Cursor(cursor.words(), second_at), cursor).times.front());
  reading.end = cursor.at();
  return reading;
}

/// Whether the words around a number of four digits say that it is a year.
bool has_year_evidence(const Cursor& begin, const Cursor& end) {
  const auto before = begin.previous();
  if (is_year_of_name(begin)) return false;
  const bool also_before_numbers = before == "to" || before == "about" || before == "around" ||
                                   before == "within" || before.starts_with("toward");
  if (is_time_preposition(before) && !also_before_numbers) return true;
  if (before == "year" || (before == "-" && begin.previous(2) == "mid")) return true;
  if (before == "(" && end.word() == ")") return true;
  const bool listed = before == "and" || before == "or" || before == "," || before == "to";
  if (listed && year_number(begin.previous(2))) return true;
  const auto after = end.word();
  const bool noun_follows = !after.empty() && after.front() >= 'a' && after.front() <= 'z';
  return noun_follows && (before == "the" || before == "'s" || before == "'" || before == "his" ||
                          before == "her" || before == "their" || before == "its");
}

}  // namespace

TimeReading reading_of(TimeExpression time, const Cursor& begin, const Cursor& end) {
  time.tokens = {begin.at(), end.at()};
  time.span = begin.words().span(begin.at(), end.at());
  return {end.at(), {time}};
}

std::optional<TimeReading> read_day(Cursor cursor) {
  for (const TimePattern pattern :
       {read_day_range, read_written_day, read_numeric_day, read_holiday}) {
    if (auto reading = pattern(cursor)) return reading;
  }
  return std::nullopt;
}

std::optional<TimeReading> read_month(Cursor cursor) {
  const Cursor begin = cursor;
  TimeExpression time;
  const auto any = cursor.take_month();
  if (!any) return std::nullopt;
  time.month = *any;
  time.year = cursor.take_year_of_date();
  if (time.year != 0) return reading_of(time, begin, cursor);
  if (!full_month(begin.word()) || !is_bare_month(begin)) return std::nullopt;
  return reading_of(time, begin, Cursor(cursor.words(), begin.at() + 1));
}

std::optional<TimeReading> read_year(Cursor cursor) {
  const Cursor begin = cursor;
  const bool touched = cursor.words().touches_previous(cursor.at());
  const auto year = cursor.take_year();
  const bool after_mid = begin.previous() == "-" && begin.previous(2) == "mid";
  const bool part_of_word = touched && begin.previous() != "(" && !after_mid;
  if (!year || *year < 1500 || part_of_word) return std::nullopt;
  if (auto range = read_year_range(begin, cursor, *year)) return range;
  const auto after = cursor.word();
  if (after == "gmt" || after == "utc" || after == "hours") return std::nullopt;
  const bool goes_on =
      cursor.words().touches_previous(cursor.at()) && (after == "/" || after == "-");
  if (goes_on || !has_year_evidence(begin, cursor)) return std::nullopt;
  TimeExpression time;
  time.year = *year;
  return reading_of(time, begin, cursor);
}

}  // namespace belie
