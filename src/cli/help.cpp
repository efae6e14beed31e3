// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/version.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::size_t kWidth = 80;

constexpr std::string_view kExitCodes = R"(Exit codes:
  0  nothing at or above the fail level
  1  findings
  2  bad usage, configuration, pack or input, or output that cannot be written
  3  a fault of belie's own
)";

/// Paragraphs broken to the width, empty lines between them kept.
std::string paragraphs(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find("\n\n");
    for (const std::string& line : wrap(for_screen(text.substr(0, end)), kWidth))
      out += line + '\n';
    out += '\n';
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
  }
  return out;
}

/// "  name    meaning", the meaning broken to the width.
std::string row(std::string_view name, std::string_view meaning, std::size_t column) {
  std::string out;
  const bool fits = display_width(name) + 4 <= column;
  if (!fits) out += fmt::format("  {}\n", name);
  const auto lines = wrap(meaning, kWidth - column);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += pad(i == 0 && fits ? fmt::format("  {}", name) : "", column) + lines[i] + '\n';
  }
  return out;
}

std::string option_name(const OptionDescriptor& option) {
  std::string name(option.names);
  if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
  if (!name.starts_with("--"))
    return option.value.empty() ? name : fmt::format("{} {}", name, option.value);
  return "    " + (option.value.empty() ? name : fmt::format("{} {}", name, option.value));
}

std::string default_of(const OptionDescriptor& option, const Command& command) {
  const auto* member = std::get_if<std::string Arguments::*>(&option.member);
  if (member == nullptr) return "";
  std::string value = Arguments{}.**member;
  if (!value.empty()) return value;
  return option.choices != nullptr && *member == &Arguments::format
             ? std::string(command.formats.front())
             : "";
}

std::string option_meaning(const OptionDescriptor& option, const Command& command) {
  std::string text(option.summary);
  if (option.choices == nullptr) return text;
  std::string choices;
  for (const std::string_view choice : option.choices(command)) {
    choices += choices.empty() ? "" : ", ";
    choices += choice;
  }
  const std::string value = default_of(option, command);
  return fmt::format("{}: {}{}", text, choices,
                     value.empty() ? "" : fmt::format(" (default: {})", value));
}

std::string options_text(const Command& command) {
  std::size_t column = 0;
  for (const auto* option : command.options) column = std::max(column, option_name(*option).size());
  column = std::min<std::size_t>(column + 4, 30);
  std::string out = "Options:\n";
  for (const auto* option : command.options) {
    out += row(option_name(*option), option_meaning(*option, command), column);
  }
  return out + row("-h, --help", "this text", column) + '\n';
}

std::string examples_text(const Command& command) {
  if (command.examples.empty()) return "";
  std::string out = "Examples:\n";
  for (const CommandExample& example : command.examples) {
    out += fmt::format("  {}\n", example.line);
    for (const std::string& line : wrap(example.meaning, kWidth - 6)) out += "      " + line + '\n';
  }
  return out + '\n';
}

std::string commands_text(std::string_view prefix) {
  std::string out;
  for (const Command* command : commands()) {
    if (command->name.starts_with(prefix)) out += row(command->name, command->summary, 16);
  }
  return out;
}

}  // namespace

std::string overview_text() {
  return fmt::format(R"(belie {} – finds where article drafts contradict themselves, each other, the
calendar, or what is known about who held which office when.

Usage: belie COMMAND [OPTIONS] [WORDS]

Commands:
{}
Start with:
  belie check draft.md          one draft
  belie check drafts/           every draft below a folder
  belie check --help            what else it can do

No finding is not an approval: belie says how much it understood, and is silent
where it is not sure. It works offline and never changes a draft.

{})",
                     kVersion, commands_text(""), kExitCodes);
}

std::string group_text(std::string_view group) {
  return fmt::format(
      "Usage: belie {} COMMAND [OPTIONS] [WORDS]\n\nCommands:\n{}\n“belie {} COMMAND --help” tells "
      "more.\n",
      group, commands_text(std::string(group) + ' '), group);
}

std::string help_text(const Command& command) {
  std::string usage = fmt::format("Usage: belie {} [OPTIONS]", command.name);
  if (!command.words.empty()) usage += fmt::format(" {}", command.words);
  return usage + "\n\n" + paragraphs(command.about) + examples_text(command) +
         options_text(command) + std::string(kExitCodes);
}

}  // namespace belie
