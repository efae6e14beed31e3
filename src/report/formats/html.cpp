// SPDX-License-Identifier: Apache-2.0
//
// The report as a page for the browser, to be handed on: the drafts with their days and how much
// was found in each, every finding with both sides in their own words, and the drafts in full with
// the places marked. One file; no network, no script.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/calendar.h"
#include "report/decided.h"
#include "report/finding_words.h"
#include "report/format.h"
#include "report/marked_draft.h"
#include "report/markup.h"
#include "report/report_style.h"
#include "report/screen.h"

namespace belie {
namespace {

using Findings = std::vector<const ReportFinding*>;

std::string row(std::string_view label, const std::string& content) {
  return fmt::format("<dt>{}</dt><dd>{}</dd>\n", label, content);
}

std::string row_of(std::string_view label, std::string_view text) {
  return text.empty() ? "" : row(label, escaped(text));
}

std::string where_of(const ReportPlace& place) {
  const std::string block =
      place.paragraph > 0 ? fmt::format("¶{}", place.paragraph) : escaped(place.section);
  return fmt::format("{} {}", escaped(locator(place)), block);
}

std::string place_row(const ReportPlace& place) {
  std::string content = fmt::format("<span class=\"where\">{}</span>", where_of(place));
  if (!place.text.empty()) {
    content += fmt::format("<br><span class=\"words\">“{}<mark>{}</mark>{}”</span>",
                           escaped(place.before), escaped(place.text), escaped(place.after));
  }
  if (!place.read_as.empty())
    content += fmt::format("<br><span class=\"where\">read as: {}</span>", escaped(place.read_as));
  return row(to_text(place.role), content);
}

/// Why the rule exists; the same for all its findings, so folded away.
std::string why_of(const ReportFinding& finding, const Report& report) {
  const auto rule = std::ranges::find(report.rules, finding.rule, &ReportRule::id);
  if (rule == report.rules.end()) return "";
  return fmt::format("<details><summary>About this rule: {}</summary><p>{}</p></details>\n",
                     escaped(rule->catches), escaped(rule->why));
}

std::string finding_html(const ReportFinding& finding, std::size_t number, const Report& report) {
  std::string out = fmt::format(
      "<article class=\"finding {0}\" id=\"finding-{1}\">\n<p class=\"level\">{1} · {0}</p>\n"
      "<h3>{2}</h3>\n<dl>\n",
      to_text(finding.level), number, escaped(finding.message));
  for (const ReportPlace& place : finding.evidence) out += place_row(place);
  for (const ReportFact& fact : finding.facts) {
    out += row("against", escaped(fact_words(fact)) + "<br><span class=\"where\">source: " +
                              escaped(fact.source) + "</span>");
  }
  if (finding.repeats > 0) out += row("", counted(finding.repeats, "further place") + " like it");
  out += row_of("because", finding.because) + row_of("working", finding.working);
  if (!finding.ask.empty())
    out += row("ask", fmt::format("<span class=\"ask\">{}</span>", escaped(finding.ask)));
  return out + fmt::format("</dl>\n{}<p class=\"tail\">{} {}</p>\n</article>\n",
                           why_of(finding, report), escaped(finding.rule), escaped(finding.id));
}

std::string date_html(const ReportDocument& document) {
  const auto day = parse_iso_day(document.date);
  const std::string note = escaped(document.date_note);
  const std::string date = day ? long_text(*day) : "undated";
  return note.empty() ? date : fmt::format("{} ({})", date, note);
}

std::string drafts_html(const Report& report, const Findings& findings) {
  if (report.documents.empty()) return "";
  std::string out =
      "<h2>What was read</h2>\n<table>\n<thead><tr><th scope=\"col\">draft</th><th "
      "scope=\"col\">speaks on</th><th scope=\"col\">findings</th></tr></thead>\n<tbody>\n";
  for (const ReportDocument& document : report.documents) {
    const auto number = std::ranges::count_if(findings, [&](const ReportFinding* finding) {
      return !finding->evidence.empty() && finding->evidence.front().document == document.path;
    });
    out += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n", escaped(document.path),
                       date_html(document), number);
  }
  return out + "</tbody>\n</table>\n";
}

/// The drafts with a place of a finding, all their words, the places marked.
std::string marked_drafts_html(const Report& report, const Findings& findings) {
  std::map<std::string_view, std::vector<DraftMark>> marks;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    for (const ReportPlace& place : findings[i]->evidence)
      marks[place.document].push_back({&place, i + 1});
  }
  std::string out;
  for (const ReportDocument& document : report.documents) {
    const auto found = marks.find(document.path);
    if (found == marks.end() || document.blocks.empty()) continue;
    out += fmt::format("<h2>{}</h2>\n<section class=\"draft\">\n{}</section>\n",
                       escaped(document.path), marked_draft(document, found->second));
  }
  return out;
}

std::string notes_html(const Report& report) {
  std::string items;
  for (const Error& error : report.errors)
    items += fmt::format("<li>not read: {}</li>\n", escaped(to_text(error)));
  for (const ReportRested& rested : report.rested) {
    items += fmt::format(
        "<li>not checked: {} in {} ({})</li>\n", escaped(rested.rule),
        rested.documents.empty() ? "any draft" : counted(rested.documents.size(), "draft"),
        escaped(rested.reason));
  }
  for (const std::string& note : report.notes) items += fmt::format("<li>{}</li>\n", escaped(note));
  for (const std::string_view status : {kStatusAccepted, kStatusKnown}) {
    if (const std::size_t number = count_of(report, status); number > 0)
      items += fmt::format("<li>{} {}, not shown</li>\n", number, status);
  }
  return items.empty() ? "" : "<h2>What to bear in mind</h2>\n<ul>\n" + items + "</ul>\n";
}

std::string summary_of(const Report& report, const Findings& findings) {
  std::string text;
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
    const auto number = std::ranges::count(findings, level, &ReportFinding::level);
    if (number == 0) continue;
    text += (text.empty() ? "" : ", ") + counted(static_cast<std::size_t>(number), to_text(level));
  }
  if (!text.empty()) return text;
  return fmt::format("No contradictions among the {} understood",
                     counted(report.statements, "statement"));
}

std::string write(const Report& report, const ReportStyle&) {
  const Findings findings = open_findings(report);
  const std::string summary = summary_of(report, findings);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0} – belie</title>\n<style>{1}</style>\n</head>\n<body>\n<header>\n<h1>{0}</h1>\n"
      "<p class=\"about\">Places that cannot both be right, as belie {2} reads them. What it did "
      "not understand it did not check.</p>\n</header>\n<main>\n",
      summary, kReportStyle, escaped(report.version));
  if (!findings.empty()) out += "<h2>Findings</h2>\n";
  for (std::size_t i = 0; i < findings.size(); ++i)
    out += finding_html(*findings[i], i + 1, report);
  return out + drafts_html(report, findings) + notes_html(report) +
         marked_drafts_html(report, findings) + "</main>\n</body>\n</html>\n";
}

}  // namespace

extern const ReportFormat k_html_format{
    "html", "a page for the browser, to be handed on; no network, no script", write};

}  // namespace belie
