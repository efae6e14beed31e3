// SPDX-License-Identifier: Apache-2.0
//
// The outside of the process: how wide the terminal is, whether it takes colours, and bytes written
// at once with every failure seen. The commands themselves print nothing; they hand back a
// CommandResult.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.h"

namespace belie {

/// What standard output and standard error are attached to.
struct Terminal {
  std::size_t width = 100;     // columns; 100 where standard output is no terminal
  bool colour_output = false;  // standard output is a terminal that may show colours
  bool colour_errors = false;  // the same of standard error
  std::string step_summary{};  // the file that GitHub Actions shows below a step; "" none
  bool input = false;          // somebody sits before standard input
  std::string editor{};        // the words of $VISUAL or $EDITOR; "" neither is set
};

/// Looks at the streams, TERM, NO_COLOR (https://no-color.org), GITHUB_STEP_SUMMARY, VISUAL and
/// EDITOR.
Terminal look_at_terminal();

/// Takes care that descriptors 0 to 2 are open, so that no draft is opened in the place of a closed
/// stream, and that a reader who goes away does not kill the process.
void secure_standard_streams();

/// Everything on standard input, up to 1 GiB and one byte. Errors: not readable.
Result<std::string> read_standard_input();

/// Writes all bytes. A reader that went away (`belie … | head`) is no error. Errors: closed, disk
/// full.
Result<void> write_standard_output(std::string_view bytes);
void write_standard_error(std::string_view bytes);

/// Creates the file and the folders above it. Errors: it is there already, not writable, disk full.
Result<void> write_new_file(const std::string& path, std::string_view bytes);

/// Creates or replaces the file. Errors: not writable, disk full.
Result<void> write_file(const std::string& path, std::string_view bytes);

/// Writes at the end of the file, which is created where there is none. Errors: the same.
Result<void> append_to_file(const std::string& path, std::string_view bytes);

}  // namespace belie
