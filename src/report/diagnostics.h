// SPDX-License-Identifier: Apache-2.0
//
// An error as a compiler draws it: place, message, the line with a caret below, a hint.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace belie {

struct DiagnosticStyle {
  std::string_view severity = "error";  // or "warning"
  bool colour = false;
};

/// "rules/mine/a.yaml:4:1: error: unknown key “sya”", the excerpt set in, and "  did you mean
/// “say”?"; with line ends.
std::string diagnostic_text(const Error& error, const DiagnosticStyle& style);
std::string diagnostics_text(const std::vector<Error>& errors, const DiagnosticStyle& style);

}  // namespace belie
