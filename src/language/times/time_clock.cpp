// SPDX-License-Identifier: Apache-2.0
//
// Clock times: "9 pm", "7.25am", "21:30", "0600 GMT", "half past nine", "noon", and the bare "8" or
// "11.30" where words around it say that it is one ("at 8 on Tuesday evening", "nine o'clock").
// Which half of the day a bare hour means is told by the part of day beside it; where nothing
// tells, the words are taken as a time whose minute is open.
#include <array>

#include "language/times/time_patterns.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr int kHour = 60;
constexpr int kHalfDay = 12 * kHour;

/// A clock's face as read, and what is known of its half of the day.
struct Face {
  int minute = 0;     // of the day, or of the half day where the half is open
  bool sure = false;  // the half of the day is known
  bool bare = false;  // a plain number: needs evidence that it is a time
};

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> hour_word(std::string_view word) {
  if (word == "a" || word == "an") return std::nullopt;
  const auto hour = amount_word(word);
  return hour && *hour >= 1 && *hour <= 12 ? hour : std::nullopt;
}

bool take_zone(Cursor& cursor) {
  if (cursor.take_any({"gmt", "utc",  "et",   "est",  "edt", "bst", "cet", "cest", "pt",
                       "pst", "pdt",  "ct",   "cst",  "cdt", "mst", "mdt", "ist",  "jst",
                       "kst", "aest", "aedt", "sast", "eat", "wat", "msk", "akst", "nzst"})) {
    return true;
  }
  if (cursor.take_all({"local", "time"})) return true;
  Cursor ahead = cursor;
  ahead.take_any({"british", "central", "indian", "moscow", "israel", "london", "beijing"});
  ahead.take_any({"eastern", "pacific", "mountain", "central", "european", "summer", "london"});
  ahead.take_any({"standard", "daylight", "summer"});
  if (ahead.at() == cursor.at() || !ahead.take("time")) return false;
  cursor = ahead;
  return true;
}

/// "0600 GMT", "1430 hours" behind "at": four digits and a word that says what they are.
std::optional<Face> take_military(Cursor& cursor) {
  const std::string_view text = cursor.word();
  if (text.size() != 4 || !all_digits(text)) return std::nullopt;
  const int hour = to_number(text.substr(0, 2));
  const int minute = to_number(text.substr(2));
  if (hour > 23 || minute >= kHour) return std::nullopt;
  Cursor ahead(cursor.words(), cursor.at() + 1);
  const bool hours =
      ahead.take_any({"hours", "hrs", "h"}) && (text.front() == '0' || cursor.previous() == "at");
  if (!hours && !take_zone(ahead)) return std::nullopt;
  cursor = ahead;
  return Face{hour * kHour + minute, true, false};
}

/// "half past nine", "a quarter to six", "ten to six", "twenty minutes past four".
std::optional<Face> take_spoken(Cursor& cursor) {
  Cursor ahead = cursor;
  int minutes = 0;
  ahead.take("a");
  if (ahead.take("half")) {
    minutes = 30;
  } else if (ahead.take("quarter")) {
    minutes = 15;
  } else if (const auto amount = hour_word(ahead.word()); amount || ahead.word() == "twenty") {
    minutes = amount ? *amount : 20;
    ahead.take(ahead.word());
    const bool five = ahead.take("-") && ahead.take("five");
    if (five) minutes += 5;
    if (!ahead.take("minutes") && minutes % 5 != 0) return std::nullopt;
  }
  const bool past = ahead.take("past");
  const bool to = !past && minutes != 30 && cursor.previous() == "at" && ahead.take("to");
  const auto hour = minutes > 0 && (past || to) ? hour_word(ahead.word()) : std::nullopt;
  if (!hour) return std::nullopt;
  ahead.take(ahead.word());
  cursor = ahead;
  const int whole = *hour % 12 * kHour;
  return Face{(past ? whole + minutes : whole - minutes + kHalfDay) % kHalfDay, false, false};
}

/// "8", "11.30", "4:30", "nine": a time only with evidence.
std::optional<Face> take_bare(Cursor& cursor) {
  const std::string_view text = cursor.word();
  const auto mark = text.find_first_of(":.");
  const std::string_view hours = text.substr(0, mark);
  int minute = 0;
  if (mark != std::string_view::npos) {
    const std::string_view minutes = text.substr(mark + 1);
    if (minutes.size() != 2 || !all_digits(minutes) || to_number(minutes) >= kHour) {
      return std::nullopt;
    }
    minute = to_number(minutes);
  }
  std::optional<int> hour = hour_word(text);
  if (all_digits(hours) && hours.size() <= 2 && to_number(hours) < 24) hour = to_number(hours);
  if (!hour) return std::nullopt;
  cursor.take(text);
  const bool sure = *hour > 12 || (hours.size() == 2 && hours.front() == '0');
  return Face{sure ? *hour * kHour + minute : *hour % 12 * kHour + minute, sure, true};
}

/// Fixes the half of the day of an open face by the part of day told beside it.
void choose_half(Face& face, int part_of_day) {
  if (face.sure || part_of_day == 0) return;
  constexpr int kMorning = 1;
  constexpr int kAfternoon = 2;
  constexpr int kEvening = 3;
  constexpr int kNight = 4;
  constexpr int kDawn = 7;
  const bool small_hours = face.minute < 6 * kHour;
  if (part_of_day == kMorning || part_of_day == kDawn) {
    face.sure = true;
  } else if (part_of_day == kAfternoon || part_of_day == kEvening ||
             (part_of_day == kNight && !small_hours)) {
    face.minute += kHalfDay;
    face.sure = true;
  }
}

/// "in the morning", "at night": the part of day, where one is told.
int take_part_phrase(Cursor& cursor) {
  Cursor ahead = cursor;
  const bool joined = ahead.take_all({"in", "the"}) || ahead.take("at");
  if (!joined) return 0;
  const auto part = ahead.take_part_of_day();
  if (!part) return 0;
  cursor = ahead;
  return *part;
}

/// The day behind a clock time: "on Friday", ", 12 May", "this morning", "yesterday".
struct DayBehind {
  std::optional<TimeExpression> day;
  bool on = false;
  int part_of_day = 0;
};

DayBehind take_day_behind(Cursor& cursor) {
  DayBehind behind;
  Cursor ahead = cursor;
  ahead.take(",");
  behind.on = ahead.take("on");
  const auto reading = read_core(ahead);
  if (!reading || reading->times.size() != 1) return behind;
  const TimeExpression& day = reading->times.front();
  const bool relative = day.kind == TimeKind::kRelative && day.unit == TimeUnit::kDay &&
                        day.deixis != Deixis::kSameTime;
  if (day.kind != TimeKind::kWeekday && day.day == 0 && !relative) return behind;
  behind.day = day;
  ahead = Cursor(ahead.words(), reading->end);
  behind.part_of_day = day.part_of_day;
  if (behind.part_of_day == 0) behind.part_of_day = ahead.take_part_of_day().value_or(0);
  cursor = ahead;
  return behind;
}

bool precedes_clock(std::string_view word) {
  constexpr std::array<std::string_view, 12> kWords{"at",     "by",    "around", "about",
                                                    "until",  "till",  "from",   "since",
                                                    "before", "after", "to",     "approximately"};
  for (const std::string_view one : kWords) {
    if (one == word) return true;
  }
  return false;
}

/// The face of a named or full clock time; a bare one where nothing else is read.
std::optional<Face> take_face(Cursor& cursor) {
  if (const auto military = take_military(cursor)) return military;
  if (const auto spoken = take_spoken(cursor)) return spoken;
  const Cursor begin = cursor;
  const std::string_view word = cursor.word();
  if (const auto minute = cursor.take_clock()) {
    const bool named = word == "noon" || word == "midday" || word == "midnight";
    const bool of_24_hours = !named && cursor.at() == begin.at() + 1 && !word.ends_with('m');
    return Face{*minute, true, of_24_hours};
  }
  return take_bare(cursor);
}

/// "9-11.30am", "from 9 to 11am": the first of two clock times, which takes its half of the day
/// from the second.
std::optional<TimeReading> read_clock_range(Cursor cursor) {
  const Cursor begin = cursor;
  auto first = take_bare(cursor);
  if (!first || first->sure) return std::nullopt;
  const Cursor behind = cursor;
  const bool dash = cursor.take_dash();
  const bool led = begin.previous() == "from" || begin.previous() == "between";
  if (!dash && !(led && cursor.take_any({"to", "and", "until"}))) return std::nullopt;
  const Cursor second_begin = cursor;
  const std::string_view word = cursor.word();
  const auto minute = cursor.take_clock();
  const bool halved = minute && (word.ends_with('m') || cursor.at() == second_begin.at() + 2);
  if (!halved) return std::nullopt;
  if (*minute >= kHalfDay && first->minute + kHalfDay <= *minute) first->minute += kHalfDay;
  TimeExpression from;
  from.minute_of_day = first->minute;
  TimeExpression to;
  to.minute_of_day = *minute;
  TimeReading reading = reading_of(from, begin, behind);
  reading.times.push_back(reading_of(to, second_begin, cursor).times.front());
  reading.end = cursor.at();
  return reading;
}

}  // namespace

std::optional<TimeReading> read_clock(Cursor cursor) {
  const Cursor begin = cursor;
  if (auto range = read_clock_range(cursor)) return range;
  const bool midnight = cursor.word() == "midnight";
  auto face = take_face(cursor);
  if (!face) return std::nullopt;
  const bool clock_word = cursor.take("o'clock");
  const bool zone = take_zone(cursor);
  const int part = take_part_phrase(cursor);
  const Cursor without_day = cursor;
  const DayBehind behind = take_day_behind(cursor);
  const int told_part = part != 0 ? part : behind.part_of_day;
  choose_half(*face, told_part);
  if (face->bare) {
    const bool led = precedes_clock(begin.previous());
    const bool parted = led && told_part != 0;
    const bool dated = begin.previous() == "at" && behind.day && (behind.on || face->sure);
    const bool of_24_hours = led && face->sure && begin.word().find(':') != std::string_view::npos;
    if (!clock_word && !(zone && led) && !parted && !dated && !of_24_hours) return std::nullopt;
  }
  TimeExpression time = behind.day.value_or(TimeExpression{});
  if (!behind.day) cursor = without_day;
  if (midnight) {
    time.part_of_day = 6;  // on which side of the day is left open
  } else if (face->sure) {
    time.minute_of_day = face->minute;
    time.part_of_day = 0;
  } else if (time.part_of_day == 0) {
    time.part_of_day = told_part;
  }
  // A time of neither a day nor a known half of it places nothing.
  if (!behind.day && !midnight && !face->sure) return TimeReading{cursor.at(), {}};
  return reading_of(time, begin, cursor);
}

}  // namespace belie
