// SPDX-License-Identifier: Apache-2.0
//
// One line a finding, in the form that editors and CI systems pick out of a log:
//   summit.md:19:76: error office/not-in-office: Joe Biden had left office [3f9a0c…]
#include <fmt/format.h>

#include <array>

#include "report/decided.h"
#include "report/format.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kInks{Ink::kError, Ink::kWarning, Ink::kNote};

std::string place_of(const ReportFinding& finding) {
  if (finding.evidence.empty()) return "";
  const ReportPlace& place = finding.evidence.front();
  return fmt::format("{}:{}:{}: ", for_screen(place.document), place.from.line, place.from.column);
}

std::string write(const Report& report, const ReportStyle& style) {
  std::string out;
  for (const ReportFinding& finding : report.findings) {
    if (!is_new(finding)) continue;
    const Ink ink = kInks[static_cast<std::size_t>(finding.level)];
    out += fmt::format("{}{} {}: {} [{}]\n", place_of(finding),
                       paint(ink, to_text(finding.level), style.colour), finding.rule,
                       for_screen(finding.message), finding.id);
  }
  return out;
}

}  // namespace

extern const ReportFormat k_concise_format{
    "concise", "one line a finding, for logs and editors: path:line:column: …", write};

}  // namespace belie
