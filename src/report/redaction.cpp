// SPDX-License-Identifier: Apache-2.0
#include "report/redaction.h"

#include <algorithm>

namespace belie {
namespace {

void redact(ReportFinding& finding, const std::vector<ReportRule>& rules) {
  const auto rule = std::ranges::find(rules, finding.rule, &ReportRule::id);
  finding.message = rule == rules.end() ? finding.rule : rule->catches;
  for (std::string* words : {&finding.because, &finding.working, &finding.ask, &finding.reason})
    words->clear();
  finding.facts.clear();
  for (ReportPlace& place : finding.evidence) {
    for (std::string* words : {&place.text, &place.before, &place.after, &place.read_as})
      words->clear();
  }
}

void redact(std::vector<Error>& errors) {
  for (Error& error : errors) error.excerpt.clear();
}

}  // namespace

Report redacted(Report report) {
  for (ReportFinding& finding : report.findings) redact(finding, report.rules);
  for (ReportDocument& document : report.documents) {
    document.date_note.clear();
    document.blocks.clear();
    document.warnings.clear();  // they may quote its front matter
  }
  redact(report.errors);
  redact(report.warnings);
  return report;
}

}  // namespace belie
