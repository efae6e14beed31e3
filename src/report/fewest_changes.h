// SPDX-License-Identifier: Apache-2.0
//
// Which few places an editor would have to change so that no new finding is left: the closing lines
// of the report tell it, because one wrong figure may be held against many others. Repetitions of a
// place are not counted, and words that overlap are one place.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/report.h"

namespace belie {

struct FewestChanges {
  std::vector<ReportPlace> places;  // by document and place; empty: fewer than three new findings
  bool smallest = true;             // false: perhaps fewer do
  std::size_t findings = 0;         // new ones: all of them are cleared
};

FewestChanges fewest_changes(const Report& report);

/// "Changing 2 places would clear all 5 findings: quay.md:9:31 “49,000”, ferry.md:3:8 “May 12”.";
/// "" where there are fewer than three findings or not fewer places than findings.
std::string to_text(const FewestChanges& changes);

}  // namespace belie
