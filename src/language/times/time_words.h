// SPDX-License-Identifier: Apache-2.0
//
// The English words of the calendar and the clock, and the names that only look like them ("Black
// Friday", "Sunday Times"). Tables and their look-up; which words together make an expression of
// time is for time_patterns.h. Words are given in lower case with straight apostrophes.
#pragma once

#include <optional>
#include <string_view>

#include "language/times/times.h"

namespace belie {

/// A month's number 1..12 from its full name; nothing for abbreviations.
std::optional<int> full_month(std::string_view word);

/// The same from its full name or an abbreviation, with or without the full stop ("sept.", "sep").
std::optional<int> any_month(std::string_view word);

/// 0 Monday .. 6 Sunday from the full name; nothing for plurals, which speak of no one day.
std::optional<int> full_weekday(std::string_view word);

/// The same from the full name or an abbreviation, with or without the full stop.
std::optional<int> any_weekday(std::string_view word);

/// 1..31 from "12" or "12th". Numbers that no month has are no days.
std::optional<int> day_number(std::string_view word);

/// 1..31 from "first" .. "ninth", "tenth" .. "twentieth", "thirtieth"; compounds come as several
/// tokens.
std::optional<int> ordinal_word(std::string_view word);

/// 1000..2199 from four digits.
std::optional<int> year_number(std::string_view word);

/// "a", "one" .. "twelve", "fifteen", "twenty" .. "hundred", and digits: the number. "several",
/// "few", "couple": 0.
std::optional<int> amount_word(std::string_view word);

/// "day", "days" … A decade is a unit, a weekend is one too.
std::optional<TimeUnit> unit_word(std::string_view word);

/// 1 spring .. 4 winter; "fall" is 3.
std::optional<int> season_word(std::string_view word);

/// 1 morning .. 4 night, 7 dawn, as in TimeExpression::part_of_day.
std::optional<int> part_of_day_word(std::string_view word);

/// A decade's first two digits apart: "nineties" is 90.
std::optional<int> decade_word(std::string_view word);

/// Whether the number before this word counts it: "people", "votes", "feet".
bool is_counted(std::string_view word);

/// A word that makes a name of the weekday that follows ("black", "good", "sheffield").
bool names_weekday_before(std::string_view word);

/// A word that makes a name of the weekday before it ("times", "prayers").
bool names_weekday_after(std::string_view word);

/// A preposition that a bare month or year can follow: "in", "since", "until".
bool is_time_preposition(std::string_view word);

}  // namespace belie
