// SPDX-License-Identifier: Apache-2.0
//
// The program: reads the command line, runs the command, writes what it hands back. Faults of our
// own end here.
#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "base/version.h"
#include "cli/child_process.h"
#include "cli/command_line.h"
#include "cli/desk.h"
#include "cli/terminal.h"
#include "report/diagnostics.h"
#include "report/screen.h"

namespace belie {
namespace {

CommandResult fault(std::string_view what) {
  return {"",
          fmt::format("belie: this is a fault in belie {}, not in your drafts: {}\n"
                      "  Please report it with this message and, if you can, the draft.\n",
                      kVersion, for_screen(what)),
          kOurFault, ""};
}

CommandResult obey(std::vector<std::string> words) {
  auto read = read_command_line(std::move(words));
  if (auto* result = std::get_if<CommandResult>(&read)) return std::move(*result);
  auto& [command, arguments] = std::get<Invocation>(read);
  read_desk(*command, arguments);
  return command->run(arguments, look_at_terminal());
}

CommandResult obey_or_confess(std::vector<std::string> words) {
  try {
    return obey(std::move(words));
  } catch (const std::exception& exception) {
    return fault(exception.what());
  } catch (...) {
    return fault("an unknown exception");
  }
}

/// Writes the command's files; the first failure is told and nothing after it is written.
bool write_files(const CommandResult& result) {
  for (const FileOutput& file : result.files) {
    const auto written = (file.is_new ? write_new_file : write_file)(file.path, file.bytes);
    if (written) continue;
    write_standard_error(diagnostic_text(written.error(), {}));
    return false;
  }
  return true;
}

int deliver(const CommandResult& result) {
  if (!write_files(result)) return kBadInput;
  const auto written = result.file.empty() ? write_standard_output(result.output)
                                           : write_file(result.file, result.output);
  std::string unwritten = written ? "" : diagnostic_text(written.error(), {});
  for (const FileOutput& file : result.further) {
    const auto outcome = (file.at_its_end ? append_to_file : write_file)(file.path, file.bytes);
    if (!outcome) unwritten += diagnostic_text(outcome.error(), {});
  }
  write_standard_error(result.errors + unwritten);
  if (!result.then.empty()) {
    const auto ran = run_in_foreground(result.then);
    if (!ran) write_standard_error(diagnostic_text(ran.error(), {}));
  }
  return unwritten.empty() ? result.exit_code : kBadInput;
}

}  // namespace
}  // namespace belie

int main(int argc, char** argv) {
  belie::secure_standard_streams();
  const belie::CommandResult result = belie::obey_or_confess({argv + 1, argv + argc});
  // All is written. To free what was known piece by piece takes a tenth of the time of a draft.
  std::_Exit(belie::deliver(result));
}
