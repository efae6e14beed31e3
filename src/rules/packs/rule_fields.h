// SPDX-License-Identifier: Apache-2.0
//
// The keys of a rule file, in one table: the loader checks against it, the JSON Schema and the docs
// are printed from it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/yaml/schema.h"

namespace belie {

/// One key of a rule.
struct RuleField {
  std::string_view key;
  YamlType type = YamlType::kAny;
  Need need = Need::kOptional;
  std::string_view
      forms;  // letters of the forms that may have it: c(ompare), j(oin), k: check; "" all
  std::string_view summary;  // one line for docs and schema
};

std::span<const RuleField> rule_fields();  // of a rule
std::span<const RuleField> side_fields();  // of a claim's demands: from, modality, polarity, grade
std::span<const RuleField> example_fields();   // of an example
std::span<const RuleField> draft_fields();     // of a draft of an example
std::span<const RuleField> pinned_fields();    // of a pinned fact
std::span<const RuleField> manifest_fields();  // of pack.yaml

/// The same in the form that YamlCheck takes.
std::vector<YamlField> yaml_fields(std::span<const RuleField> fields);

/// The names of an enumeration's values, in its order: "error", "warning", "note".
template <typename Enum>
std::span<const std::string_view> names_of();

template <>
std::span<const std::string_view> names_of<Level>();
template <>
std::span<const std::string_view> names_of<RuleStage>();
template <>
std::span<const std::string_view> names_of<VoiceKind>();
template <>
std::span<const std::string_view> names_of<Modality>();
template <>
std::span<const std::string_view> names_of<Polarity>();
template <>
std::span<const std::string_view> names_of<Grade>();
template <>
std::span<const std::string_view> names_of<EntityType>();

}  // namespace belie
