// SPDX-License-Identifier: Apache-2.0
//
// From argv to a command with its arguments, or to the text that explains what was wrong. The only
// file that includes CLI11.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/command.h"

namespace belie {

struct Invocation {
  const Command* command = nullptr;
  Arguments arguments;
};

/// `words` is argv without the program's name. Help, version and mistakes are results already.
std::variant<Invocation, CommandResult> read_command_line(std::vector<std::string> words);

}  // namespace belie
