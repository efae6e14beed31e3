// SPDX-License-Identifier: Apache-2.0
//
// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub code scanning reads it:
// every rule with its page, precision and tags, whether it found something or not, so that an alert
// closes when its finding is gone; the place to look at as the location, the others linked in the
// message; and the finding's id as the fingerprint, so that an alert survives edits around it.
// Accepted and known findings are results with a suppression.
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "report/artifact_path.h"
#include "report/decided.h"
#include "report/finding_words.h"
#include "report/format.h"
#include "report/json_text.h"
#include "report/sarif_message.h"
#include "report/screen.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::array kLevels{"error", "warning", "note"};                       // by Level
constexpr std::array kProblemSeverities{"error", "warning", "recommendation"};  // likewise

template <std::size_t N>
const char* of_level(const std::array<const char*, N>& words, Level level) {
  return words.at(static_cast<std::size_t>(level));
}

/// The calendar and facts decide errors; warnings are rules that are right on published copy.
const char* precision_of(const ReportRule& rule) {
  if (!rule.proven) return "medium";
  return rule.level == Level::kError ? "very-high" : "high";
}

std::string family_of(const ReportRule& rule) { return rule.id.substr(0, rule.id.find('/')); }

/// "NotInOffice" of "office/not-in-office".
std::string name_of(const ReportRule& rule) {
  std::string name;
  bool capital = true;
  for (const char c : rule.id.substr(rule.id.find('/') + 1)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) name += capital && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = !letter;
  }
  return name;
}

/// "A weekday that does not belong to its date." of a rule's `catches`.
std::string sentence_of(std::string text) {
  text = for_screen(text);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text.ends_with('.') ? text : text + '.';
}

Json rule_json(const ReportRule& rule) {
  const std::string what = sentence_of(rule.catches);
  const std::string why = rule.why.empty() ? what : rule.why;
  return {{"id", rule.id},
          {"name", name_of(rule)},
          {"shortDescription", {{"text", what}}},
          {"fullDescription", {{"text", why}}},
          {"help", {{"text", why}, {"markdown", rule.page.empty() ? why : rule.page}}},
          {"defaultConfiguration", {{"level", of_level(kLevels, rule.level)}}},
          {"properties",
           {{"precision", precision_of(rule)},
            {"problem.severity", of_level(kProblemSeverities, rule.level)},
            {"tags", {"news", family_of(rule)}}}}};
}

Json artifact_json(std::string_view path) {
  const std::string uri = artifact_uri(path);
  Json artifact{{"uri", uri}};
  if (!uri.starts_with("file:")) artifact["uriBaseId"] = "%SRCROOT%";
  return artifact;
}

Json location_json(const ReportPlace& place) {
  Json region{{"startLine", place.from.line},
              {"startColumn", place.from.column},
              {"endLine", place.to.line},
              {"endColumn", place.to.column}};
  if (!place.text.empty()) region["snippet"] = {{"text", place.text}};
  return {{"physicalLocation",
           {{"artifactLocation", artifact_json(place.document)}, {"region", region}}}};
}

Json related_json(const ReportFinding& finding) {
  Json related = Json::array();
  for (std::size_t i = 1; i < finding.evidence.size(); ++i) {
    const ReportPlace& place = finding.evidence[i];
    Json location{{"id", i}};
    location.update(location_json(place));
    const std::string words = place.read_as.empty() ? quoted_words(place) : place.read_as;
    location["message"] = {
        {"text", sarif_escaped(std::string(to_text(place.role)) + ": " + for_screen(words))}};
    related.push_back(std::move(location));
  }
  return related;
}

Json suppression_json(const ReportFinding& finding) {
  const bool known = finding.status == kStatusKnown;
  const std::string why = finding.reason.empty() ? finding.status : for_screen(finding.reason);
  return {{"kind", "external"},
          {"status", "accepted"},
          {"justification", known ? "known from old work: " + why : "right as it stands: " + why}};
}

using RuleIndices = std::map<std::string_view, std::size_t>;

Json result_json(const ReportFinding& finding, const std::string& name,
                 const RuleIndices& indices) {
  Json result{{"ruleId", finding.rule}};
  if (const auto found = indices.find(finding.rule); found != indices.end())
    result["ruleIndex"] = found->second;
  result["level"] = of_level(kLevels, finding.level);
  result["message"] = {{"text", sarif_message(finding)}};
  result["locations"] = Json::array();
  if (!finding.evidence.empty())
    result["locations"].push_back(location_json(finding.evidence.front()));
  result["relatedLocations"] = related_json(finding);
  // Code scanning knows findings again by primaryLocationLineHash alone.
  result["partialFingerprints"] = {{"primaryLocationLineHash", name}, {"belieFinding/v1", name}};
  result["suppressions"] = Json::array();
  if (!is_new(finding)) result["suppressions"].push_back(suppression_json(finding));
  return result;
}

Json notification_json(const Error& error, const char* level) {
  Json notification{{"level", level}, {"message", {{"text", sarif_escaped(error.message)}}}};
  if (error.file.empty()) return notification;
  Json location{{"physicalLocation", {{"artifactLocation", artifact_json(error.file)}}}};
  if (error.line > 0) location["physicalLocation"]["region"] = {{"startLine", error.line}};
  notification["locations"] = Json::array({std::move(location)});
  return notification;
}

Json invocation_json(const Report& report) {
  Json notifications = Json::array();
  for (const Error& error : report.errors)
    notifications.push_back(notification_json(error, "error"));
  for (const Error& warning : report.warnings)
    notifications.push_back(notification_json(warning, "warning"));
  return {{"executionSuccessful", report.errors.empty()},
          {"toolExecutionNotifications", notifications}};
}

Json driver_json(const Report& report) {
  Json rules = Json::array();
  for (const ReportRule& rule : report.rules) rules.push_back(rule_json(rule));
  return {{"name", "belie"},
          {"fullName", "belie " + report.version},
          {"version", report.version},
          {"semanticVersion", report.version},
          {"rules", rules}};
}

Json results_json(const Report& report) {
  RuleIndices indices;
  for (const ReportRule& rule : report.rules) indices.emplace(rule.id, indices.size());
  std::vector<const ReportFinding*> findings;
  for (const ReportFinding& finding : report.findings) findings.push_back(&finding);
  const auto names = distinct_names(findings);
  Json results = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i)
    results.push_back(result_json(*findings[i], names[i], indices));
  return results;
}

std::string write(const Report& report, const ReportStyle&) {
  const Json run{
      {"tool", {{"driver", driver_json(report)}}},
      {"invocations", Json::array({invocation_json(report)})},
      {"columnKind", "unicodeCodePoints"},
      {"originalUriBaseIds",
       {{"%SRCROOT%", {{"description", {{"text", "The folder that belie was called in."}}}}}}},
      {"results", results_json(report)}};
  const Json log{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
  return json_lines(log) + '\n';
}

}  // namespace

extern const ReportFormat k_sarif_format{
    "sarif", "SARIF 2.1.0, for code scanning and editors that show it", write, true};

}  // namespace belie
