// SPDX-License-Identifier: Apache-2.0
//
// The schemas as an editor would apply them: every file of the core pack is valid. valijson takes
// seconds to compile, so it stays in this file.
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "rules/packs/pack.h"
#include "rules/packs/rule_schema.h"
#include "rules/yaml/yaml.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

nlohmann::json scalar_json(const YamlNode& node) {
  if (!node.quoted && (node.text == "true" || node.text == "false")) return node.text == "true";
  const bool digits =
      !node.text.empty() && node.text.find_first_not_of("0123456789") == std::string::npos;
  if (!node.quoted && digits && node.text.size() < 9) return std::stoi(node.text);
  return node.text;
}

nlohmann::json to_json(const YamlNode& node) {
  if (node.is_scalar()) return scalar_json(node);
  if (node.is_null()) return nullptr;
  nlohmann::json json = node.is_map() ? nlohmann::json::object() : nlohmann::json::array();
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (node.is_map()) {
      json[node.keys[i].text] = to_json(node.children[i]);
    } else {
      json.push_back(to_json(node.children[i]));
    }
  }
  return json;
}

/// What is wrong with the file by the schema; "" nothing.
std::string violations(const std::string& schema_text, const PackFile& file) {
  const nlohmann::json schema_json = nlohmann::json::parse(schema_text);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json),
                                          schema);
  const nlohmann::json instance = to_json(read_yaml(file.name, file.bytes).root);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(instance),
                                 &results);
  std::string text;
  for (valijson::ValidationResults::Error error; results.popError(error);)
    text += error.description + "\n";
  return text;
}

TEST_CASE("the schemas accept the core pack", "[rules][schema]") {
  for (const PackFile& file : core_pack_files()) {
    if (file.name.starts_with("lexicon/") || file.name.starts_with("facts/")) continue;
    if (file.name == "measured.yaml") continue;  // written by belie, checked by its own reader
    INFO(file.name);
    CHECK(violations(file.name == "pack.yaml" ? pack_schema_json() : rule_schema_json(), file)
              .empty());
  }
}

TEST_CASE("the rule schema refuses what no rule may have", "[rules][schema]") {
  const auto text =
      GENERATE(values<std::string>({"id: a",
                                    "id: a\ncatches: b\nlevel: eror\nask: c\nwhy: d\ncheck: "
                                    "calendar\nmust-flag: []\nmust-stay-silent: []",
                                    "id: a\nlevl: error"}));
  CHECK_FALSE(violations(rule_schema_json(), {"x.yaml", text}).empty());
}

}  // namespace
}  // namespace belie::tests
