// SPDX-License-Identifier: Apache-2.0
//
// A report as a page of Markdown for the summary of a step of GitHub Actions, or a comment: a line
// on what was found, and a table of the findings with both sides.
#pragma once

#include <string>

#include "report/report.h"

namespace belie {

/// At most two hundred findings are listed, the others counted; a step's summary has a limit.
std::string step_summary(const Report& report);

}  // namespace belie
