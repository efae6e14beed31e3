// SPDX-License-Identifier: Apache-2.0
//
// The schema of belie.yaml as an editor applies it. valijson takes long to compile: in this folder
// only this file includes it.
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "check/configuration.h"
#include "support/catch.h"

namespace belie {
namespace {

bool is_valid(const char* text) {
  using valijson::adapters::NlohmannJsonAdapter;
  const auto rules = nlohmann::json::parse(configuration_schema_json());
  const auto value = nlohmann::json::parse(text);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(rules), schema);
  return valijson::Validator().validate(schema, NlohmannJsonAdapter(value), nullptr);
}

}  // namespace

TEST_CASE("an editor accepts and refuses what the loader does", "[check][schema]") {
  struct Row {
    const char* value;
    bool valid;
  };
  for (const Row& row : std::vector<Row>{
           {"null", true},
           {"{}", true},
           {R"({"names": {"Kyiv": ["Kiev"], "Odesa": "Odessa"}})", true},
           {R"({"names": ["Kyiv"]})", false},
           {R"({"may-hold-both": [["captain", "chief engineer"]]})", true},
           {R"({"may-hold-both": [["captain"]]})", false},
           {R"({"rules": {"office": {"level": "note", "reason": "a"}}})", true},
           {R"({"rules": {"office": {"level": false, "reason": "a"}}})", true},  // off in YAML 1.1
           {R"({"rules": {"office": {"level": "note"}}})", false},
           {R"({"rules": {"office": "off"}})", false},
           {R"({"paths": {"old/": {"skip": true, "reason": "a"}}})", true},
           {R"({"paths": {"old/": {"skpi": true, "reason": "a"}}})", false},
           {R"({"date-means": "next-issue", "timezone": "Europe/Oslo"})", true},
           {R"({"date-means": "yesterday"})", false},
           {R"({"packs": "rules/desk", "known": "k.tsv", "fail-level": "error"})", true},
           {R"({"fail-level": "off"})", false},
           {R"({"nmaes": {}})", false},
       }) {
    INFO(row.value);
    CHECK(is_valid(row.value) == row.valid);
  }
}

}  // namespace belie
