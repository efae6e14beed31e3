// SPDX-License-Identifier: Apache-2.0
//
// The parts of a rule file, one function each: what makes a claim a side, conditions, messages,
// examples. Each reports its mistakes to the check and reads on; the rule as a whole is
// rule_loader.h's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/packs/rule_fields.h"
#include "rules/rule.h"
#include "rules/yaml/schema.h"

namespace belie {

/// The index of the word among the names; reports it as an unknown `what` otherwise.
std::optional<std::size_t> choice(YamlCheck& check, const YamlText& word,
                                  std::span<const std::string_view> names, std::string_view what);

/// The value of an enumeration; nothing where the key is missing or the word unknown.
template <typename Enum>
std::optional<Enum> enum_at(YamlCheck& check, const YamlNode& map, std::string_view key) {
  const auto words = check.texts_at(map, key);
  if (words.size() != 1) return std::nullopt;
  const auto index = choice(check, words.front(), names_of<Enum>(), key);
  return index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
}

const KindDescriptor* read_kind(YamlCheck& check, const YamlText& word);
std::optional<std::uint8_t> read_role(YamlCheck& check, const KindDescriptor& kind,
                                      const YamlText& word);

/// from, modality, polarity and grade into the demands.
void read_voices(YamlCheck& check, const YamlNode& map, ClaimDemands& demands);

/// One entry of `where`, or a role of a join's side: a value, a list, {type: …} or {not: …}.
void read_demand(YamlCheck& check, const KindDescriptor& kind, const YamlKey& key,
                 const YamlNode& value, ClaimDemands& demands);

/// `during`, `only` or `unless`: a name, a map, or a list of these.
std::vector<ConditionUse> read_conditions(YamlCheck& check, const Rule& rule, std::string_view key,
                                          const YamlNode& node);

/// title, say or ask; tells fields that the rule does not have.
MessageTemplate read_message(YamlCheck& check, const Rule& rule, const YamlNode& map,
                             std::string_view key);

/// must-flag, must-stay-silent or known-misses. Marks are demanded where the rule has to fire, and
/// forbidden elsewhere.
std::vector<Example> read_examples(YamlCheck& check, const YamlNode& map, std::string_view key);

}  // namespace belie
