// SPDX-License-Identifier: Apache-2.0
//
// What somebody says about the rules of others: another level, or off, and why. Written alike in
// belie.yaml and in a pack's pack.yaml:
//
//     rules:
//       office: {level: note, reason: "our columnists speak of the past in the present"}
//       office/two-holders: {level: off, reason: "the party has two chairs"}
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/finding.h"
#include "rules/yaml/schema.h"

namespace belie {

/// What is said of a rule or a family of rules.
struct RuleSetting {
  std::string selector;        // "office" or "office/two-holders"
  std::optional<Level> level;  // nothing: off
  std::string reason;
  YamlPlace place;  // of the selector
};

/// What a rule's `level` may be: the levels and "off".
std::span<const std::string_view> rule_levels();

/// The settings of a map. A setting without a reason is reported; whether there is such a rule is
/// for the caller, who knows the rules.
std::vector<RuleSetting> read_rule_settings(YamlCheck& check, const YamlNode& rules);

/// The text under “reason” of the map; reports one that is empty. "": there is none.
std::string read_reason(YamlCheck& check, const YamlNode& map);

/// Whether the selector is the rule's id or its folder.
bool selects(std::string_view selector, std::string_view rule_id);

}  // namespace belie
