// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kPackOption, &kConfigOption, &kColourOption};
constexpr std::array kExamples{CommandExample{
    "belie rule lint rules/desk", "every mistake of the pack, with file, line and column"}};

/// The packs that were named, and those that they may build on.
std::vector<std::string> all_folders(const Arguments& arguments) {
  std::vector<std::string> folders = pack_folders(arguments);
  folders.insert(folders.end(), arguments.words.begin(), arguments.words.end());
  return folders;
}

bool is_named(const std::string& folder, const Arguments& arguments) {
  return std::ranges::any_of(arguments.words, [&](const std::string& word) {
    std::error_code ignored;
    return word == folder || std::filesystem::equivalent(word, folder, ignored);
  });
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  std::vector<Error> errors;
  const std::vector<PackFolder> folders = read_packs(all_folders(arguments), errors);
  std::string out;
  for (const Pack& pack : load_packs(folders, load_pack("core", core_pack_files()))) {
    if (!is_named(pack.folder, arguments)) continue;
    errors.insert(errors.end(), pack.errors.begin(), pack.errors.end());
    out += fmt::format("{}: {}, {}, {}\n", for_screen(pack.folder),
                       counted(pack.rules.size(), "rule"), counted(pack.facts.size(), "fact"),
                       counted(pack.errors.size(), "mistake"));
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
