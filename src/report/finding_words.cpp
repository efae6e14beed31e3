// SPDX-License-Identifier: Apache-2.0
#include "report/finding_words.h"

#include <fmt/format.h>

#include <map>

#include "base/calendar.h"
#include "report/decided.h"
#include "report/screen.h"

namespace belie {
namespace {

std::string place_line(const ReportPlace& place) {
  std::string line = fmt::format("{} {}", to_text(place.role), locator(place));
  if (const std::string words = quoted_words(place); !words.empty()) line += ' ' + words;
  if (!place.read_as.empty()) line += fmt::format(", read as: {}", for_screen(place.read_as));
  return line;
}

void add_labelled(std::vector<std::string>& lines, std::string_view label, std::string_view text) {
  if (!text.empty()) lines.push_back(fmt::format("{} {}", label, for_screen(text)));
}

}  // namespace

std::vector<const ReportFinding*> open_findings(const Report& report) {
  std::vector<const ReportFinding*> open;
  for (const ReportFinding& finding : report.findings) {
    if (is_new(finding)) open.push_back(&finding);
  }
  return open;
}

std::string locator(const ReportPlace& place) {
  return fmt::format("{}:{}:{}", for_screen(place.document), place.from.line, place.from.column);
}

std::string quoted_words(const ReportPlace& place) {
  return place.text.empty() ? "" : fmt::format("“{}”", for_screen(place.text));
}

std::string fact_words(const ReportFact& fact) {
  const auto day = parse_iso_day(fact.known_until);
  const std::string text = for_screen(fact.text);
  return day ? fmt::format("{} (list complete to {})", text, long_text(*day)) : text;
}

std::string headline(const ReportFinding& finding) {
  std::string text = for_screen(finding.message);
  if (!finding.ask.empty()) text += fmt::format(" – {}", for_screen(finding.ask));
  return text;
}

std::vector<std::string> finding_lines(const ReportFinding& finding) {
  std::vector<std::string> lines;
  for (const ReportPlace& place : finding.evidence) lines.push_back(place_line(place));
  for (const ReportFact& fact : finding.facts) add_labelled(lines, "against", fact_words(fact));
  if (finding.repeats > 0)
    lines.push_back(fmt::format("and {} like it", counted(finding.repeats, "further place")));
  add_labelled(lines, "because", finding.because);
  add_labelled(lines, "working", finding.working);
  if (!finding.ask.empty()) lines.push_back(for_screen(finding.ask));
  return lines;
}

std::vector<std::string> distinct_names(const std::vector<const ReportFinding*>& findings) {
  std::map<std::string_view, std::size_t> seen;
  std::vector<std::string> names;
  names.reserve(findings.size());
  for (const ReportFinding* finding : findings) {
    names.push_back(fmt::format("{}:{}", finding->id, ++seen[finding->id]));
  }
  return names;
}

}  // namespace belie
