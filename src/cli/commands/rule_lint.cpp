// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kColourOption};
constexpr std::array kExamples{CommandExample{
    "belie rule lint rules/desk", "every mistake of the pack, with file, line and column"}};

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  std::vector<Error> errors;
  std::string out;
  for (const std::string& folder : arguments.words) {
    const auto pack = read_pack(folder);
    const auto& found = pack ? pack->errors : std::vector<Error>{pack.error()};
    errors.insert(errors.end(), found.begin(), found.end());
    if (!pack) continue;
    out += fmt::format("{}: {}, {}, {}\n", for_screen(folder), counted(pack->rules.size(), "rule"),
                       counted(pack->facts.size(), "fact"), counted(found.size(), "mistake"));
  }
  return with_errors(std::move(out), errors, arguments, terminal);
}

}  // namespace

extern const Command k_rule_lint_command{
    "rule lint",
    "PACK…",
    "report every mistake in the files of a pack",
    "Reads the rules, words and facts below each folder and draws all mistakes in their places. "
    "Nothing is run; “belie rule "
    "test” runs the examples.",
    kExamples,
    kOptions,
    {},
    1,
    kAnyNumber,
    run};

}  // namespace belie
