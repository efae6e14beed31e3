// SPDX-License-Identifier: Apache-2.0
#include "check/selection.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace belie {
namespace {

bool any_selects(const std::vector<std::string>& selectors, std::string_view rule_id) {
  return std::ranges::any_of(selectors, [&](const auto& s) { return selects(s, rule_id); });
}

bool in_force(const Rule& rule, const CheckOptions& options) {
  if (any_selects(options.ignored_rules, rule.id)) return false;
  const RuleSetting* desk = setting_for(options.decisions.configuration.rules, rule.id);
  const bool named = std::ranges::find(options.only_rules, rule.id) != options.only_rules.end();
  if (desk != nullptr && !desk->level && !named) return false;
  if (!rule.off_because.empty() && !named && desk == nullptr) return false;
  const bool asked_for = named || (desk != nullptr && desk->selector == rule.id);
  if (rule.stage == RuleStage::kPreview && !options.previews && !asked_for) return false;
  return options.only_rules.empty() || any_selects(options.only_rules, rule.id);
}

}  // namespace

std::vector<Rule> rules_in_force(const std::vector<Rule>& rules, const CheckOptions& options) {
  std::vector<Rule> chosen;
  std::ranges::copy_if(rules, std::back_inserter(chosen),
                       [&](const Rule& rule) { return in_force(rule, options); });
  for (Rule& rule : chosen) {
    const RuleSetting* desk = setting_for(options.decisions.configuration.rules, rule.id);
    if (desk != nullptr && desk->level) rule.level = *desk->level;
  }
  return chosen;
}

}  // namespace belie
