// SPDX-License-Identifier: Apache-2.0
//
// Another program, run to its end with what it printed. No shell is between.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace belie {

struct ChildOutput {
  std::string output;  // of standard output
  std::string errors;  // of standard error
  int exit_code = 0;   // -1: ended by a signal
};

/// Runs words[0], looked for on the PATH, with empty standard input. Errors: there is no such
/// program, or no process could be made.
Result<ChildOutput> run_program(const std::vector<std::string>& words);

/// Runs it on the streams of this process, as an editor needs it; the result is its exit code.
/// Errors: the same.
Result<int> run_in_foreground(const std::vector<std::string>& words);

}  // namespace belie
