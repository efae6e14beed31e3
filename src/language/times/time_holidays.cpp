// SPDX-License-Identifier: Apache-2.0
//
// Days of the calendar that have a name and the same date each year (“Boxing Day”, “All Saints”,
// “May Day”), and days that are told by the day beside them (“the day after Christmas”, “on the
// eve of St Patrick's Day”, “the morning before 3 May”). Feasts that move with Easter, and days
// that each country keeps on another date, are not here: nobody knows their date from the words.
#include <array>
#include <chrono>
#include <optional>

#include "base/calendar.h"
#include "language/times/time_patterns.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

struct Holiday {
  std::initializer_list<std::string_view> words;
  int month, day;
  bool approximate = false;  // “at Christmas” is some days
};

/// In lower case, as tokens. The longer of two with one beginning stands first.
const std::array<Holiday, 62>& holidays() {
  static const std::array<Holiday, 62> kHolidays{{
      {{"christmas", "eve"}, 12, 24},
      {{"christmas", "day"}, 12, 25},
      {{"boxing", "day"}, 12, 26},
      {{"st", "stephen", "'s", "day"}, 12, 26},
      {{"st.", "stephen", "'s", "day"}, 12, 26},
      {{"new", "year", "'s", "eve"}, 12, 31},
      {{"new", "year", "'s", "day"}, 1, 1},
      {{"hogmanay"}, 12, 31},
      {{"epiphany"}, 1, 6},
      {{"burns", "night"}, 1, 25},
      {{"australia", "day"}, 1, 26},
      {{"candlemas"}, 2, 2},
      {{"groundhog", "day"}, 2, 2},
      {{"waitangi", "day"}, 2, 6},
      {{"st", "valentine", "'s", "day"}, 2, 14},
      {{"st.", "valentine", "'s", "day"}, 2, 14},
      {{"valentine", "'s", "day"}, 2, 14},
      {{"st", "david", "'s", "day"}, 3, 1},
      {{"st.", "david", "'s", "day"}, 3, 1},
      {{"international", "women", "'s", "day"}, 3, 8},
      {{"st", "patrick", "'s", "day"}, 3, 17},
      {{"st.", "patrick", "'s", "day"}, 3, 17},
      {{"april", "fools", "'", "day"}, 4, 1},
      {{"april", "fool", "'s", "day"}, 4, 1},
      {{"st", "george", "'s", "day"}, 4, 23},
      {{"st.", "george", "'s", "day"}, 4, 23},
      {{"anzac", "day"}, 4, 25},
      {{"walpurgis", "night"}, 4, 30},
      {{"may", "day"}, 5, 1},
      {{"cinco", "de", "mayo"}, 5, 5},
      {{"d", "-", "day"}, 6, 6},
      {{"d-day"}, 6, 6},
      {{"juneteenth"}, 6, 19},
      {{"midsummer", "day"}, 6, 24},
      {{"st", "john", "'s", "eve"}, 6, 23},
      {{"st.", "john", "'s", "eve"}, 6, 23},
      {{"st", "john", "'s", "day"}, 6, 24},
      {{"st.", "john", "'s", "day"}, 6, 24},
      {{"canada", "day"}, 7, 1},
      {{"bastille", "day"}, 7, 14},
      {{"assumption", "day"}, 8, 15},
      {{"michaelmas"}, 9, 29},
      {{"german", "unity", "day"}, 10, 3},
      {{"day", "of", "german", "unity"}, 10, 3},
      {{"halloween"}, 10, 31},
      {{"hallowe'en"}, 10, 31},
      {{"reformation", "day"}, 10, 31},
      {{"all", "saints", "'", "day"}, 11, 1},
      {{"all", "saints", "day"}, 11, 1},
      {{"all", "saints"}, 11, 1},
      {{"all", "souls", "'", "day"}, 11, 2},
      {{"all", "souls", "day"}, 11, 2},
      {{"guy", "fawkes", "night"}, 11, 5},
      {{"guy", "fawkes", "day"}, 11, 5},
      {{"bonfire", "night"}, 11, 5},
      {{"armistice", "day"}, 11, 11},
      {{"veterans", "day"}, 11, 11},
      {{"martinmas"}, 11, 11},
      {{"st", "andrew", "'s", "day"}, 11, 30},
      {{"st", "nicholas", "'", "day"}, 12, 6},
      {{"st", "lucia", "'s", "day"}, 12, 13},
      {{"christmas"}, 12, 25, true},
  }};
  return kHolidays;
}

/// “In Halloween”, “at Christmas”, “on D-Day”: one word is a time only behind one of these.
bool stands_for_time(const Cursor& begin) {
  return is_time_preposition(begin.previous()) || begin.previous() == "at" ||
         begin.previous() == "on" || begin.previous() == "last";
}

/// “The day after” → 1, “the eve of”, “the morning before” → -1; the cursor is behind the words.
struct Beside {
  int step = 0;
  int part_of_day = 0;
};

std::optional<Beside> take_beside(Cursor& cursor) {
  cursor.take("the");
  Beside found;
  if (cursor.take_all({"eve", "of"})) {
    found.step = -1;
    return found;
  }
  if (!cursor.take("day")) {
    const auto part = cursor.take_part_of_day();
    if (!part) return std::nullopt;
    found.part_of_day = *part;
  }
  if (cursor.take("after")) {
    found.step = 1;
  } else if (cursor.take("before")) {
    found.step = -1;
  }
  if (found.step == 0) return std::nullopt;
  return found;
}

/// The date a day on or back; nothing where it depends on a year that nobody has told.
bool shift(TimeExpression& time, int step) {
  constexpr int kLeapYear = 2024;
  const bool open = time.year == 0 && (time.month == 2 || time.month == 3);
  if (open && (time.day >= 28 || time.day == 1)) return false;
  const auto day = make_day(time.year != 0 ? time.year : kLeapYear, time.month, time.day);
  if (!day) return false;
  const auto moved = civil(*day + std::chrono::days{step});
  if (time.year != 0) time.year = static_cast<int>(moved.year());
  time.month = static_cast<int>(static_cast<unsigned>(moved.month()));
  time.day = static_cast<int>(static_cast<unsigned>(moved.day()));
  return true;
}

}  // namespace

std::optional<TimeReading> read_holiday(Cursor cursor) {
  const Cursor begin = cursor;
  if (!cursor.words().has_capital(cursor.at())) return std::nullopt;
  for (const Holiday& holiday : holidays()) {
    if (!cursor.take_all(holiday.words)) continue;
    const bool alone = holiday.words.size() == 1;
    if (alone && (!stands_for_time(begin) || cursor.words().has_capital(cursor.at())))
      return std::nullopt;
    TimeExpression time;
    time.month = holiday.month;
    time.day = holiday.day;
    time.approximate = holiday.approximate;
    time.year = cursor.take_year_of_date();
    return reading_of(time, begin, cursor);
  }
  return std::nullopt;
}

std::optional<TimeReading> read_day_beside(Cursor cursor) {
  const Cursor begin = cursor;
  const auto beside = take_beside(cursor);
  if (!beside) return std::nullopt;
  auto reading = read_day(cursor);
  if (!reading || reading->times.size() != 1) return std::nullopt;
  TimeExpression time = reading->times.front();
  if (time.weekday >= 0 || !shift(time, beside->step)) return std::nullopt;
  time.approximate = false;  // “the day after Christmas” is one day
  time.part_of_day = beside->part_of_day;
  return reading_of(time, begin, Cursor(cursor.words(), reading->end));
}

}  // namespace belie
