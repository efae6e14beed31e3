// SPDX-License-Identifier: Apache-2.0
//
// The JSON Schema of belie.yaml, printed from the table of its keys.
#include <nlohmann/json.hpp>

#include "check/configuration.h"
#include "rules/packs/rule_fields.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

Json choice_of(std::span<const std::string_view> names) {
  Json list = Json::array();
  for (const std::string_view name : names) list.push_back(std::string(name));
  return {{"enum", list}};
}

Json text() { return {{"type", "string"}, {"minLength", 1}}; }

Json texts() { return {{"oneOf", Json::array({text(), {{"type", "array"}, {"items", text()}}})}}; }

Json map_of(Json values) {
  return {{"type", "object"}, {"additionalProperties", std::move(values)}};
}

Json rules_json() {
  // YAML 1.1 reads a bare off as false.
  Json level = choice_of(rule_levels());
  level["enum"].push_back(false);
  return map_of({{"type", "object"},
                 {"properties", {{"level", level}, {"reason", text()}}},
                 {"required", {"level", "reason"}},
                 {"additionalProperties", false}});
}

Json paths_json() {
  const Json keys = {{"skip", {{"type", "boolean"}}},
                     {"only", texts()},
                     {"rules", rules_json()},
                     {"reason", text()}};
  return map_of({{"type", "object"}, {"properties", keys}, {"additionalProperties", false}});
}

Json pairs_json() {
  const Json pair = {{"type", "array"}, {"items", text()}, {"minItems", 2}, {"maxItems", 2}};
  return {{"type", "array"}, {"items", pair}};
}

/// A name's accepted forms, or a map of these and those that are never printed.
Json names_json() {
  const Json forms = {{"accepted", texts()}, {"never", texts()}};
  const Json map = {{"type", "object"}, {"properties", forms}, {"additionalProperties", false}};
  return map_of({{"anyOf", Json::array({texts(), map})}});
}

Json value_of(std::string_view key) {
  if (key == "names") return names_json();
  if (key == "may-hold-both") return pairs_json();
  if (key == "rules") return rules_json();
  if (key == "paths") return paths_json();
  if (key == "date-means") return choice_of(kDateMeanings);
  if (key == "packs") return texts();
  if (key == "fail-level") return choice_of(names_of<Level>());
  return text();
}

}  // namespace

std::string configuration_schema_json() {
  Json properties = Json::object();
  for (const ConfigurationField& field : configuration_fields()) {
    Json property = {{"description", std::string(field.summary)}};
    property.update(value_of(field.key));
    properties[std::string(field.key)] = std::move(property);
  }
  const Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                       {"$id", "belie-config/1"},
                       {"title", "belie.yaml: what a desk has settled for its drafts"},
                       {"type", Json::array({"object", "null"})},
                       {"properties", properties},
                       {"additionalProperties", false}};
  return schema.dump(2) + '\n';
}

}  // namespace belie
