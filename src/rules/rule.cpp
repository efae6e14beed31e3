// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace belie {
namespace {

void add_roles(std::vector<std::string>& fields, ClaimKind kind, std::string_view prefix) {
  for (const RoleDescriptor& role : descriptor(kind).roles)
    fields.push_back(fmt::format("{}{}", prefix, role.name));
  for (const std::string_view word : {"when", "on-when", "words"})
    fields.push_back(fmt::format("{}{}", prefix, word));
}

void add_same_roles(std::vector<std::string>& fields, const Rule& rule) {
  const auto& roles = descriptor(rule.demands.kind).roles;
  for (const std::uint8_t role : rule.same) fields.emplace_back(roles[role].name);
}

void compare_fields(std::vector<std::string>& fields, const Rule& rule, bool say) {
  if (say) return add_roles(fields, rule.demands.kind, "");
  add_same_roles(fields, rule);
  if (!rule.with_facts) {
    add_roles(fields, rule.demands.kind, "either.");
    add_roles(fields, rule.demands.kind, "or.");
    return;
  }
  add_roles(fields, rule.demands.kind, "check.");
  for (const std::string_view field : {"check.corrected", "check.tenure", "fact.tenure"})
    fields.emplace_back(field);
  fields.push_back(fmt::format("fact.{}", descriptor(rule.demands.kind).roles[rule.differ].name));
}

void join_fields(std::vector<std::string>& fields, const Rule& rule, bool say) {
  std::set<std::string> words;
  for (const JoinSide& side : rule.sides) {
    for (const RoleWord& word : side.words) words.insert(word.word);
    if (say) continue;
    add_roles(fields, side.demands.kind, side.name + ".");
  }
  fields.insert(fields.end(), words.begin(), words.end());
  if (say) fields.insert(fields.end(), {"when", "on-when", "words"});
}

}  // namespace

std::string_view to_text(RuleStage stage) {
  constexpr std::array<std::string_view, 3> kNames{"preview", "stable", "deprecated"};
  return kNames.at(static_cast<std::size_t>(stage));
}

std::string_view to_text(RuleForm form) {
  constexpr std::array<std::string_view, 3> kNames{"compare", "join", "check"};
  return kNames.at(static_cast<std::size_t>(form));
}

std::string to_text(const ConditionUse& use) {
  if (use.parameters.empty()) return std::string(use.condition->name);
  return fmt::format("{}: {}", use.condition->name, fmt::join(use.parameters, ", "));
}

std::vector<std::string> message_fields(const Rule& rule, std::string_view message) {
  std::vector<std::string> fields;
  const bool say = message == "say";
  switch (rule.form) {
    case RuleForm::kCompare:
      compare_fields(fields, rule, say);
      break;
    case RuleForm::kJoin:
      join_fields(fields, rule, say);
      break;
    case RuleForm::kCheck:
      if (rule.check == nullptr) break;
      for (const CheckWord& word : rule.check->words) fields.emplace_back(word.name);
      break;
  }
  std::ranges::sort(fields);
  fields.erase(std::unique(fields.begin(), fields.end()),
               fields.end());  // clang 14 has no ranges::unique
  return fields;
}

}  // namespace belie
