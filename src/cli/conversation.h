// SPDX-License-Identifier: Apache-2.0
//
// Questions to whoever sits before the program: written to standard error, so that standard output
// stays the command's, and answered on standard input, one line each or several up to a line with a
// single dot. The only place where a command talks while it runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belie {

class Conversation {
 public:
  /// Writes the text as it is.
  static void say(std::string_view text);

  /// One line without the blanks around it; nothing: there are no more answers.
  std::optional<std::string> line(std::string_view prompt);

  /// The lines up to one with a single dot, or up to the end.
  std::optional<std::string> lines(std::string_view prompt);

 private:
  std::optional<std::string> next_line();

  std::string unread_;
  bool ended_ = false;
};

}  // namespace belie
