// SPDX-License-Identifier: Apache-2.0
//
// What a desk's front matter means by its dates: the same `date:` is the day of writing in one
// house, that of tomorrow's issue in another, and the day of an import in a third; and a clock time
// in UTC is another day's evening elsewhere. Time zones are ICU's (the IANA database).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"

namespace belie {

enum class DateMeaning : std::uint8_t {
  kPublished,  // the draft speaks on that day
  kWritten,    // likewise
  kNextIssue,  // the issue's day: the draft was written the day before
  kNothing     // no day on which the draft speaks: path, dateline and lead decide
};

inline constexpr std::array<std::string_view, 4> kDateMeanings{"published", "written", "next-issue",
                                                               "nothing"};

/// How the dates of front matter are to be taken.
struct DateReading {
  DateMeaning meaning = DateMeaning::kPublished;
  std::string timezone{};  // "Europe/Berlin": where the desk is; "": days are taken as written
};

/// Whether the IANA database has a zone or link of that name.
bool is_timezone(std::string_view name);

/// The day in the zone of a moment that is written with a clock time and a numeric offset, Z, UTC
/// or GMT ("2025-09-12T01:30:00Z" is 11 September in New York); `day` is the day as written.
/// Nothing where the text does not say all of that.
std::optional<Day> day_in_zone(std::string_view text, Day day, const std::string& timezone);

}  // namespace belie
