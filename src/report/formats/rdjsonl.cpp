// SPDX-License-Identifier: Apache-2.0
//
// One JSON object a line in the Reviewdog Diagnostic Format
// (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), which writes findings as comments
// on a change. Its columns count bytes, and its ranges end before their end. The other places stand
// in the message: readers of the format in use do not know of more than one.
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

constexpr std::array kSeverities{"ERROR", "WARNING", "INFO"};  // by Level

Json location_json(const ReportPlace& place) {
  return {{"path", artifact_path(place.document)},
          {"range",
           {{"start", {{"line", place.from.line}, {"column", place.from_byte}}},
            {"end", {{"line", place.to.line}, {"column", place.to_byte}}}}}};
}

std::string message_of(const ReportFinding& finding) {
  std::string message = for_screen(finding.message);
  for (const std::string& line : finding_lines(finding)) message += '\n' + line;
  return message;
}

Json finding_json(const ReportFinding& finding) {
  return {{"message", message_of(finding)},
          {"location", location_json(finding.evidence.front())},
          {"severity", kSeverities.at(static_cast<std::size_t>(finding.level))},
          {"source", {{"name", "belie"}}},
          {"code", {{"value", finding.rule}}}};
}

Json error_json(const Error& error) {
  Json location{{"path", artifact_path(error.file)}};
  if (error.line > 0) location["range"] = {{"start", {{"line", error.line}}}};
  return {{"message", for_screen(error.message)},
          {"location", location},
          {"severity", "ERROR"},
          {"source", {{"name", "belie"}}}};
}

std::string write(const Report& report, const ReportStyle&) {
  std::string out;
  for (const Error& error : report.errors) {
    if (!error.file.empty()) out += json_line(error_json(error)) + '\n';
  }
  for (const ReportFinding* finding : open_findings(report)) {
    if (!finding->evidence.empty()) out += json_line(finding_json(*finding)) + '\n';
  }
  return out;
}

}  // namespace

extern const ReportFormat k_rdjsonl_format{
    "rdjsonl", "for reviewdog, which comments on the changed lines", write};

}  // namespace belie
