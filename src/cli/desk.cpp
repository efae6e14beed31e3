// SPDX-License-Identifier: Apache-2.0
#include "cli/desk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "check/draft_paths.h"
#include "cli/options.h"
#include "input/read.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

/// "belie.yaml", "../belie.yaml" …: the first that is there, or "".
std::string nearest_upward(std::string_view name) {
  fs::path up;
  for (fs::path folder = working_folder();; folder = folder.parent_path(), up /= "..") {
    std::error_code failed;
    if (fs::is_regular_file(folder / name, failed)) return (up / name).generic_string();
    if (folder == folder.parent_path()) return "";
  }
}

/// A path that is written in the configuration, as seen from the working folder.
std::string beside_configuration(const Configuration& configuration, const std::string& path) {
  if (!configuration.file) return path;
  return (fs::path(configuration.file->name).parent_path() / path)
      .lexically_normal()
      .generic_string();
}

Configuration configuration_at(const std::string& file) {
  auto bytes = read_bytes(file);
  if (bytes) return read_configuration(file, folder_of(file), *bytes);
  Configuration none;
  none.errors.push_back(std::move(bytes.error()));
  return none;
}

const Configuration& configuration_of(const Arguments& arguments) {
  static const Configuration kNone;
  return arguments.configuration ? *arguments.configuration : kNone;
}

/// The file's bytes; what is wrong with it goes to the errors.
std::optional<std::string> bytes_of(const std::string& file, std::vector<Error>& errors) {
  auto bytes = read_bytes(file);
  if (bytes) return std::move(*bytes);
  errors.push_back(std::move(bytes.error()));
  return std::nullopt;
}

void append(std::vector<Error>& to, const std::vector<Error>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void read_desk(const Command& command, Arguments& arguments) {
  if (std::ranges::find(command.options, &kConfigOption) == command.options.end()) return;
  const std::string file = arguments.configuration_file.empty() ? nearest_upward(kConfigurationName)
                                                                : arguments.configuration_file;
  arguments.configuration = std::make_shared<const Configuration>(
      file.empty() ? Configuration{} : configuration_at(file));
}

Level fail_level(const Arguments& arguments) {
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
    if (to_text(level) == arguments.fail_level) return level;
  }
  return configuration_of(arguments).fail_level.value_or(Level::kError);
}

std::vector<std::string> desk_packs(const Arguments& arguments) {
  const Configuration& configuration = configuration_of(arguments);
  std::vector<std::string> packs;
  for (const std::string& pack : configuration.packs)
    packs.push_back(beside_configuration(configuration, pack));
  return packs;
}

std::string known_file(const Arguments& arguments) {
  if (!arguments.known.empty()) return arguments.known;
  const Configuration& configuration = configuration_of(arguments);
  return configuration.known.empty() ? ""
                                     : beside_configuration(configuration, configuration.known);
}

Decisions read_decisions(const Arguments& arguments) {
  Decisions decisions;
  decisions.configuration = configuration_of(arguments);
  decisions.working_folder = working_folder();
  if (const std::string file = nearest_upward(kLedgerName); !file.empty()) {
    if (const auto bytes = bytes_of(file, decisions.errors))
      decisions.ledger = read_ledger(file, folder_of(file), *bytes);
    append(decisions.errors, decisions.ledger.errors);
  }
  if (const std::string file = known_file(arguments); !file.empty()) {
    if (const auto bytes = bytes_of(file, decisions.errors))
      decisions.known = read_known(file, folder_of(file), *bytes);
    append(decisions.errors, decisions.known.errors);
  }
  return decisions;
}

std::string ledger_file(const Arguments& arguments) {
  std::string there = nearest_upward(kLedgerName);
  if (!there.empty()) return there;
  return beside_configuration(configuration_of(arguments), std::string(kLedgerName));
}

std::string known_list(const Report& report, const std::string& file) {
  return known_text(report, folder_of(file), working_folder());
}

std::string working_folder() {
  std::error_code failed;
  return fs::current_path(failed).generic_string();
}

std::string folder_of(const std::string& file) {
  std::error_code failed;
  return fs::absolute(file, failed).lexically_normal().parent_path().generic_string();
}

std::string desk_path(const std::string& path, const Arguments& arguments) {
  return path_from(configuration_of(arguments).folder, working_folder(), path);
}

}  // namespace belie
