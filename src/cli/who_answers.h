// SPDX-License-Identifier: Apache-2.0
//
// What the facts answer to "who held this office on that day" and "which offices did this person
// hold", in words. Where the facts do not reach, the answer says so instead of guessing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"

namespace belie {

struct Answer {
  std::string text;    // lines, each with its end
  bool known = false;  // false: the facts name nobody, or no office
};

struct OfficeQuestion {
  std::optional<Day> day;     // none: at any time
  bool with_sources = false;  // each term with its source
};

/// Everyone who held the office, or held it on the day.
Answer holders_of(const OfficeFacts& office, const Knowledge& knowledge,
                  const OfficeQuestion& question);

/// The people that the facts call so: by full name, another form of it, or the surname alone; by
/// name, each once.
std::vector<std::string> people_called(std::string_view name, const Knowledge& knowledge);

/// The offices that the person held, by begin.
Answer offices_of(const std::string& person, const Knowledge& knowledge,
                  const OfficeQuestion& question);

}  // namespace belie
