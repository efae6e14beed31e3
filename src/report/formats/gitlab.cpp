// SPDX-License-Identifier: Apache-2.0
//
// A Code Quality report for GitLab: the part of Code Climate's issue that GitLab reads
// (description, check_name, fingerprint, severity, location) and what Code Climate demands beside
// it. GitLab compares fingerprints of two branches, so each must stand once.
#include <array>
#include <nlohmann/json.hpp>

#include "report/artifact_path.h"
#include "report/finding_words.h"
#include "report/format.h"
#include "report/json_text.h"
#include "report/screen.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kSeverities{"major", "minor", "info"};  // by Level

Json location_json(const ReportPlace& place) {
  return {{"path", artifact_path(place.document)},
          {"lines", {{"begin", place.from.line}, {"end", place.to.line}}}};
}

std::string body_of(const ReportFinding& finding) {
  std::string body;
  for (const std::string& line : finding_lines(finding)) body += line + '\n';
  return body;
}

Json issue_json(const ReportFinding& finding, const std::string& fingerprint) {
  Json others = Json::array();
  for (std::size_t i = 1; i < finding.evidence.size(); ++i)
    others.push_back(location_json(finding.evidence[i]));
  return {{"type", "issue"},
          {"check_name", finding.rule},
          {"description", headline(finding)},
          {"content", {{"body", body_of(finding)}}},
          {"categories", {"Bug Risk"}},
          {"severity", kSeverities.at(static_cast<std::size_t>(finding.level))},
          {"fingerprint", fingerprint},
          {"location", location_json(finding.evidence.front())},
          {"other_locations", others}};
}

std::string write(const Report& report, const ReportStyle&) {
  const auto findings = open_findings(report);
  const auto names = distinct_names(findings);
  Json issues = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!findings[i]->evidence.empty()) issues.push_back(issue_json(*findings[i], names[i]));
  }
  return json_lines(issues) + '\n';
}

}  // namespace

extern const ReportFormat k_gitlab_format{
    "gitlab", "a Code Quality report for merge requests of GitLab", write};

}  // namespace belie
