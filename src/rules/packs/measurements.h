// SPDX-License-Identifier: Apache-2.0
//
// What the rules of a pack did when they were measured: on published copy, where a finding that is
// no true slip is a false alarm, and on test desks, where the slips are known. Kept in the pack's
// measured.yaml, printed on each rule's page, and the reason why a rule is on or waits to be asked
// for. Counted by check/measure.h.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/error.h"
#include "rules/engine/finding.h"

namespace belie {

struct RuleMeasurement {
  std::size_t published = 0;  // findings on published copy
  std::size_t slips = 0;      // of them: true slips of that copy
  std::size_t desks = 0;      // findings on test desks
  std::size_t right = 0;      // of them: those that touch a known slip

  friend bool operator==(const RuleMeasurement&, const RuleMeasurement&) = default;
};

struct Measurements {
  std::optional<Day> as_of;
  std::size_t published_drafts = 0;
  std::size_t published_words = 0;
  std::size_t desks = 0;
  std::size_t planted = 0;                         // known slips of the desks
  std::size_t located = 0;                         // of them: those of which all places were found
  std::map<std::string, RuleMeasurement> rules{};  // by id
  std::vector<Error> errors{};                     // of the file, in its order
};

/// False alarms of a rule in a million words of published copy. `words` is at least 1.
double false_alarms_per_million(const RuleMeasurement& rule, std::size_t words);

/// Whether a rule of that level may be on without being asked for: at most 5 (error) or 20
/// (warning, note) false alarms in a million words, and at least 0.9 of its findings on desks
/// right. A rule without findings on desks has not shown that it is wrong.
bool may_be_on(Level level, const RuleMeasurement& rule, const Measurements& all);

/// "2 false alarms in 1.1 million words of published copy; 41 of 44 findings right on test desks".
std::string measured_text(const RuleMeasurement& rule, const Measurements& all);

/// Reads measured.yaml. Never fails: mistakes are in Measurements::errors.
Measurements read_measurements(std::string name, std::string_view bytes);

/// The file that read_measurements reads.
std::string measurements_text(const Measurements& measurements);

}  // namespace belie
