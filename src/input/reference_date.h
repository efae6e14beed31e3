// SPDX-License-Identifier: Apache-2.0
//
// The day on which a draft speaks, as far as its metadata and its path say. The text itself
// (dateline, lead) is the business of language/; this file then leaves the origin at none.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/error.h"
#include "input/date_reading.h"
#include "input/decode.h"
#include "input/front_matter.h"
#include "text/document.h"

namespace belie {

struct FoundDate {
  ReferenceDate date;
  std::vector<Error> warnings;  // without the file's name
};

/// The first readable value of `date`, `published`, `publish_date`, `pubdate` and their like, else
/// the path's date. `updated` and `modified` never count. A value that is no date is a warning with
/// its place. `reading` says what the desk means by such a date.
FoundDate reference_date(const Decoded& decoded, const FrontMatter& matter, std::string_view path,
                         const DateReading& reading = {});

/// The day in `2019/04/12/`, `2019-04-12-slug` or `2019-04-12.md` anywhere in the path; the last
/// one counts.
std::optional<Day> date_in_path(std::string_view path);

/// The day of a date as metadata has it: ISO 8601 with or without time and zone,
/// 2025/09/12, 12.09.2025, "12 September 2025", "Sept. 12, 2025", RFC 5322. The day is taken as
/// written, in whatever zone. Nothing for other text, for days that do not exist and for 9/12/2025,
/// which two countries read as two days.
std::optional<Day> parse_written_date(std::string_view text);

}  // namespace belie
