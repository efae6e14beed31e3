// SPDX-License-Identifier: Apache-2.0
#include "report/step_summary.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/decided.h"
#include "report/finding_words.h"
#include "report/markup.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::size_t kListed = 200;

/// Text that has no meaning in Markdown, nor in HTML inside of it, nor between the bars of a table.
std::string plain(std::string_view text) {
  static constexpr std::string_view kReserved = "\\`*_{}[]()#+-!|~";
  std::string out;
  for (const char c : escaped(text)) {
    if (kReserved.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::size_t number_of(const std::vector<const ReportFinding*>& findings, Level level) {
  return static_cast<std::size_t>(std::ranges::count(findings, level, &ReportFinding::level));
}

std::string counts_text(const std::vector<const ReportFinding*>& findings) {
  std::string text;
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
    const std::size_t number = number_of(findings, level);
    if (number > 0) text += (text.empty() ? "" : ", ") + counted(number, to_text(level));
  }
  return text;
}

std::string place_text(const ReportPlace& place) {
  std::string text = plain(locator(place));
  if (const std::string words = quoted_words(place); !words.empty()) text += ' ' + plain(words);
  return text;
}

/// The other side: places that do not merely repeat, then facts.
std::string against_text(const ReportFinding& finding) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "<br>") + part; };
  for (std::size_t i = 1; i < finding.evidence.size(); ++i) {
    if (finding.evidence[i].role != PlaceRole::kAlso) add(place_text(finding.evidence[i]));
  }
  for (const ReportFact& fact : finding.facts) add(plain(fact_words(fact)));
  if (!finding.working.empty()) add(plain(finding.working));
  return text;
}

std::string row(const ReportFinding& finding) {
  const std::string where = finding.evidence.empty() ? "" : place_text(finding.evidence.front());
  return fmt::format("| {} | **{}**<br>{} | {} | {} | {} |\n", to_text(finding.level),
                     plain(finding.message), plain(finding.rule), where, against_text(finding),
                     plain(finding.ask));
}

std::string findings_text(const std::vector<const ReportFinding*>& findings) {
  if (findings.empty()) return "";
  std::string text = "| level | finding | place | against | question |\n|---|---|---|---|---|\n";
  for (std::size_t i = 0; i < std::min(kListed, findings.size()); ++i) text += row(*findings[i]);
  if (findings.size() > kListed)
    text += fmt::format("\n{} more are not listed.\n", findings.size() - kListed);
  return text + '\n';
}

}  // namespace

std::string step_summary(const Report& report) {
  auto findings = open_findings(report);
  std::ranges::stable_sort(findings, {}, &ReportFinding::level);
  const auto number = std::ranges::count(report.documents, "draft", &ReportDocument::role);
  const std::string drafts = counted(static_cast<std::size_t>(number), "draft");
  std::string text =
      findings.empty()
          ? fmt::format("### belie: no contradictions among the {} understood in {}\n\n",
                        counted(report.statements, "statement"), drafts)
          : fmt::format("### belie: {} in {}\n\n", counts_text(findings), drafts);
  text += findings_text(findings);
  for (const Error& error : report.errors)
    text += fmt::format("- not read: {}: {}\n", plain(error.file), plain(error.message));
  for (const std::string& note : report.notes) text += fmt::format("- {}\n", plain(note));
  for (const std::string_view status : {kStatusAccepted, kStatusKnown}) {
    if (const std::size_t decided = count_of(report, status); decided > 0)
      text += fmt::format("- {} {}, not listed\n", decided, status);
  }
  return text + '\n';
}

}  // namespace belie
