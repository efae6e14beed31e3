// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "base/edit_distance.h"
#include "base/version.h"
#include "cli/help.h"

namespace belie {
namespace {

using Words = std::vector<std::string>;

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view nearest = nearest_word(word, known);
  return nearest.empty() ? "" : fmt::format("did you mean “{}”?", nearest);
}

bool is_group(std::string_view word) {
  return std::ranges::any_of(commands(), [&](const Command* command) {
    return command->name.starts_with(std::string(word) + ' ');
  });
}

bool asks_for_help(std::string_view word) {
  return word == "--help" || word == "-h" || word == "help";
}

CommandResult printed(std::string text) { return {std::move(text), "", kNothingFound, ""}; }

/// The names that may stand at this place: those of the group, or all first words.
std::vector<std::string_view> known_names(std::string_view group) {
  std::vector<std::string_view> names;
  for (const Command* command : commands()) {
    std::string_view name = command->name;
    if (!group.empty() && !name.starts_with(std::string(group) + ' ')) continue;
    if (!group.empty()) name.remove_prefix(group.size() + 1);
    names.push_back(name.substr(0, name.find(' ')));
  }
  return names;
}

CommandResult unknown_command(std::string_view group, const std::string& word) {
  std::error_code ignored;
  if (group.empty() && std::filesystem::exists(word, ignored)) {
    return usage_error(fmt::format("“{}” is no command", word),
                       fmt::format("did you mean “belie check {}”?", word));
  }
  const std::string hint = did_you_mean(word, known_names(group));
  const std::string help =
      fmt::format("“belie {}{}--help” lists the commands", group, group.empty() ? "" : " ");
  return usage_error(fmt::format("“{}” is no command", word), hint.empty() ? help : hint);
}

/// The long name of an option: "--format" of "-f,--format".
std::string_view long_name(const OptionDescriptor& option) {
  return option.names.substr(option.names.find("--"));
}

CommandResult unexpected(const Command& command, const Words& rest) {
  const auto option =
      std::ranges::find_if(rest, [](const auto& word) { return word.starts_with('-'); });
  if (option == rest.end()) {
    return usage_error(fmt::format("“{}” is one word too many for “belie {} {}”", rest.front(),
                                   command.name, command.words),
                       "words that belong together are put between quotation marks");
  }
  std::vector<std::string_view> known{"--help"};
  for (const auto* each : command.options) known.push_back(long_name(*each));
  const std::string hint = did_you_mean(option->substr(0, option->find('=')), known);
  const std::string help = fmt::format("“belie {} --help” lists the options", command.name);
  return usage_error(fmt::format("“belie {}” has no option “{}”", command.name, *option),
                     hint.empty() ? help : hint);
}

void declare(CLI::App& app, const OptionDescriptor& option, Arguments& arguments) {
  const std::string names(option.names);
  if (const auto* flag = std::get_if<bool Arguments::*>(&option.member)) {
    app.add_flag(names, arguments.**flag);
  } else if (const auto* one = std::get_if<std::string Arguments::*>(&option.member)) {
    app.add_option(names, arguments.**one)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  } else {
    auto* list = app.add_option(
        names, arguments.*std::get<std::vector<std::string> Arguments::*>(option.member));
    list->allow_extra_args(false);
    if (option.choices != nullptr) list->delimiter(',');
  }
}

/// What is wrong with the value of an option, or nothing.
std::optional<CommandResult> value_mistake(const Command& command, const OptionDescriptor& option,
                                           const std::string& value) {
  const auto message = [&] {
    return fmt::format("“{}” is no value for {}", value, long_name(option));
  };
  if (option.mistake != nullptr) {
    if (const auto why = option.mistake(value)) return usage_error(message(), *why);
  }
  if (option.choices == nullptr) return std::nullopt;
  const auto choices = option.choices(command);
  if (std::ranges::find(choices, value) != choices.end()) return std::nullopt;
  const std::string hint = did_you_mean(value, choices);
  return usage_error(
      message(), hint.empty() ? fmt::format("it is one of: {}", fmt::join(choices, ", ")) : hint);
}

/// The values that were given for an option; those that stand there by default are right.
std::vector<std::string> given_values(const OptionDescriptor& option, const Arguments& arguments) {
  if (const auto* list = std::get_if<std::vector<std::string> Arguments::*>(&option.member))
    return arguments.**list;
  const auto* one = std::get_if<std::string Arguments::*>(&option.member);
  if (one == nullptr || (arguments.**one).empty() || (arguments.**one) == (Arguments{}.**one))
    return {};
  return {arguments.**one};
}

std::optional<CommandResult> value_mistakes(const Command& command, const Arguments& arguments) {
  for (const auto* option : command.options) {
    for (const std::string& value : given_values(*option, arguments)) {
      if (auto mistake = value_mistake(command, *option, value)) return mistake;
    }
  }
  return std::nullopt;
}

std::variant<Invocation, CommandResult> read_arguments(const Command& command, Words words) {
  Invocation invocation{&command, {}};
  Arguments& arguments = invocation.arguments;
  CLI::App app;
  app.set_help_flag("-h,--help");
  app.add_option("words", arguments.words);
  for (const auto* option : command.options) declare(app, *option, arguments);
  try {
    std::ranges::reverse(words);
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return printed(help_text(command));
  } catch (const CLI::ExtrasError&) {
    return unexpected(command, app.remaining());
  } catch (const CLI::Error& error) {
    return usage_error(error.what(),
                       fmt::format("“belie {} --help” explains the options", command.name));
  }
  if (arguments.words.size() > command.most_words) {
    return unexpected(command,
                      {arguments.words.begin() + static_cast<std::ptrdiff_t>(command.most_words),
                       arguments.words.end()});
  }
  if (arguments.words.size() < command.least_words) {
    return usage_error(fmt::format("“belie {}” needs: {}", command.name, command.words),
                       fmt::format("“belie {} --help” shows examples", command.name));
  }
  if (auto mistake = value_mistakes(command, arguments)) return *mistake;
  if (arguments.format.empty() && !command.formats.empty())
    arguments.format = command.formats.front();
  return invocation;
}

std::variant<Invocation, CommandResult> read_group(const std::string& group, Words words) {
  if (words.empty()) return CommandResult{"", group_text(group), kBadInput, ""};
  if (asks_for_help(words.front())) return printed(group_text(group));
  const Command* command = find_command(group + ' ' + words.front());
  if (command == nullptr) return unknown_command(group, words.front());
  words.erase(words.begin());
  return read_arguments(*command, std::move(words));
}

}  // namespace

std::variant<Invocation, CommandResult> read_command_line(Words words) {
  if (words.empty()) return CommandResult{"", overview_text(), kBadInput, ""};
  const std::string first = words.front();
  words.erase(words.begin());
  if (first == "--version" || first == "-V") return printed(fmt::format("belie {}\n", kVersion));
  if (asks_for_help(first) && words.empty()) return printed(overview_text());
  if (first == "help") {
    words.emplace_back("--help");
    return read_command_line(std::move(words));
  }
  if (asks_for_help(first)) return printed(overview_text());
  if (is_group(first)) return read_group(first, std::move(words));
  const Command* command = find_command(first);
  if (command == nullptr) return unknown_command("", first);
  return read_arguments(*command, std::move(words));
}

}  // namespace belie
