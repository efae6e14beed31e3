// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/diagnostics.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kCommands{
#define COMMAND(name) &k_##name##_command,
#include "cli/commands.def"
#undef COMMAND
};

}  // namespace

std::span<const Command* const> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto* const found =
      std::ranges::find_if(kCommands, [&](const Command* c) { return c->name == name; });
  return found == kCommands.end() ? nullptr : *found;
}

CommandResult usage_error(std::string_view message, std::string_view hint) {
  std::string text = "belie: " + for_screen(message) + '\n';
  if (!hint.empty()) text += "  " + for_screen(hint) + '\n';
  return {"", text, kBadInput, ""};
}

CommandResult with_errors(std::string output, const std::vector<Error>& errors,
                          const Arguments& arguments, const Terminal& terminal) {
  const DiagnosticStyle style{"error", colours_errors(arguments, terminal)};
  const int exit_code = errors.empty() ? kNothingFound : kBadInput;
  return {std::move(output), diagnostics_text(errors, style), exit_code, arguments.output};
}

bool colours_output(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.colour != "auto") return arguments.colour == "always";
  return terminal.colour_output && arguments.output.empty();
}

bool colours_errors(const Arguments& arguments, const Terminal& terminal) {
  return arguments.colour == "auto" ? terminal.colour_errors : arguments.colour == "always";
}

}  // namespace belie
