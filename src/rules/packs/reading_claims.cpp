// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "language/names/spelling.h"
#include "rules/packs/reading.h"

namespace belie {
namespace {

std::vector<std::string_view> role_names(const KindDescriptor& kind) {
  std::vector<std::string_view> names;
  for (const RoleDescriptor& role : kind.roles) names.push_back(role.name);
  return names;
}

template <typename Enum>
void read_several(YamlCheck& check, const YamlNode& map, std::string_view key,
                  std::vector<Enum>& values) {
  if (map.find(key) == nullptr) return;
  values.clear();
  for (const YamlText& word : check.texts_at(map, key)) {
    if (const auto index = choice(check, word, names_of<Enum>(), key))
      values.push_back(static_cast<Enum>(*index));
  }
}

constexpr std::array kDemandFields{YamlField{"type", YamlType::kText},
                                   YamlField{"not", YamlType::kTextList}};

void add_values(const std::vector<YamlText>& words, std::vector<std::string>& values) {
  for (const YamlText& word : words) values.push_back(lower_case(word.text));
}

}  // namespace

std::optional<std::size_t> choice(YamlCheck& check, const YamlText& word,
                                  std::span<const std::string_view> names, std::string_view what) {
  const auto found = std::ranges::find(names, word.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string hint = did_you_mean(word.text, names);
  if (hint.empty()) {
    for (const std::string_view name : names)
      hint += fmt::format("{}{}", hint.empty() ? "one of " : ", ", name);
  }
  check.report(word.place, fmt::format("unknown {} “{}”", what, word.text), std::move(hint));
  return std::nullopt;
}

const KindDescriptor* read_kind(YamlCheck& check, const YamlText& word) {
  std::vector<std::string_view> names;
  for (const KindDescriptor& kind : claim_kinds()) names.push_back(kind.name);
  return choice(check, word, names, "kind") ? find_kind(word.text) : nullptr;
}

std::optional<std::uint8_t> read_role(YamlCheck& check, const KindDescriptor& kind,
                                      const YamlText& word) {
  const int index = kind.role_index(word.text);
  if (index >= 0) return static_cast<std::uint8_t>(index);
  const std::vector<std::string_view> names = role_names(kind);
  std::string hint = did_you_mean(word.text, names);
  if (hint.empty()) hint = fmt::format("one of {}", fmt::join(names, ", "));
  check.report(word.place, fmt::format("“{}” has no role “{}”", kind.name, word.text), hint);
  return std::nullopt;
}

void read_voices(YamlCheck& check, const YamlNode& map, ClaimDemands& demands) {
  read_several(check, map, "from", demands.voices);
  read_several(check, map, "modality", demands.modalities);
  if (const auto polarity = enum_at<Polarity>(check, map, "polarity")) demands.polarity = polarity;
  demands.lowest_grade = enum_at<Grade>(check, map, "grade").value_or(demands.lowest_grade);
}

void read_demand(YamlCheck& check, const KindDescriptor& kind, const YamlKey& key,
                 const YamlNode& value, ClaimDemands& demands) {
  const auto role = read_role(check, kind, {key.text, key.place});
  RoleDemand demand;
  if (value.is_map()) {
    check.map(value, kDemandFields, fmt::format("“{}”", key.text));
    demand.type = enum_at<EntityType>(check, value, "type");
    add_values(check.texts_at(value, "not"), demand.never);
    if (role && demand.type && kind.roles[*role].type != ValueType::kEntity) {
      check.report(value.key_place("type"),
                   fmt::format("“{}” is no entity and has no type", key.text));
    }
  } else {
    add_values(check.as_texts(value), demand.values);
  }
  if (!role) return;
  demand.role = *role;
  demands.where.push_back(std::move(demand));
}

}  // namespace belie
