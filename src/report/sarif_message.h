// SPDX-License-Identifier: Apache-2.0
//
// A finding as the message of a SARIF result: running text in which the other places are links into
// the result's related locations, "[words](1)" (SARIF 2.1.0, section 3.11.6).
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace belie {

/// Text that has no meaning in a SARIF message: brackets and backslashes escaped, braces doubled.
std::string sarif_escaped(std::string_view text);

/// "Theresa May had left office. Against it: …. See also [“Prime Minister Boris Johnson”,
/// quay.md:5](1). Is …?" The link n leads to the place n of the finding's evidence, counted from 0.
std::string sarif_message(const ReportFinding& finding);

}  // namespace belie
