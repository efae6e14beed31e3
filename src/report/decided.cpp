// SPDX-License-Identifier: Apache-2.0
#include "report/decided.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/screen.h"

namespace belie {
namespace {

/// "  accepted  quay.md:9:31  office/not-in-office  3f9a  Theresa May had left office – Ann: …".
std::string line_of(const ReportFinding& finding, std::size_t id_length, std::size_t width) {
  std::string text = fmt::format("{}  ", finding.status);
  if (!finding.evidence.empty()) {
    const ReportPlace& place = finding.evidence.front();
    text +=
        fmt::format("{}:{}:{}  ", for_screen(place.document), place.from.line, place.from.column);
  }
  text += fmt::format("{}  {}  {}", finding.rule, finding.id.substr(0, id_length),
                      for_screen(finding.message));
  if (!finding.reason.empty()) text += " – " + for_screen(finding.reason);
  std::string out;
  const auto lines = wrap(text, width - 4);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += std::string(i == 0 ? 2 : 4, ' ') + lines[i] + '\n';
  }
  return out;
}

}  // namespace

bool is_new(const ReportFinding& finding) { return finding.status == kStatusNew; }

std::size_t count_of(const Report& report, std::string_view status) {
  return static_cast<std::size_t>(
      std::ranges::count(report.findings, status, &ReportFinding::status));
}

Report only_new(Report report) {
  std::erase_if(report.findings, [](const ReportFinding& finding) { return !is_new(finding); });
  return report;
}

std::string decided_text(const Report& report, const ReportStyle& style) {
  std::string counts;
  for (const std::string_view status : {kStatusAccepted, kStatusKnown}) {
    const std::size_t number = count_of(report, status);
    if (number == 0) continue;
    counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", number, status);
  }
  if (counts.empty()) return "";
  if (!style.verbose) return counts + ", not shown; -v lists them.\n";
  std::string out = counts + ":\n";
  const std::size_t id_length = short_id_length(report.findings);
  for (const ReportFinding& finding : report.findings) {
    if (!is_new(finding)) out += line_of(finding, id_length, style.width);
  }
  return out;
}

}  // namespace belie
