// SPDX-License-Identifier: Apache-2.0
//
// Stretches of the calendar with names of their own: seasons, quarters, decades and centuries.
#include "language/times/time_patterns.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

/// The "of 2017" or "2017" behind a season or quarter; 0 where there is none.
int take_year_behind(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.take("of")) ahead.take(",");
  const auto year = ahead.take_year();
  if (!year || *year < 1500) return 0;
  cursor = ahead;
  return *year;
}

/// "Q2", or "the second quarter" behind "the": 1..4.
std::optional<int> take_quarter(Cursor& cursor) {
  const std::string_view word = cursor.word();
  if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
    cursor.take(word);
    return word[1] - '0';
  }
  Cursor ahead = cursor;
  const auto ordinal = ahead.take_ordinal();
  if (!ordinal || *ordinal > 4 || !ahead.take("quarter")) return std::nullopt;
  cursor = ahead;
  return ordinal;
}

/// "1990s", "1990" + "s", "'90s", "nineties": the first year of the decade.
std::optional<int> take_decade(Cursor& cursor) {
  std::string word(cursor.word());
  std::uint32_t end = cursor.at() + 1;
  if (word == "'") word += cursor.words()[end++];
  if (cursor.words()[end] == "s" && cursor.words().touches_previous(end)) ++end, word += 's';
  if (word.starts_with('\'')) word.erase(0, 1);
  if (!word.ends_with("0s") || (word.size() != 5 && word.size() != 3)) return std::nullopt;
  word.pop_back();
  const auto year = year_number(word.size() == 2 ? "19" + word : word);
  if (year) cursor = Cursor(cursor.words(), end);
  return year;
}

}  // namespace

std::optional<TimeReading> read_season(Cursor cursor) {
  const Cursor begin = cursor;
  const auto season = cursor.take_season();
  if (!season) return std::nullopt;
  TimeExpression time;
  time.kind = TimeKind::kSeason;
  time.season = *season;
  time.year = take_year_behind(cursor);
  const bool told =
      begin.previous() == "in" || (begin.previous() == "the" && begin.previous(2) == "in");
  const bool named =
      cursor.words().has_capital(cursor.at()) || cursor.words().is_plural_noun(cursor.at());
  if (time.year == 0 && (!told || named || cursor.word() == "of")) return std::nullopt;
  return reading_of(time, begin, cursor);
}

std::optional<TimeReading> read_quarter(Cursor cursor) {
  const Cursor begin = cursor;
  const auto quarter = take_quarter(cursor);
  if (!quarter) return std::nullopt;
  TimeExpression time;
  time.quarter = *quarter;
  time.unit = TimeUnit::kQuarter;
  time.year = take_year_behind(cursor);
  if (time.year == 0) {
    cursor.take("of");
    if (cursor.take_all({"this", "year"})) time.deixis = Deixis::kThis;
    if (cursor.take_all({"last", "year"})) time.deixis = Deixis::kLast;
    if (cursor.take_all({"next", "year"})) time.deixis = Deixis::kNext;
    if (time.deixis == Deixis::kNone) return std::nullopt;
  }
  return reading_of(time, begin, cursor);
}

std::optional<TimeReading> read_decade(Cursor cursor) {
  const Cursor begin = cursor;
  TimeExpression time;
  if (const auto decade = take_decade(cursor)) {
    time.kind = TimeKind::kDecade;
    time.unit = TimeUnit::kDecade;
    time.amount = 1;
    time.year = *decade;
    return reading_of(time, begin, cursor);
  }
  if (const auto decade = decade_word(cursor.word()); decade && cursor.previous() == "the") {
    time.kind = TimeKind::kDecade;
    time.unit = TimeUnit::kDecade;
    time.amount = 1;
    time.year = 1900 + *decade;
    return reading_of(time, begin, Cursor(cursor.words(), cursor.at() + 1));
  }
  const auto century = cursor.take_ordinal();
  cursor.take("-");
  if (!century || *century < 2 || *century > 22 || !cursor.take("century")) return std::nullopt;
  time.kind = TimeKind::kCentury;
  time.unit = TimeUnit::kDecade;
  time.amount = 10;
  time.year = (*century - 1) * 100 + 1;
  return reading_of(time, begin, cursor);
}

}  // namespace belie
