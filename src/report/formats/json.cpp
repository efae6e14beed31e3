// SPDX-License-Identifier: Apache-2.0
//
// The report for programs: "belie-report/1", described by rules/schema/report.schema.json and
// docs/output.md. Keys come in a fixed order, text is always valid UTF-8, and without --stats two
// runs over the same drafts give the same bytes.
#include <array>
#include <nlohmann/json.hpp>

#include "report/decided.h"
#include "report/fewest_changes.h"
#include "report/format.h"
#include "report/json_text.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

Json date_of(const std::string& day) { return day.empty() ? Json(nullptr) : Json(day); }

Json error_json(const Error& error) {
  return {{"message", error.message}, {"file", error.file},       {"line", error.line},
          {"column", error.column},   {"excerpt", error.excerpt}, {"hint", error.hint}};
}

Json errors_json(const std::vector<Error>& errors) {
  Json list = Json::array();
  for (const Error& error : errors) list.push_back(error_json(error));
  return list;
}

Json document_json(const ReportDocument& document) {
  Json claims = Json::object();
  for (const auto& [kind, number] : document.claims) claims[kind] = number;
  return {{"path", document.path},
          {"role", document.role},
          {"date", date_of(document.date)},
          {"date_from", document.date_from},
          {"sentences", document.sentences},
          {"claims", claims},
          {"warnings", errors_json(document.warnings)}};
}

Json position_json(Position position) {
  return {{"line", position.line}, {"column", position.column}};
}

Json place_json(const ReportPlace& place) {
  return {{"document", place.document},
          {"role", to_text(place.role)},
          {"text", place.text},
          {"read_as", place.read_as},
          {"voice", place.voice},
          {"section", place.section},
          {"paragraph", place.paragraph},
          {"span", {{"start", place.start}, {"end", place.end}}},
          {"start", position_json(place.from)},
          {"end", position_json(place.to)},
          {"locator", nullptr}};
}

Json fact_json(const ReportFact& fact) {
  return {{"text", fact.text}, {"source", fact.source}, {"known_until", fact.known_until}};
}

Json finding_json(const ReportFinding& finding) {
  Json evidence = Json::array();
  for (const ReportPlace& place : finding.evidence) evidence.push_back(place_json(place));
  Json facts = Json::array();
  for (const ReportFact& fact : finding.facts) facts.push_back(fact_json(fact));
  return {{"id", finding.id},
          {"rule", finding.rule},
          {"severity", to_text(finding.level)},
          {"status", finding.status},
          {"reason", finding.reason},
          {"message", finding.message},
          {"because", finding.because},
          {"working", finding.working},
          {"ask", finding.ask},
          {"evidence", evidence},
          {"facts", facts},
          {"repeats", finding.repeats}};
}

Json changes_json(const FewestChanges& changes) {
  Json places = Json::array();
  for (const ReportPlace& place : changes.places) {
    places.push_back({{"document", place.document},
                      {"text", place.text},
                      {"start", position_json(place.from)},
                      {"end", position_json(place.to)}});
  }
  return {{"smallest", changes.smallest}, {"places", places}};
}

/// Levels of what is new; what is decided upon is counted apart.
Json summary_json(const Report& report) {
  std::array<std::uint32_t, 3> counts{};
  for (const ReportFinding& finding : report.findings) {
    if (is_new(finding)) ++counts[static_cast<std::size_t>(finding.level)];
  }
  Json summary{{"error", counts[0]},
               {"warning", counts[1]},
               {"note", counts[2]},
               {"accepted", count_of(report, kStatusAccepted)},
               {"known", count_of(report, kStatusKnown)}};
  const FewestChanges changes = fewest_changes(report);
  if (!changes.places.empty()) summary["fewest_changes"] = changes_json(changes);
  return summary;
}

Json stats_json(const ReportStats& stats) {
  Json seconds = Json::object();
  for (const auto& [stage, time] : stats.seconds) seconds[stage] = time;
  Json counts = Json::object();
  for (const auto& [thing, number] : stats.counts) counts[thing] = number;
  return {{"seconds", seconds}, {"counts", counts}};
}

Json report_json(const Report& report) {
  Json json{{"schema", "belie-report/1"},
            {"tool", {{"name", "belie"}, {"version", report.version}}},
            {"documents", Json::array()},
            {"findings", Json::array()},
            {"rested", Json::array()},
            {"errors", errors_json(report.errors)},
            {"summary", summary_json(report)},
            {"warnings", errors_json(report.warnings)},
            {"notes", report.notes}};
  for (const auto& each : report.documents) json["documents"].push_back(document_json(each));
  for (const auto& each : report.findings) json["findings"].push_back(finding_json(each));
  for (const auto& each : report.rested) {
    json["rested"].push_back(
        {{"rule", each.rule}, {"documents", each.documents}, {"reason", each.reason}});
  }
  if (report.stats.wanted) json["stats"] = stats_json(report.stats);
  return json;
}

std::string write(const Report& report, const ReportStyle&) {
  return json_lines(report_json(report)) + '\n';
}

}  // namespace

extern const ReportFormat k_json_format{
    "json", "everything, for programs: belie-report/1 (docs/output.md, rules/schema)", write};

}  // namespace belie
