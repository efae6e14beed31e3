// SPDX-License-Identifier: Apache-2.0
//
// The JSON report against its schema. valijson takes long to compile: only this file includes it.
#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "report/format.h"
#include "sample_report.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

Json schema_file() {
  std::ifstream file(std::string(BELIE_SOURCE_DIR) + "/rules/schema/report.schema.json");
  return Json::parse(file);
}

/// The first mistake by the schema, or "".
std::string mistake_in(const Json& report) {
  const Json text = schema_file();
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(Adapter(text), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema, Adapter(report), &results)) return "";
  valijson::ValidationResults::Error error;
  results.popError(error);
  std::string place;
  for (const std::string& step : error.context) place += step;
  return place + ": " + error.description;
}

Json json_of(const Report& report) {
  return Json::parse(find_report_format("json")->write(report, {}));
}

}  // namespace

TEST_CASE("JSON reports satisfy their schema", "[report]") {
  CHECK(mistake_in(json_of(sample_report())).empty());
  CHECK(mistake_in(json_of(empty_report())).empty());
  Report with_all = sample_report();
  with_all.stats.wanted = true;
  with_all.stats.seconds = {{"graph", 0.1}};
  with_all.errors = {{"unknown key", "pack/a.yaml", 3, 1, "sya: x\n^", "did you mean “say”?"}};
  with_all.warnings = {{"no text", "b.md", 0, 0, "", ""}};
  with_all.notes = {"3 statements too recent for the facts"};
  CHECK(mistake_in(json_of(with_all)).empty());
  with_all.findings.push_back(with_all.findings.back());
  const Json three = json_of(with_all);
  CHECK(three["summary"].contains("fewest_changes"));
  CHECK(mistake_in(three).empty());
}

TEST_CASE("the schema of reports refuses what is no report", "[report]") {
  Json report = json_of(sample_report());
  report["findings"][0]["severity"] = "grave";
  CHECK_FALSE(mistake_in(report).empty());
  report = json_of(sample_report());
  report["findings"][0].erase("evidence");
  CHECK_FALSE(mistake_in(report).empty());
  report = json_of(sample_report());
  report["documents"][1]["date"] = "3 May 2021";
  CHECK_FALSE(mistake_in(report).empty());
}

}  // namespace belie
