// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "report/finding_text.h"
#include "report/format.h"
#include "report/redaction.h"
#include "report/screen.h"
#include "sample_report.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string text_of(const Report& report, const ReportStyle& style) {
  return find_report_format("text")->write(report, style);
}

std::size_t widest_line(const std::string& text) {
  std::istringstream lines(text);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("right as it stands?") == std::string::npos) {
      widest = std::max(widest, display_width(line));
    }
  }
  return widest;
}

}  // namespace

TEST_CASE("an editor sees the place to fix, what speaks against it, and a question", "[report]") {
  CHECK(text_of(sample_report(), {}) ==
        R"(ferry.md   undated; after 3 May 2021 (the port plan, quay.md ¶4)
  note: read as Windows-1252 (line 4)
quay.md    3 May 2021 (full date in the lead)

ERROR  Theresa May had left office                              office/not-in-office  3f9a
  check    quay.md:9:31  ¶4        “… at the port, which ‹the May government› has promised to …”
           read as: Theresa May, UK prime minister on 3 May 2021
  against  facts         UK prime minister until 24 July 2019 (list complete to 15 June 2026)
  also     quay.md:5:12  ¶2        “On a visit, ‹Prime Minister Boris Johnson› called the plan a …”
           ferry.md:1:1  headline  “‹Johnson› to open ferry terminal”
  ask      Is “the Johnson government” meant?
  right as it stands?  belie accept 3f9a ferry.md quay.md --because "…"

WARNING  one opening, two days                                  date/two-dates  3f9c
  either   ferry.md:3:8   ¶1  “The opening ‹on May 12› will be the first since …”
  or       quay.md:15:40  ¶7  “… guests arrive for the ceremony ‹on Thursday, May 13›”
           and 2 further places like it
  because  “The opening” = “the ceremony”: both are at the ferry terminal in Larne
  working  12 May 2021 is a Wednesday
  ask      Which day is right?
  right as it stands?  belie accept 3f9c ferry.md quay.md --because "…"

1 error, 1 warning. Read in 2 drafts: 7 offices, 1 date.
Not checked: date/wrong-month-word, date/wrong-weekday in ferry.md (no reference date).
)");
}

TEST_CASE("on a narrow screen the words stand below their place", "[report]") {
  ReportStyle style;
  style.width = 60;
  style.quiet = true;
  Report report = sample_report();
  report.findings.pop_back();
  CHECK(text_of(report, style) ==
        R"(ERROR  Theresa May had left       office/not-in-office  3f9a
       office
  check    quay.md:9:31
           ¶4  “… which ‹the May government› has promised …”
           read as: Theresa May, UK prime minister on 3 May
                    2021
  against  facts  UK prime minister until 24 July 2019 (list
                  complete to 15 June 2026)
  also     quay.md:5:12
           ¶2  “… ‹Prime Minister Boris Johnson› called …”
           ferry.md:1:1
           headline  “‹Johnson› to open ferry terminal”
  ask      Is “the Johnson government” meant?
  right as it stands?  belie accept 3f9a ferry.md quay.md --because "…"

)");
}

TEST_CASE("nothing found is said with what was understood and what rested", "[report]") {
  CHECK(text_of(empty_report(), {}) ==
        "quay.md   3 May 2021\n\n"
        "No contradictions among the 64 statements understood; 2 rules rested (-v says why).\n");
  Report report = empty_report();
  report.rested.clear();
  report.statements = 1;
  report.notes = {"1 statement too recent for the facts"};
  CHECK(text_of(report, {}) ==
        "quay.md   3 May 2021\n\n"
        "No contradictions among the 1 statement understood.\n"
        "1 statement too recent for the facts.\n");
  report.statements = 0;
  CHECK(text_of(report, {}).find("No statement understood in 1 draft") != std::string::npos);
}

TEST_CASE("what is decided upon is counted, and listed for those who ask", "[report]") {
  Report report = sample_report();
  report.findings[0].status = "accepted";
  report.findings[0].reason = "Ann Dole on 3 May 2021: quoted";
  const std::string some = text_of(report, {});
  CHECK(some.find("Theresa May had") == std::string::npos);
  CHECK(some.find("\n1 warning. Read in ") != std::string::npos);
  CHECK(some.ends_with("1 accepted, not shown; -v lists them.\n"));
  report.findings[1].status = "known";
  CHECK(text_of(report, {}).find("No new contradictions among") != std::string::npos);
  CHECK(find_report_format("concise")->write(report, {}).empty());
  ReportStyle style;
  style.verbose = true;
  CHECK(text_of(report, style)
            .find("1 accepted, 1 known:\n  accepted  quay.md:9:31  "
                  "office/not-in-office  3f9a  Theresa May") != std::string::npos);
  style = {};
  style.quiet = true;
  CHECK(text_of(report, style).empty());
}

TEST_CASE("a verbose report says why rules rested", "[report]") {
  ReportStyle style;
  style.verbose = true;
  const std::string text = text_of(empty_report(), style);
  CHECK(text.find("2 rules rested.\n") != std::string::npos);
  CHECK(text.find("office/two-holders (no office is named twice)") != std::string::npos);
}

TEST_CASE("a quiet report without findings is empty", "[report]") {
  ReportStyle style;
  style.quiet = true;
  CHECK(text_of(empty_report(), style).empty());
}

TEST_CASE("drafts that could not be read are named among what was not checked", "[report]") {
  Report report = empty_report();
  report.errors = {{"no such file", "lost.md", 0, 0, "", ""}};
  CHECK(text_of(report, {}).find("; lost.md (not read).") != std::string::npos);
  report.errors = {{"must be a map", "belie.yaml", 3, 1, "", ""}};
  CHECK(text_of(report, {}).find("belie.yaml") == std::string::npos);
}

TEST_CASE("numbers have commas, and no line of a redacted report ends in blanks", "[report]") {
  Report report = sample_report();
  report.read = {{"names", 23136}, {"dates", 1}};
  CHECK(text_of(report, {}).find("23,136 names, 1 date.") != std::string::npos);
  CHECK(text_of(redacted(report), {}).find(" \n") == std::string::npos);
}

TEST_CASE("of many drafts only those with findings are listed", "[report]") {
  Report report = sample_report();
  for (int i = 0; i < 30; ++i)
    report.documents.push_back({"z" + std::to_string(i), "", "none", "", 0, 0, {}, {}});
  CHECK(text_of(report, {}).find("30 further drafts without findings (-v lists them)") !=
        std::string::npos);
}

TEST_CASE("two findings about the same words quote them once", "[report]") {
  Report report = sample_report();
  report.findings[1].evidence[0] = report.findings[0].evidence[0];
  const std::string text = text_of(report, {});
  CHECK(text.find("the same words") != std::string::npos);
  CHECK(text.find("‹the May government›") == text.rfind("‹the May government›"));
}

TEST_CASE("short ids are as long as they need to be to differ", "[report]") {
  Report report = sample_report();
  CHECK(short_id_length(report.findings) == 4);
  report.findings[1].id = "3f9a0c77aa00bb11";
  CHECK(short_id_length(report.findings) == 7);
  report.findings[1].id = report.findings[0].id;
  CHECK(short_id_length(report.findings) == 4);
  CHECK(short_id_length({}) == 4);
}

TEST_CASE("colours change nothing but the colours", "[report]") {
  ReportStyle style;
  style.colour = true;
  const std::string coloured = text_of(sample_report(), style);
  CHECK(coloured.find("\x1b[1;31mERROR\x1b[0m") != std::string::npos);
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1b') {
      i = coloured.find('m', i);
    } else {
      plain += coloured[i];
    }
  }
  CHECK(plain == text_of(sample_report(), {}));
}

TEST_CASE("escape sequences in a draft, its name or its date never reach the terminal",
          "[report]") {
  const std::string bad = "\x1b]0;owned\x07\xff\r\n";
  Report report = sample_report();
  report.documents[0].path = bad;
  report.documents[0].date_note = bad;
  report.documents[0].warnings[0].message = bad;
  report.rested[0].documents[0] = bad;
  report.errors = {{bad, bad, 1, 1, bad, bad}};
  for (auto& finding : report.findings) {
    finding.message = finding.because = finding.ask = finding.working = bad;
    for (auto& place : finding.evidence) {
      place.document = place.text = place.before = place.after = place.read_as = bad;
    }
  }
  for (const auto* format : report_formats()) {
    const std::string out = format->write(report, {});
    CHECK(out.find('\x1b') == std::string::npos);
    CHECK(out.find('\x07') == std::string::npos);
    CHECK(out.find('\r') == std::string::npos);
    CHECK(out.find('\xff') == std::string::npos);
  }
}

TEST_CASE("the concise format gives one line a finding", "[report]") {
  CHECK(find_report_format("concise")->write(sample_report(), {}) ==
        "quay.md:9:31: error office/not-in-office: Theresa May had left office [3f9a0c11d2e4b567]\n"
        "ferry.md:3:8: warning date/two-dates: one opening, two days [3f9c77aa00bb11cc]\n");
  CHECK(find_report_format("concise")->write(empty_report(), {}).empty());
}

TEST_CASE("every format has a file and a name, and unknown names are refused", "[report]") {
  for (const auto* format : report_formats()) {
    CHECK(find_report_format(format->name) == format);
    CHECK(std::filesystem::exists(std::string(BELIE_SOURCE_DIR) + "/src/report/formats/" +
                                  std::string(format->name) + ".cpp"));
  }
  CHECK(find_report_format("graphml") == nullptr);
}

TEST_CASE("no line is wider than the screen", "[report]") {
  const auto width = GENERATE(40U, 60U, 80U, 100U, 120U);
  ReportStyle style;
  style.width = width;
  style.verbose = true;
  CHECK(widest_line(text_of(sample_report(), style)) <= width);
  CHECK(widest_line(text_of(empty_report(), style)) <= width);
}

}  // namespace belie
