// SPDX-License-Identifier: Apache-2.0
//
// A finding in plain lines, for formats that carry text: a message beside a line of a diff, the
// body of a failed test. Every line is safe to print and has no line end in it. Where the report is
// redacted no words of a draft are left, and the lines say only where to look.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace belie {

/// The findings upon which nobody has decided yet, in the order of the report.
std::vector<const ReportFinding*> open_findings(const Report& report);

/// "quay.md:9:31"
std::string locator(const ReportPlace& place);

/// "“the May government”"; "" in a redacted report.
std::string quoted_words(const ReportPlace& place);

/// "UK prime minister until 24 July 2019 (list complete to 15 June 2026)"
std::string fact_words(const ReportFact& fact);

/// The message with the question below: what stands in the shortest of places.
std::string headline(const ReportFinding& finding);

/// What stands below the message, a line each: "check quay.md:9:31 “the May government”", "against
/// UK prime minister until …", "because …", the question.
std::vector<std::string> finding_lines(const ReportFinding& finding);

/// A name for each finding that no other of the same report has: the id, a colon, and 1; the number
/// is 2, 3 … where one contradiction stands twice.
std::vector<std::string> distinct_names(const std::vector<const ReportFinding*>& findings);

}  // namespace belie
