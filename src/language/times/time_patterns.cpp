// SPDX-License-Identifier: Apache-2.0
//
// The choice among the families of patterns, and what may stand around a core: "earlier in August",
// "late on Friday", "the end of July", "9 pm on Friday", "Friday evening", "Friday at noon".
#include "language/times/time_patterns.h"

#include <array>

#include "language/times/time_words.h"

namespace belie {
namespace {

bool is_of_day_grain(const TimeExpression& time) {
  const bool relative_day = time.kind == TimeKind::kRelative && time.unit == TimeUnit::kDay &&
                            time.deixis != Deixis::kSameTime && time.part_of_day == 0;
  return time.kind == TimeKind::kWeekday || time.day != 0 || relative_day;
}

/// A core of one expression that ends where the cursor then stands.
std::optional<TimeExpression> take_core(Cursor& cursor) {
  auto reading = read_core(cursor);
  if (!reading || reading->times.empty()) return std::nullopt;
  cursor = Cursor(cursor.words(), reading->end);
  return reading->times.front();
}

/// "the week", "the year" behind "earlier in" or "the end of": the one in which the text speaks.
std::optional<TimeExpression> take_running_unit(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.take("the")) return std::nullopt;
  const std::string_view word = ahead.word();
  const auto unit = ahead.take_unit();
  if (!unit || word.ends_with('s') || *unit < TimeUnit::kDay) return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kRelative;
  time.deixis = *unit == TimeUnit::kDay ? Deixis::kSameTime : Deixis::kThis;
  time.unit = *unit;
  cursor = ahead;
  return time;
}

/// The part of a period that words before it single out.
struct PartWords {
  PartOf part;
  Deixis deixis;  // kEarlierIn, kLaterIn, or kNone
};

std::optional<PartWords> take_part(Cursor& cursor) {
  struct Row {
    std::initializer_list<std::string_view> words;
    PartWords part;
  };
  static const std::array<Row, 21> kRows{
      {{{"earlier"}, {PartOf::kWhole, Deixis::kEarlierIn}},
       {{"later"}, {PartOf::kWhole, Deixis::kLaterIn}},
       {{"early"}, {PartOf::kEarly, Deixis::kNone}},
       {{"late"}, {PartOf::kLate, Deixis::kNone}},
       {{"mid"}, {PartOf::kMid, Deixis::kNone}},
       {{"beginning", "of"}, {PartOf::kStart, Deixis::kNone}},
       {{"start", "of"}, {PartOf::kStart, Deixis::kNone}},
       {{"end", "of"}, {PartOf::kEnd, Deixis::kNone}},
       {{"close", "of"}, {PartOf::kEnd, Deixis::kNone}},
       {{"middle", "of"}, {PartOf::kMid, Deixis::kNone}},
       {{"first", "half", "of"}, {PartOf::kEarly, Deixis::kNone}},
       {{"second", "half", "of"}, {PartOf::kLate, Deixis::kNone}},
       {{"first", "week", "of"}, {PartOf::kStart, Deixis::kNone}},
       {{"first", "week", "in"}, {PartOf::kStart, Deixis::kNone}},
       {{"second", "week", "of"}, {PartOf::kMid, Deixis::kNone}},
       {{"third", "week", "of"}, {PartOf::kMid, Deixis::kNone}},
       {{"fourth", "week", "of"}, {PartOf::kEnd, Deixis::kNone}},
       {{"last", "week", "of"}, {PartOf::kEnd, Deixis::kNone}},
       {{"last", "week", "in"}, {PartOf::kEnd, Deixis::kNone}},
       {{"first", "days", "of"}, {PartOf::kStart, Deixis::kNone}},
       {{"last", "days", "of"}, {PartOf::kEnd, Deixis::kNone}}}};
  for (const Row& row : kRows) {
    if (!cursor.take_all(row.words)) continue;
    if (row.words.size() == 1) cursor.take("-");
    return row.part;
  }
  return std::nullopt;
}

/// The core with its part singled out; nothing where the words do not go together ("later Friday").
std::optional<TimeExpression> with_part(TimeExpression time, const PartWords& part, bool joined) {
  if (part.deixis == Deixis::kNone) {
    if (time.part != PartOf::kWhole || time.kind == TimeKind::kDuration) return std::nullopt;
    time.part = part.part;
    if (!is_of_day_grain(time)) time.kind = TimeKind::kPartOfDate;
    return time;
  }
  const bool pointed = time.deixis == Deixis::kThis || time.deixis == Deixis::kSameTime;
  if (is_of_day_grain(time)) return joined || pointed ? std::optional(time) : std::nullopt;
  if (!joined && !pointed) return std::nullopt;
  if (time.kind != TimeKind::kDate && time.kind != TimeKind::kRelative &&
      time.kind != TimeKind::kSeason) {
    return std::nullopt;
  }
  if (time.deixis != Deixis::kSameTime) time.deixis = part.deixis;
  time.kind = TimeKind::kPartOfDate;
  return time;
}

std::optional<TimeReading> read_part(Cursor cursor) {
  const Cursor begin = cursor;
  const auto part = take_part(cursor);
  if (!part) return std::nullopt;
  const bool joined = cursor.take_any({"in", "on"});
  auto core = take_running_unit(cursor);
  if (core && part->part != PartOf::kWhole && !joined && begin.next() != "of" &&
      begin.next(2) != "of") {
    return std::nullopt;
  }
  if (!core) {
    if (cursor.word() == "the") cursor.take("the");
    core = take_core(cursor);
  }
  if (!core) return std::nullopt;
  const auto time = with_part(*core, *part, joined);
  if (!time) return std::nullopt;
  auto reading = reading_of(*time, begin, cursor);
  if (reading.times.front().deixis == part->deixis && part->deixis != Deixis::kNone) {
    reading.times.front().word = reading.times.front().span;
  }
  return reading;
}

/// "mid-March", "mid-March 2019", "mid-2019" where the tokens keep it in one piece.
std::optional<TimeReading> read_mid(Cursor cursor) {
  const Cursor begin = cursor;
  const std::string_view word = cursor.word();
  if (!word.starts_with("mid-")) return std::nullopt;
  const std::string_view rest = word.substr(4);
  TimeExpression time;
  time.kind = TimeKind::kPartOfDate;
  time.part = PartOf::kMid;
  time.month = full_month(rest).value_or(0);
  time.year = year_number(rest).value_or(0);
  if (time.month == 0 && time.year == 0) return std::nullopt;
  cursor.take(word);
  if (time.year == 0) time.year = cursor.take_year().value_or(0);
  return reading_of(time, begin, cursor);
}

/// "the night of September 12", "the morning of last Friday".
std::optional<TimeReading> read_part_of_day_of(Cursor cursor) {
  const Cursor begin = cursor;
  const auto part = cursor.take_part_of_day();
  if (!part || !cursor.take("of")) return std::nullopt;
  auto core = take_core(cursor);
  if (!core || !is_of_day_grain(*core)) return std::nullopt;
  core->part_of_day = *part;
  return reading_of(*core, begin, cursor);
}

/// Takes "last year" behind "March 26", "in March": the year is pointed at.
void extend_by_year(TimeReading& reading, const SentenceWords& words) {
  TimeExpression& time = reading.times.front();
  const bool open = time.kind == TimeKind::kDate && time.month != 0 && time.year == 0;
  if (!open || time.deixis != Deixis::kNone) return;
  Cursor cursor(words, reading.end);
  const Deixis deixis = cursor.take("last")   ? Deixis::kLast
                        : cursor.take("next") ? Deixis::kNext
                        : cursor.take("this") ? Deixis::kThis
                                              : Deixis::kNone;
  if (deixis == Deixis::kNone || !cursor.take("year")) return;
  time.deixis = deixis;
  time.unit = TimeUnit::kYear;
  reading.end = cursor.at();
  time.tokens.end = reading.end;
  time.span = words.span(time.tokens.begin, reading.end);
}

/// Takes "evening", "at noon", ", 9 pm" behind a day.
void extend_by_hour(TimeReading& reading, const SentenceWords& words) {
  TimeExpression& time = reading.times.front();
  if (!is_of_day_grain(time)) return;
  Cursor cursor(words, reading.end);
  if (time.part_of_day == 0) time.part_of_day = cursor.take_part_of_day().value_or(0);
  if (time.minute_of_day < 0) {
    Cursor ahead = cursor;
    const bool joined =
        ahead.take("at") || ahead.take(",") || ahead.word() == "noon" || ahead.word() == "midday";
    const auto minute = joined ? ahead.take_clock() : std::nullopt;
    if (minute) {
      time.minute_of_day = *minute;
      cursor = ahead;
    }
  }
  reading.end = cursor.at();
  time.tokens.end = reading.end;
  time.span = words.span(time.tokens.begin, reading.end);
}

/// Takes what may stand behind one expression, not behind a range.
void extend(TimeReading& reading, const SentenceWords& words) {
  if (reading.times.size() != 1) return;
  extend_by_hour(reading, words);
  extend_by_year(reading, words);
}

template <std::size_t N>
std::optional<TimeReading> longest(const std::array<TimePattern, N>& patterns,
                                   const Cursor& cursor) {
  std::optional<TimeReading> best;
  for (const TimePattern pattern : patterns) {
    auto reading = pattern(cursor);
    if (reading && (!best || reading->end > best->end)) best = std::move(reading);
  }
  return best;
}

}  // namespace

std::optional<TimeReading> read_core(Cursor cursor) {
  static constexpr std::array<TimePattern, 11> kCores{
      read_counted_weekday, read_day,    read_month,  read_year,    read_weekday, read_pointed,
      read_day_word,        read_amount, read_season, read_quarter, read_decade};
  return longest(kCores, cursor);
}

std::optional<TimeReading> read_expression(Cursor cursor) {
  static constexpr std::array<TimePattern, 6> kWhole{
      read_clock, read_core, read_part, read_mid, read_part_of_day_of, read_day_beside};
  auto reading = longest(kWhole, cursor);
  if (reading) extend(*reading, cursor.words());
  return reading;
}

}  // namespace belie
