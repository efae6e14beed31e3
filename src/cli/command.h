// SPDX-License-Identifier: Apache-2.0
//
// The table of subcommands. A command is one file in commands/ that ends in a descriptor, and one
// line in commands.def; parsing, help and "did you mean" are made from the descriptors. A command
// computes and prints nothing: main.cpp writes its result.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/terminal.h"

namespace belie {

// Exit codes, as docs/output.md promises them.
inline constexpr int kNothingFound = 0;
inline constexpr int kFindings = 1;
inline constexpr int kBadInput =
    2;  // usage, configuration, pack, draft, or output that cannot be written
inline constexpr int kOurFault = 3;

/// Bytes for a file beside the output.
struct FileOutput {
  std::string path;
  std::string bytes;
  bool at_its_end = false;  // false: the file is created or replaced
  bool is_new = false;      // its folders are made; it is no report but somebody's work
};

struct CommandResult {
  std::string output;  // to standard output, or to `file`
  std::string errors;  // to standard error
  int exit_code = kNothingFound;
  std::string file;                    // --output; "": standard output
  std::vector<FileOutput> files{};     // what the output tells of; written before it, or no output
  std::vector<FileOutput> further{};   // written whatever becomes of the output
  std::vector<std::string> then{};     // a program to be run in the foreground when all is written
  std::shared_ptr<const void> kept{};  // what the command knew: freed at once with the program
};

struct Command;

struct OptionDescriptor {
  std::string_view names;    // "-v,--verbose"
  std::string_view value;    // "DAY"; "": a switch
  std::string_view summary;  // one line for help
  std::variant<bool Arguments::*, std::string Arguments::*, std::vector<std::string> Arguments::*>
      member;
  /// The values that it takes, if they can be listed.
  std::vector<std::string_view> (*choices)(const Command&) = nullptr;
  /// Why a value is wrong; nothing: it is right.
  std::optional<std::string> (*mistake)(std::string_view value) = nullptr;
};

struct CommandExample {
  std::string_view line;     // "belie check drafts/"
  std::string_view meaning;  // "every draft below the folder"
};

inline constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

struct Command {
  std::string_view name;     // "check"; "rule test" for the second word of a group
  std::string_view words;    // what stands behind it, for help: "[PATH…]"
  std::string_view summary;  // one line for the list of commands
  std::string_view about;    // a paragraph or two for its own help
  std::span<const CommandExample> examples;
  std::span<const OptionDescriptor* const> options;
  std::span<const std::string_view> formats;  // the first is the default; empty: no --format
  std::size_t least_words = 0;
  std::size_t most_words = kAnyNumber;
  CommandResult (*run)(const Arguments&, const Terminal&) = nullptr;
};

/// The descriptors themselves, each the last constant of its file in commands/.
#define COMMAND(name) extern const Command k_##name##_command;
#include "cli/commands.def"
#undef COMMAND

/// All commands, in the order of commands.def.
std::span<const Command* const> commands();
const Command* find_command(std::string_view name);  // nullptr: no such command

/// A result that only says what was wrong with the call, with exit code 2.
CommandResult usage_error(std::string_view message, std::string_view hint = "");

/// A result with errors drawn on standard error; exit code 2 where there are any.
CommandResult with_errors(std::string output, const std::vector<Error>& errors,
                          const Arguments& arguments, const Terminal& terminal);

/// --color against what the terminal can do.
bool colours_output(const Arguments& arguments, const Terminal& terminal);
bool colours_errors(const Arguments& arguments, const Terminal& terminal);

}  // namespace belie
