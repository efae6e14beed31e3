// SPDX-License-Identifier: Apache-2.0
//
// One finding as a person reads it: a heading, the places with the words between ‹ ›, what speaks
// against them, why, and a question. The text format prints these one below the other; `belie
// explain` prints a single one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/format.h"
#include "report/report.h"

namespace belie {

/// How many of an id's digits tell the findings of this report apart; at least 4.
std::size_t short_id_length(const std::vector<ReportFinding>& findings);

/// The same for any ids, such as those of findings and of what was accepted once.
std::size_t digits_apart(std::vector<std::string_view> ids);

/// The ids of the findings, in their order.
std::vector<std::string_view> ids_of(const std::vector<ReportFinding>& findings);

/// Whether both findings ask for a look at the very same words.
bool same_place_to_fix(const ReportFinding& a, const ReportFinding& b);

/// The columns that the right-hand part of the headings ("office/not-in-office  3f9a") takes at
/// most.
std::size_t heading_tail_width(const std::vector<ReportFinding>& findings);

struct FindingStyle {
  ReportStyle report;
  std::size_t id_length = 4;
  std::size_t tail_width = 0;  // of heading_tail_width()
  bool place_was_shown =
      false;  // the finding above has the same place to fix: it is not quoted again
};

/// Lines, each with its line end.
std::string finding_text(const ReportFinding& finding, const FindingStyle& style);

}  // namespace belie
