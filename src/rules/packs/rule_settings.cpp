// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace belie {
namespace {

constexpr std::array<std::string_view, 4> kLevels{"error", "warning", "note", "off"};
constexpr std::array kKeys{YamlField{"level", YamlType::kText, Need::kRequired},
                           YamlField{"reason", YamlType::kText, Need::kRequired}};

/// Nothing: no such level; else the level, or nothing for off.
std::optional<std::optional<Level>> level_of(YamlCheck& check, const YamlNode& setting) {
  const YamlNode* node = setting.find("level");
  if (node == nullptr || !node->is_scalar()) return std::nullopt;
  const auto* const found = std::ranges::find(kLevels, node->text);
  if (found != kLevels.end()) {
    if (*found == "off") return std::optional<Level>();
    return std::optional(static_cast<Level>(found - kLevels.begin()));
  }
  const std::string near = did_you_mean(node->text, kLevels);
  check.report(node->place, fmt::format("“{}” is no value for “level”", node->text),
               near.empty() ? fmt::format("it is one of: {}", fmt::join(kLevels, ", ")) : near);
  return std::nullopt;
}

}  // namespace

std::span<const std::string_view> rule_levels() { return kLevels; }

std::vector<RuleSetting> read_rule_settings(YamlCheck& check, const YamlNode& rules) {
  std::vector<RuleSetting> settings;
  for (std::size_t i = 0; i < rules.keys.size(); ++i) {
    const YamlKey& key = rules.keys[i];
    const YamlNode& node = rules.children[i];
    if (node.is_scalar()) {
      check.report(node.place, fmt::format("a level for “{}” needs a reason", key.text),
                   fmt::format("{}: {{level: {}, reason: \"…\"}}", key.text, node.text));
      continue;
    }
    check.map(node, kKeys, fmt::format("the setting of “{}”", key.text));
    std::string reason = read_reason(check, node);
    if (const auto level = level_of(check, node))
      settings.push_back({key.text, *level, std::move(reason), key.place});
  }
  return settings;
}

std::string read_reason(YamlCheck& check, const YamlNode& map) {
  const YamlNode* reason = map.find("reason");
  if (reason == nullptr || !reason->is_scalar()) return "";
  if (reason->text.find_first_not_of(" \n") == std::string::npos)
    check.report(reason->place, "the reason is empty", "say why, for those who read it later");
  return reason->text;
}

bool selects(std::string_view selector, std::string_view rule_id) {
  if (selector == rule_id) return true;
  return rule_id.size() > selector.size() && rule_id.starts_with(selector) &&
         rule_id[selector.size()] == '/';
}

}  // namespace belie
