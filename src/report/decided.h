// SPDX-License-Identifier: Apache-2.0
//
// Findings upon which somebody has decided: accepted as right as they stand, or known from old
// work. They fail no run, and reports for people count them instead of showing them. Everything
// else is new.
#pragma once

#include <string>

#include "report/format.h"
#include "report/report.h"

namespace belie {

inline constexpr std::string_view kStatusNew = "new";
inline constexpr std::string_view kStatusAccepted = "accepted";
inline constexpr std::string_view kStatusKnown = "known";

/// Whether nobody has decided upon the finding yet.
bool is_new(const ReportFinding& finding);

/// How many findings have the status.
std::size_t count_of(const Report& report, std::string_view status);

/// The report without the findings that are decided upon.
Report only_new(Report report);

/// "3 accepted, 12 known, not shown; -v lists them." and with -v a line each; "" where all are new.
std::string decided_text(const Report& report, const ReportStyle& style);

}  // namespace belie
