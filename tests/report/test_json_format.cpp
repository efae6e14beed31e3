// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <vector>

#include "report/format.h"
#include "sample_report.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

std::string json_of(const Report& report) { return find_report_format("json")->write(report, {}); }

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("the keys of a JSON report come in the order that docs/output.md promises", "[report]") {
  using Keys = std::vector<std::string>;
  const Json json = Json::parse(json_of(sample_report()));
  CHECK(keys_of(json) == Keys{"schema", "tool", "documents", "findings", "rested", "errors",
                              "summary", "warnings", "notes"});
  CHECK(keys_of(json["tool"]) == Keys{"name", "version"});
  CHECK(keys_of(json["documents"][0]) ==
        Keys{"path", "role", "date", "date_from", "sentences", "claims", "warnings"});
  CHECK(keys_of(json["findings"][0]) == Keys{"id", "rule", "severity", "status", "reason",
                                             "message", "because", "working", "ask", "evidence",
                                             "facts", "repeats"});
  CHECK(keys_of(json["findings"][0]["evidence"][0]) == Keys{"document", "role", "text", "read_as",
                                                            "voice", "section", "paragraph", "span",
                                                            "start", "end", "locator"});
  CHECK(keys_of(json["findings"][0]["facts"][0]) == Keys{"text", "source", "known_until"});
  CHECK(keys_of(json["rested"][0]) == Keys{"rule", "documents", "reason"});
  CHECK(keys_of(json["summary"]) == Keys{"error", "warning", "note", "accepted", "known"});
}

TEST_CASE("a JSON report says what the findings say", "[report]") {
  const Json json = Json::parse(json_of(sample_report()));
  CHECK(json["schema"] == "belie-report/1");
  CHECK(json["documents"][0]["date"].is_null());
  CHECK(json["documents"][1]["date"] == "2021-05-03");
  CHECK(json["documents"][1]["claims"].dump() == R"({"office":7,"calendar":2})");
  const Json& place = json["findings"][0]["evidence"][0];
  CHECK(place["role"] == "check");
  CHECK(place["start"].dump() == R"({"line":9,"column":31})");
  CHECK(place["locator"].is_null());
  CHECK(json["summary"].dump() == R"({"error":1,"warning":1,"note":0,"accepted":0,"known":0})");
}

TEST_CASE("what is decided upon is in a JSON report with its status, and counted apart",
          "[report]") {
  Report report = sample_report();
  report.findings[0].status = "accepted";
  report.findings[0].reason = "Ann Dole on 3 May 2021: quoted";
  const Json json = Json::parse(json_of(report));
  CHECK(json["findings"][0]["status"] == "accepted");
  CHECK(json["findings"][0]["reason"] == "Ann Dole on 3 May 2021: quoted");
  CHECK(json["summary"].dump() == R"({"error":0,"warning":1,"note":0,"accepted":1,"known":0})");
}

TEST_CASE("times are in a JSON report only when asked for", "[report]") {
  Report report = sample_report();
  report.stats.seconds = {{"graph", 0.25}};
  report.stats.counts = {{"documents", 2}};
  CHECK_FALSE(Json::parse(json_of(report)).contains("stats"));
  report.stats.wanted = true;
  CHECK(Json::parse(json_of(report))["stats"].dump() ==
        R"({"seconds":{"graph":0.25},"counts":{"documents":2}})");
}

TEST_CASE("a JSON report is valid UTF-8 without raw control characters", "[report]") {
  Report report = sample_report();
  report.findings[0].evidence[0].text = "a\x1b[2J\xff\u009b\x7f";
  const std::string json = json_of(report);
  CHECK(json.find('\x1b') == std::string::npos);
  CHECK(json.find('\x7f') == std::string::npos);
  CHECK(json.find("\u009b") == std::string::npos);
  CHECK(Json::parse(json)["findings"][0]["evidence"][0]["text"] == "a\x1b[2J\uFFFD\u009b\x7f");
}

TEST_CASE("one report gives one JSON", "[report]") {
  CHECK(json_of(sample_report()) == json_of(sample_report()));
}

}  // namespace belie
