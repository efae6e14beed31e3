// SPDX-License-Identifier: Apache-2.0
#include "sample_report.h"

namespace belie {
namespace {

ReportPlace place(PlaceRole role, std::string document, std::uint32_t paragraph, Position from,
                  std::string before, std::string text, std::string after) {
  ReportPlace out;
  out.role = role;
  out.document = std::move(document);
  out.before = std::move(before);
  out.text = std::move(text);
  out.after = std::move(after);
  out.voice = "paper";
  out.section = paragraph > 0 ? "body" : "headline";
  out.paragraph = paragraph;
  out.start = from.line * 100 + from.column;
  out.end = out.start + static_cast<std::uint32_t>(out.text.size());
  out.from = from;
  out.to = {from.line, from.column + static_cast<std::uint32_t>(out.text.size())};
  return out;
}

ReportFinding office_finding() {
  ReportFinding finding;
  finding.id = "3f9a0c11d2e4b567";
  finding.rule = "office/not-in-office";
  finding.level = Level::kError;
  finding.message = "Theresa May had left office";
  finding.ask = "Is “the Johnson government” meant?";
  finding.evidence = {
      place(PlaceRole::kCheck, "quay.md", 4, {9, 31}, "… for new cranes at the port, which ",
            "the May government", " has promised to match from next …"),
      place(PlaceRole::kAlso, "quay.md", 2, {5, 12}, "On a visit, ", "Prime Minister Boris Johnson",
            " called the plan a gift to …"),
      place(PlaceRole::kAlso, "ferry.md", 0, {1, 1}, "", "Johnson", " to open ferry terminal")};
  finding.evidence.front().read_as = "Theresa May, UK prime minister on 3 May 2021";
  finding.facts = {{"UK prime minister until 24 July 2019", "Wikidata", "2026-06-15"}};
  return finding;
}

ReportFinding date_finding() {
  ReportFinding finding;
  finding.id = "3f9c77aa00bb11cc";
  finding.rule = "date/two-dates";
  finding.level = Level::kWarning;
  finding.message = "one opening, two days";
  finding.because = "“The opening” = “the ceremony”: both are at the ferry terminal in Larne";
  finding.working = "12 May 2021 is a Wednesday";
  finding.ask = "Which day is right?";
  finding.evidence = {place(PlaceRole::kEither, "ferry.md", 1, {3, 8}, "The opening ", "on May 12",
                            " will be the first since …"),
                      place(PlaceRole::kOr, "quay.md", 7, {15, 40},
                            "… guests arrive for the ceremony ", "on Thursday, May 13", "")};
  finding.repeats = 2;
  return finding;
}

}  // namespace

Report sample_report() {
  Report report;
  report.version = "0.1.0";
  report.documents = {
      {"ferry.md", "", "none", "after 3 May 2021 (the port plan, quay.md ¶4)", 12, 240, {}, {}},
      {"quay.md",
       "2021-05-03",
       "lead",
       "full date in the lead",
       31,
       610,
       {{"office", 7}, {"calendar", 2}},
       {}}};
  report.documents[0].warnings = {{"read as Windows-1252", "ferry.md", 4, 2, "", ""}};
  report.findings = {office_finding(), date_finding()};
  report.rested = {{"date/wrong-month-word", {"ferry.md"}, "no reference date"},
                   {"date/wrong-weekday", {"ferry.md"}, "no reference date"}};
  report.read = {{"offices", 7}, {"dates", 1}, {"names", 0}};
  report.statements = 12;
  report.rules = {
      {"date/two-dates", "one event, two dates", "One of them is a slip.", "", Level::kWarning,
       false},
      {"office/not-in-office", "someone in an office that the facts give to someone else",
       "Terms end.", "## office/not-in-office\n\nTerms end.\n", Level::kError, true}};
  return report;
}

Report empty_report() {
  Report report;
  report.version = "0.1.0";
  report.documents = {{"quay.md", "2021-05-03", "metadata", "", 31, 610, {}, {}}};
  report.rested = {{"office/two-holders", {}, "no office is named twice"},
                   {"date/wrong-weekday", {"quay.md"}, "no weekday"},
                   {"date/wrong-weekday", {}, "another reason"}};
  report.statements = 64;
  return report;
}

}  // namespace belie
