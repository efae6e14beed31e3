// SPDX-License-Identifier: Apache-2.0
//
// Expressions that point: from the day on which the text speaks ("today", "last week", "this
// August", "three days ago") or from where its narrative stands ("the next day", "that Friday", "a
// year later"). Only the first kind resolves.
#include <algorithm>
#include <array>

#include "language/times/time_patterns.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

/// "last" -> kLast, "this past" -> kAgo, "that", "the following" -> kSameTime. The cursor is behind
/// the words.
std::optional<Deixis> take_pointer(Cursor& cursor) {
  if (cursor.take("this")) {
    if (cursor.take("past")) return Deixis::kAgo;
    return cursor.take("coming") ? Deixis::kAhead : Deixis::kThis;
  }
  const bool definite = cursor.previous() == "the" || cursor.previous() == "'s";
  if (cursor.take("last")) return definite ? Deixis::kSameTime : Deixis::kLast;
  if (cursor.take("next")) return definite ? Deixis::kSameTime : Deixis::kNext;
  if (cursor.take("that") || cursor.take_all({"the", "following"}) ||
      cursor.take_all({"the", "next"}) || cursor.take_all({"the", "previous"}) ||
      cursor.take_all({"the", "same"})) {
    return Deixis::kSameTime;
  }
  return std::nullopt;
}

bool is_definite_unit(TimeUnit unit) {
  return unit != TimeUnit::kMinute && unit != TimeUnit::kHour && unit != TimeUnit::kDecade;
}

/// The step from now of a unit pointed at: last -1, this 0, next 1.
int step_of(Deixis deixis) {
  return deixis == Deixis::kLast ? -1 : deixis == Deixis::kNext ? 1 : 0;
}

std::optional<TimeExpression> pointed_unit(Cursor& cursor, Deixis deixis) {
  const std::string_view word = cursor.word();
  const auto unit = cursor.take_unit();
  if (!unit || word.ends_with('s')) return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kRelative;
  time.deixis = deixis;
  time.unit = *unit;
  time.amount = step_of(deixis) < 0 ? 1 : step_of(deixis);
  if (deixis == Deixis::kSameTime) return time;
  const bool a_day = *unit == TimeUnit::kDay;
  if (!is_definite_unit(*unit) || a_day) return std::nullopt;
  if (deixis == Deixis::kAgo) time.deixis = Deixis::kLast, time.amount = 1;
  if (deixis == Deixis::kAhead) time.deixis = Deixis::kNext, time.amount = 1;
  return time;
}

/// "this morning", "last night": a part of today or yesterday.
std::optional<TimeExpression> pointed_part_of_day(Cursor& cursor, Deixis deixis) {
  const auto part = cursor.take_part_of_day();
  if (!part || deixis == Deixis::kSameTime) return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kRelative;
  time.part_of_day = *part;
  time.deixis = deixis == Deixis::kLast ? Deixis::kAgo : Deixis::kThis;
  time.amount = deixis == Deixis::kLast ? 1 : 0;
  if (deixis == Deixis::kNext) return std::nullopt;
  return time;
}

std::optional<TimeExpression> pointed_month(Cursor& cursor, Deixis deixis) {
  const auto month = cursor.take_full_month();
  if (!month) return std::nullopt;
  TimeExpression time;
  time.month = *month;
  time.deixis = deixis;
  return time;
}

std::optional<TimeExpression> pointed_season(Cursor& cursor, Deixis deixis) {
  const auto season = cursor.take_season();
  if (!season || cursor.words().has_capital(cursor.at())) return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kSeason;
  time.season = *season;
  time.deixis = deixis == Deixis::kAgo     ? Deixis::kLast
                : deixis == Deixis::kAhead ? Deixis::kNext
                                           : deixis;
  return time;
}

TimeExpression weekday_time(int weekday, Deixis deixis, Span word) {
  TimeExpression time;
  time.kind = TimeKind::kWeekday;
  time.weekday = weekday;
  time.deixis = deixis;
  time.word = word;
  return time;
}

/// "every Friday", "a Friday", "the second Sunday": no one day that could be placed.
bool is_any_weekday(const Cursor& weekday) {
  constexpr std::array<std::string_view, 9> kBefore{"every", "each", "a",    "any",      "one",
                                                    "per",   "most", "some", "alternate"};
  return std::ranges::find(kBefore, weekday.previous()) != kBefore.end() ||
         ordinal_word(weekday.previous()).has_value();
}

/// "Friday the 13th", "Black Friday", "Sunday Times", "Monday to Friday".
bool is_name_or_habit(const Cursor& weekday) {
  const auto after = weekday.next();
  if (names_weekday_before(weekday.previous()) &&
      (weekday.words().has_capital(weekday.at() - 1) || weekday.previous() == "man")) {
    return true;
  }
  if (names_weekday_after(after)) return true;
  const bool joined = after == "to" || after == "through" || after == "-";
  const bool a_range = joined && any_weekday(weekday.next(2));
  const auto joint = weekday.previous();
  const bool an_end =
      (joint == "to" || joint == "through" || joint == "-") && any_weekday(weekday.previous(2));
  return a_range || an_end;
}

/// The unlucky day, whenever it is.
std::optional<TimeReading> friday_the_13th(const Cursor& weekday) {
  Cursor cursor(weekday.words(), weekday.at() + 1);
  const bool friday = weekday.word() == "friday";
  if (!friday || !cursor.take("the") || cursor.take_day() != 13) return std::nullopt;
  return TimeReading{cursor.at(), {}};
}

/// "three days ago": from now; "three days later": from the narrative; else a duration.
Deixis take_turn(Cursor& cursor) {
  if (cursor.take("ago")) return Deixis::kAgo;
  if (cursor.take_all({"from", "now"}) || cursor.take("hence")) return Deixis::kAhead;
  if (cursor.take_any({"earlier", "later", "afterwards", "beforehand"})) return Deixis::kSameTime;
  return Deixis::kNone;
}

/// "for a week", "three days": a length of time; not "three years old", not "a day" as a rate.
bool is_duration(const Cursor& begin, const Cursor& end, int amount) {
  const auto after = end.word();
  const bool an_age = after.starts_with("old") || (after == "-" && end.next().starts_with("old"));
  const bool a_fraction = amount == 1 && end.previous() == "quarter";
  if (an_age || a_fraction) return false;
  if (amount > 1) return true;
  const auto before = begin.previous();
  return before == "for" || before == "within" || before == "after";
}

/// "over the weekend": the last or next one, by the clause's tense.
std::optional<TimeReading> read_weekend(Cursor cursor) {
  const Cursor begin = cursor;
  const auto before = cursor.previous();
  const bool told = before == "over" || before == "at" || before == "on" || before == "during";
  if (!told || !cursor.take_all({"the", "weekend"}) || cursor.word() == "of") return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kRelative;
  time.unit = TimeUnit::kWeekend;
  return reading_of(time, begin, cursor);
}

/// “Sunday the 23rd”: 23, where nothing follows that the ordinal could count; 0 else.
int take_day_of_running_month(Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.take(",");
  if (!ahead.take("the")) return 0;
  const std::uint32_t at = ahead.at();
  const std::string_view word = ahead.word();
  const bool figures = !word.empty() && word.front() >= '0' && word.front() <= '9';
  const auto day = figures ? ahead.take_day() : std::nullopt;
  if (!day || ahead.words().span(at, ahead.at()).size() < 3) return 0;  // “the 23”
  const std::string_view after = ahead.word();
  if (after == "of" || after == "in" || ahead.words().is_plural_noun(ahead.at())) return 0;
  cursor = ahead;
  return *day;
}

/// "Saturday of last week", "Monday of this week".
std::optional<Deixis> take_week_of_weekday(Cursor& cursor) {
  if (cursor.take_all({"of", "last", "week"})) return Deixis::kLast;
  if (cursor.take_all({"of", "this", "week"})) return Deixis::kThis;
  if (cursor.take_all({"of", "next", "week"})) return Deixis::kNext;
  return std::nullopt;
}

}  // namespace

std::optional<TimeReading> read_weekday(Cursor cursor) {
  const Cursor begin = cursor;
  const std::uint32_t at = cursor.at();
  const auto weekday = cursor.take_full_weekday();
  if (!weekday || is_any_weekday(begin)) return std::nullopt;
  if (auto reading = friday_the_13th(begin)) return reading;
  if (is_name_or_habit(begin)) return TimeReading{cursor.at(), {}};
  const bool told = begin.previous() == "the";  // "the Friday before": of the narrative
  const auto deixis = told ? Deixis::kSameTime : Deixis::kNone;
  TimeExpression time = weekday_time(*weekday, deixis, begin.words().span(at, at + 1));
  if (told) return reading_of(time, begin, cursor);
  if (const auto week = take_week_of_weekday(cursor)) {
    time.unit = TimeUnit::kWeek;
    time.deixis = *week;
    return reading_of(time, begin, cursor);
  }
  time.day = take_day_of_running_month(cursor);
  return reading_of(time, begin, cursor);
}

std::optional<TimeReading> read_pointed(Cursor cursor) {
  const Cursor begin = cursor;
  if (auto weekend = read_weekend(cursor)) return weekend;
  const auto deixis = take_pointer(cursor);
  if (!deixis) return std::nullopt;
  const std::uint32_t at = cursor.at();
  if (const auto weekday = cursor.take_full_weekday()) {
    const auto after = cursor.word();
    const bool counted = *deixis == Deixis::kSameTime && (after == "of" || after == "in");
    if (counted || names_weekday_after(after)) return TimeReading{cursor.at(), {}};
    return reading_of(weekday_time(*weekday, *deixis, begin.words().span(at, at + 1)), begin,
                      cursor);
  }
  for (const auto pattern : {pointed_part_of_day, pointed_unit, pointed_month, pointed_season}) {
    Cursor ahead = cursor;
    if (const auto time = pattern(ahead, *deixis)) return reading_of(*time, begin, ahead);
  }
  return std::nullopt;
}

std::optional<TimeReading> read_day_word(Cursor cursor) {
  struct Word {
    std::string_view word;
    Deixis deixis;
    int amount;
    int part_of_day;
  };
  constexpr std::array kWords{
      Word{"today", Deixis::kThis, 0, 0}, Word{"yesterday", Deixis::kAgo, 1, 0},
      Word{"tomorrow", Deixis::kAhead, 1, 0}, Word{"tonight", Deixis::kThis, 0, 4},
      Word{"overnight", Deixis::kNone, 0, 4}};
  const Cursor begin = cursor;
  const auto found = std::ranges::find(kWords, cursor.word(), &Word::word);
  const bool a_name = cursor.words().has_capital(cursor.at()) &&
                      cursor.at() > cursor.words().tokens().begin &&
                      cursor.words().is_proper(cursor.at() - 1);
  if (found == kWords.end() || a_name) return std::nullopt;
  if (found->deixis == Deixis::kNone && cursor.words().is_plural_noun(cursor.at() + 1))
    return std::nullopt;
  cursor = Cursor(cursor.words(), cursor.at() + 1);
  TimeExpression time;
  time.kind = TimeKind::kRelative;
  time.deixis = found->deixis;
  time.amount = found->amount;
  time.part_of_day = found->part_of_day;
  if (time.part_of_day == 0) time.part_of_day = cursor.take_part_of_day().value_or(0);
  return reading_of(time, begin, cursor);
}

std::optional<TimeReading> read_amount(Cursor cursor) {
  const Cursor begin = cursor;
  const auto amount = cursor.take_amount();
  if (!amount) return std::nullopt;
  cursor.take("-");
  const auto unit = cursor.take_unit();
  if (!unit || *unit == TimeUnit::kWeekend) return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kRelative;
  time.amount = *amount;
  time.unit = *unit;
  const std::string_view turn = cursor.word();
  time.deixis = take_turn(cursor);
  if (turn == "earlier" || turn == "beforehand") time.amount = -time.amount;
  if (time.deixis == Deixis::kNone) {
    if (!is_duration(begin, cursor, *amount)) return std::nullopt;
    time.kind = TimeKind::kDuration;
  }
  const auto before = begin.previous();
  time.approximate = before == "about" || before == "around" || before == "nearly" ||
                     before == "almost" || before == "some" || before == "roughly";
  return reading_of(time, begin, cursor);
}

}  // namespace belie
