// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "check/configuration.h"
#include "cli/command.h"
#include "cli/desk.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kConfigOption, &kPackOption, &kKnownOption, &kFailLevelOption,
                              &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie config", "every setting that goes here, and where it comes from"},
    CommandExample{"belie config --config desk/belie.yaml", "the settings of that file"}};

/// A setting with where it was said.
struct Row {
  std::string key;
  std::string value;
  std::string origin;  // "belie.yaml:3", "default", "--pack"
};

std::string origin_of(const YamlFile& file, YamlPlace place) {
  return fmt::format("{}:{}", file.name, place.line);
}

/// Whether the file's value at the place was refused, so that it does not go.
bool is_refused(const std::vector<Error>& errors, YamlPlace place) {
  return std::ranges::any_of(errors, [&](const Error& error) { return error.line == place.line; });
}

/// A map or list as a row for each of its parts; anything else as one row. What was refused is told
/// so, with what goes instead.
std::vector<Row> rows_of(const ConfigurationField& field, const Configuration& configuration,
                         const YamlNode& value) {
  const YamlFile& file = *configuration.file;
  const std::string_view key = field.key;
  const YamlPlace whole = file.root.key_place(key);
  if (!value.is_map() && !value.is_list()) {
    if (is_refused(configuration.errors, whole))
      return {{std::string(key), std::string(field.fallback),
               fmt::format("default; {} is refused", origin_of(file, whole))}};
    return {{std::string(key), value.text, origin_of(file, whole)}};
  }
  std::vector<Row> rows;
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    const YamlNode& part = value.children[i];
    const bool named = value.is_map();
    const YamlPlace place = named ? value.keys[i].place : part.place;
    const bool refused = is_refused(configuration.errors, place);
    rows.push_back({rows.empty() ? std::string(key) : "",
                    named              ? fmt::format("{}: {}", value.keys[i].text, to_text(part))
                    : part.is_scalar() ? part.text
                                       : to_text(part),
                    origin_of(file, place) + (refused ? ", refused" : "")});
  }
  return rows;
}

/// What the command line says of a key.
std::vector<Row> flags_for(std::string_view key, const Arguments& arguments) {
  std::vector<Row> rows;
  if (key == "packs") {
    for (const std::string& pack : arguments.packs)
      rows.push_back({std::string(key), pack, "--pack"});
  }
  if (key == "known" && !arguments.known.empty())
    rows.push_back({std::string(key), arguments.known, "--known"});
  if (key == "fail-level" && !arguments.fail_level.empty())
    rows.push_back({std::string(key), arguments.fail_level, "--fail-level"});
  return rows;
}

std::vector<Row> rows_for(const ConfigurationField& field, const Arguments& arguments) {
  std::vector<Row> rows;
  const auto flags = flags_for(field.key, arguments);
  const auto& file = arguments.configuration->file;
  const YamlNode* value = file ? file->root.find(field.key) : nullptr;
  const bool adds = field.key == "packs";  // a flag takes the place of every other value
  if (value != nullptr && (flags.empty() || adds))
    rows = rows_of(field, *arguments.configuration, *value);
  rows.insert(rows.end(), flags.begin(), flags.end());
  if (rows.empty())
    rows.push_back({std::string(field.key), std::string(field.fallback), "default"});
  for (std::size_t i = 1; i < rows.size(); ++i) rows[i].key.clear();
  return rows;
}

Row ledger_row(const Arguments& arguments) {
  const Decisions decisions = read_decisions(arguments);
  if (decisions.ledger.name.empty())
    return {"accepted", "none", fmt::format("there is no {}", ledger_file(arguments))};
  return {"accepted", counted(decisions.ledger.entries.size(), "finding"), decisions.ledger.name};
}

std::string table_of(const std::vector<Row>& rows) {
  constexpr std::size_t kWidestValue = 56;
  std::size_t key_width = 0;
  std::size_t value_width = 0;
  for (const Row& row : rows) {
    key_width = std::max(key_width, display_width(for_screen(row.key)));
    value_width = std::max(value_width, display_width(for_screen(row.value)));
  }
  value_width = std::min(value_width, kWidestValue);
  std::string out;
  for (const Row& row : rows) {
    out += fmt::format("{}  {}  {}\n", pad(for_screen(row.key), key_width),
                       pad(for_screen(row.value), value_width), for_screen(row.origin));
  }
  return out;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  std::vector<Row> rows;
  for (const ConfigurationField& field : configuration_fields()) {
    const auto more = rows_for(field, arguments);
    rows.insert(rows.end(), more.begin(), more.end());
  }
  rows.push_back(ledger_row(arguments));
  const Knowledge knowledge = read_knowledge(arguments);
  std::vector<Error> errors = knowledge.errors;
  const Decisions decisions = read_decisions(arguments);
  errors.insert(errors.end(), decisions.errors.begin(), decisions.errors.end());
  return with_errors(table_of(rows), errors, arguments, terminal);
}

}  // namespace

extern const Command k_config_command{
    "config",
    "",
    "print the settings that go here, each with where it comes from",
    "Prints every setting of belie.yaml with its file and line, what was said on the command line, "
    "and what goes by default. All mistakes of the file are told at once. The file is the nearest "
    "belie.yaml from the working folder upward; --config names another one, and --config /dev/null "
    "none.",
    kExamples,
    kOptions,
    {},
    0,
    0,
    run};

}  // namespace belie
