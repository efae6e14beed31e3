// SPDX-License-Identifier: Apache-2.0
//
// What a desk has settled for all its drafts: belie.yaml. Names that may be written in more than
// one way, roles that one person may hold, rules with another level or off (never without a
// reason), what goes for which folders. Plain values with their places in the file; reading the
// file is pure, finding it is the command line's business. The keys are one table, from which the
// loader's messages, the JSON Schema and `belie config` are made.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "input/date_reading.h"
#include "input/gitignore.h"
#include "rules/packs/name_forms.h"
#include "rules/packs/rule_settings.h"
#include "rules/rule.h"
#include "rules/yaml/schema.h"

namespace belie {

/// One key of belie.yaml.
struct ConfigurationField {
  std::string_view key;
  YamlType type = YamlType::kAny;
  std::string_view fallback;  // what goes where it is not said: "error", "none"
  std::string_view summary;   // one line for docs and schema
};

std::span<const ConfigurationField> configuration_fields();

/// Two roles that one person may hold at one time.
struct RolePair {
  std::string one, other;
};

/// What a desk says of the drafts below a folder, or of some names.
struct PathSetting {
  std::string glob;                     // as in a .gitignore file: "archive/", "*.fr.md"
  std::vector<IgnorePattern> patterns;  // the same, taken apart
  bool skip = false;                    // not read where it is met in a folder
  std::vector<YamlText> only{};         // rules and families that apply; empty: all
  std::vector<RuleSetting> rules{};
  std::string reason;
};

struct Configuration {
  std::shared_ptr<const YamlFile> file;  // as read; nullptr: there is none
  std::string folder{};                  // absolute, of the file: globs are relative to it
  std::vector<NameForms> names{};
  std::vector<RolePair> may_hold_both{};
  std::vector<RuleSetting> rules{};
  std::vector<PathSetting> paths{};
  DateReading dates{};
  std::vector<std::string> packs{};  // folders as written, relative to the file
  std::optional<Level> fail_level{};
  std::string known{};  // a file as written, relative to the file; "": none
  std::vector<Error> errors{};
};

/// Reads a belie.yaml. Never fails: all mistakes are in `errors`, and what could be read is there.
/// `folder` is the absolute folder that the file stands in.
Configuration read_configuration(std::string name, std::string folder, std::string_view bytes);

/// A mistake for each rule of the configuration that is none of these.
std::vector<Error> unknown_rules(const Configuration& configuration,
                                 const std::vector<Rule>& rules);

/// The setting that goes for a rule: of the rule before that of its family; of equals the last one.
/// nullptr: none.
const RuleSetting* setting_for(const std::vector<RuleSetting>& settings, std::string_view rule_id);

/// Whether a glob matches the path, or a folder above it. Paths are relative to the configuration.
bool matches(const PathSetting& setting, std::string_view path);

/// Whether drafts of that path are left out where a folder is walked.
bool skips(const Configuration& configuration, std::string_view path);

/// What the last matching entry of `paths` says of a rule.
struct PathVerdict {
  bool off = false;
  std::optional<Level> level{};
};

PathVerdict path_verdict(const Configuration& configuration, std::string_view rule_id,
                         std::string_view path);

/// rules/schema/config.schema.json: a JSON Schema (draft-07) for the completion of editors.
std::string configuration_schema_json();

}  // namespace belie
