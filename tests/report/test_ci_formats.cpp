// SPDX-License-Identifier: Apache-2.0
//
// The formats for CI systems, as far as they say what the findings say. That the systems can read
// them is tested in tests/ci with tools of others.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/artifact_path.h"
#include "report/finding_words.h"
#include "report/format.h"
#include "report/marked_draft.h"
#include "report/redaction.h"
#include "report/sarif_message.h"
#include "report/step_summary.h"
#include "sample_report.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

std::string written(std::string_view format, const Report& report) {
  return find_report_format(format)->write(report, {});
}

Json sarif_run(const Report& report) { return Json::parse(written("sarif", report))["runs"][0]; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The sample with an error that stopped nothing, and text that every format has to escape.
Report nasty_report() {
  Report report = sample_report();
  report.errors = {{"no such file", "lost, 100%.md", 0, 0, "", ""}};
  ReportFinding& finding = report.findings[1];
  finding.message = "<b>100%</b>: [a](1), {0} & \"c\"\nnew line ::error::x | `d` \\ \uFFFF";
  finding.evidence[0].document = "./desk/two words, 50%.md";
  finding.evidence[0].text = "]](x) ]]> \x1b[31m \xff";
  report.documents[0].blocks = {{"body", 1, 1, "<b>Theresa ]]> \x1b[31m \xff"}};
  return report;
}

const std::array kCiFormats{"sarif", "github", "gitlab", "junit", "rdjsonl", "html"};

}  // namespace

TEST_CASE("GitHub gets a command a finding, errors first", "[report]") {
  CHECK(written("github", sample_report()) ==
        "::error title=office/not-in-office,file=quay.md,line=9,endLine=9,col=31,endColumn=49::"
        "Theresa May had left office%0A"
        "check quay.md:9:31 “the May government”, read as: Theresa May, UK prime minister on 3 May "
        "2021%0A"
        "also quay.md:5:12 “Prime Minister Boris Johnson”%0A"
        "also ferry.md:1:1 “Johnson”%0A"
        "against UK prime minister until 24 July 2019 (list complete to 15 June 2026)%0A"
        "Is “the Johnson government” meant?%0A"
        "right as it stands? belie explain office/not-in-office\n"
        "::warning title=date/two-dates,file=ferry.md,line=3,endLine=3,col=8,endColumn=17::"
        "one opening, two days%0A"
        "either ferry.md:3:8 “on May 12”%0A"
        "or quay.md:15:40 “on Thursday, May 13”%0A"
        "and 2 further places like it%0A"
        "because “The opening” = “the ceremony”: both are at the ferry terminal in Larne%0A"
        "working 12 May 2021 is a Wednesday%0A"
        "Which day is right?%0A"
        "right as it stands? belie explain date/two-dates\n");
}

TEST_CASE("words of a draft cannot end a command and begin another", "[report]") {
  const auto lines = lines_of(written("github", nasty_report()));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "::error title=belie,file=lost%2C 100%25.md::no such file");
  CHECK(lines[2].starts_with(
      "::warning title=date/two-dates,file=desk/two words%2C 50%25.md,line=3,"));
  CHECK(has(lines[2], "::<b>100%25</b>: [a](1), {0} & \"c\" new line ::error::x"));
}

TEST_CASE("a place of several lines has no columns for GitHub", "[report]") {
  Report report = sample_report();
  report.findings[0].evidence[0].to = {11, 4};
  CHECK(written("github", report)
            .starts_with("::error title=office/not-in-office,file=quay.md,line=9,endLine=11::"));
}

TEST_CASE("GitHub shows ten a level, and the others are counted", "[report]") {
  Report report = sample_report();
  for (int i = 0; i < 11; ++i) report.findings.push_back(sample_report().findings[1]);
  const auto lines = lines_of(written("github", report));
  CHECK(lines.size() == 12);
  CHECK(lines[0].starts_with("::error "));
  CHECK(lines[10].starts_with("::warning "));
  CHECK(lines[11] == "belie: 2 warnings more; the summary of the step lists them");
}

TEST_CASE("the summary of a step lists every finding with both sides", "[report]") {
  const std::string summary = step_summary(sample_report());
  CHECK(summary.starts_with("### belie: 1 error, 1 warning in 2 drafts\n"));
  CHECK(
      has(summary,
          "| warning | **one opening, two days**<br>date/two\\-dates | ferry.md:3:8 “on May 12” | "
          "quay.md:15:40 “on Thursday, May 13”<br>12 May 2021 is a Wednesday | Which day is "
          "right? |\n"));
  CHECK(step_summary(empty_report())
            .starts_with("### belie: no contradictions among the 64 statements understood in 1 "
                         "draft\n"));
  CHECK(has(step_summary(nasty_report()),
            "| **&lt;b&gt;100%&lt;/b&gt;: \\[a\\]\\(1\\), \\{0\\} "
            "&amp; &quot;c&quot; new line ::error::x \\| \\`d\\`"));
  CHECK(has(step_summary(nasty_report()), "not read: lost, 100%.md: no such file\n"));
}

TEST_CASE("a SARIF result points at the place, and links the others in its message", "[report]") {
  const Json result = sarif_run(sample_report())["results"][0];
  CHECK(result["ruleId"] == "office/not-in-office");
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] ==
        "Theresa May had left office. Against it: UK prime minister until 24 July 2019 (list "
        "complete to 15 June 2026). See also [“Prime Minister Boris Johnson”, quay.md:5](1), "
        "[“Johnson”, ferry.md:1](2). Is “the Johnson government” meant?");
  const Json& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"].dump() == R"({"uri":"quay.md","uriBaseId":"%SRCROOT%"})");
  CHECK(
      place["region"].dump() ==
      R"({"startLine":9,"startColumn":31,"endLine":9,"endColumn":49,"snippet":{"text":"the May government"}})");
  CHECK(result["relatedLocations"][1]["id"] == 2);
  CHECK(result["relatedLocations"][1]["physicalLocation"]["artifactLocation"]["uri"] == "ferry.md");
  CHECK(result["suppressions"].empty());
}

TEST_CASE("either and or are both in a SARIF message", "[report]") {
  CHECK(sarif_message(sample_report().findings[1]) ==
        "one opening, two days. “on May 12” against [“on Thursday, May 13”, quay.md:15](1). Why "
        "this is one thing: “The opening” = “the ceremony”: both are at the ferry terminal in "
        "Larne. Working: 12 May 2021 is a Wednesday. Which day is right?");
}

TEST_CASE("words of a draft make no links and no placeholders in a SARIF message", "[report]") {
  CHECK(sarif_escaped("[a](1) {0} b\\c") == "\\[a\\](1) {{0}} b\\\\c");
}

TEST_CASE("SARIF knows every rule in force, with its page and how sure it is", "[report]") {
  const Json run = sarif_run(sample_report());
  const Json& rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[1]["id"] == "office/not-in-office");
  CHECK(rules[1]["name"] == "NotInOffice");
  CHECK(rules[1]["shortDescription"]["text"] ==
        "Someone in an office that the facts give to someone else.");
  CHECK(rules[1]["help"]["markdown"] == "## office/not-in-office\n\nTerms end.\n");
  CHECK(rules[1]["defaultConfiguration"]["level"] == "error");
  CHECK(rules[1]["properties"].dump() ==
        R"({"precision":"very-high","problem.severity":"error","tags":["news","office"]})");
  CHECK(rules[0]["properties"]["precision"] == "medium");
  CHECK(run["results"][0]["ruleIndex"] == 1);
  CHECK(run["results"][1]["ruleIndex"] == 0);
  CHECK(run["columnKind"] == "unicodeCodePoints");
}

TEST_CASE("a fingerprint is the finding's id, and stands once", "[report]") {
  Report report = sample_report();
  report.findings.push_back(report.findings[0]);
  const Json results = sarif_run(report)["results"];
  CHECK(results[0]["partialFingerprints"]["primaryLocationLineHash"] == "3f9a0c11d2e4b567:1");
  CHECK(results[2]["partialFingerprints"]["primaryLocationLineHash"] == "3f9a0c11d2e4b567:2");
  const Json issues = Json::parse(written("gitlab", report));
  CHECK(issues[0]["fingerprint"] == "3f9a0c11d2e4b567:1");
  CHECK(issues[2]["fingerprint"] == "3f9a0c11d2e4b567:2");
}

TEST_CASE("what could not be read is told in SARIF and JUnit", "[report]") {
  Report report = sample_report();
  report.errors = {{"no such file", "lost.md", 0, 0, "", ""}, {"no packs here", "", 0, 0, "", ""}};
  const Json invocation = sarif_run(report)["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] == "no such file");
  const std::string junit = written("junit", report);
  CHECK(has(junit, R"(<testsuites name="belie" tests="4" failures="1" errors="2">)"));
  CHECK(has(junit, R"(<testcase name="lost.md" classname="belie">)"
                   "\n      <error type=\"unreadable\" message=\"no such file\">"));
  CHECK(has(junit, R"(<testcase name="belie" classname="belie">)"));
}

TEST_CASE("JUnit has a test case a draft, failed by findings at the fail level", "[report]") {
  Report report = sample_report();
  std::string junit = written("junit", report);
  CHECK(has(junit, R"(tests="2" failures="1" errors="0")"));
  CHECK(has(junit,
            "<failure type=\"office/not-in-office\" message=\"Theresa May had left office – Is "
            "“the Johnson government” meant?\">error office/not-in-office: Theresa May had left "
            "office [3f9a0c11d2e4b567]\n  check quay.md:9:31 “the May government”"));
  CHECK(has(junit, "<system-out>warning date/two-dates: one opening, two days"));
  report.fail_level = Level::kWarning;
  report.findings.push_back(report.findings[0]);
  junit = written("junit", report);
  CHECK(has(junit, R"(tests="2" failures="2" errors="0")"));
  CHECK(has(junit, "message=\"2 contradictions, the first: Theresa May had left office"));
  CHECK(has(written("junit", empty_report()),
            "<testcase name=\"quay.md\" classname=\"belie\">\n    </testcase>"));
}

TEST_CASE("a source is no test case of its own", "[report]") {
  Report report = sample_report();
  report.documents[0].role = "trusted";
  report.findings.pop_back();
  CHECK(has(written("junit", report), R"(tests="1" failures="1")"));
  CHECK(step_summary(report).starts_with("### belie: 1 error in 1 draft\n"));
}

TEST_CASE("GitLab gets an issue a finding, in words of its own for the levels", "[report]") {
  const Json issues = Json::parse(written("gitlab", sample_report()));
  CHECK(issues[0]["check_name"] == "office/not-in-office");
  CHECK(issues[0]["description"] ==
        "Theresa May had left office – Is “the Johnson government” meant?");
  CHECK(issues[0]["severity"] == "major");
  CHECK(issues[0]["location"].dump() == R"({"path":"quay.md","lines":{"begin":9,"end":9}})");
  CHECK(issues[0]["other_locations"].size() == 2);
  CHECK(issues[1]["severity"] == "minor");
}

TEST_CASE("reviewdog gets a line of JSON a finding, with columns in bytes", "[report]") {
  Report report = sample_report();
  report.findings[0].evidence[0].from_byte = 35;
  report.findings[0].evidence[0].to_byte = 53;
  const auto lines = lines_of(written("rdjsonl", report));
  REQUIRE(lines.size() == 2);
  const Json diagnostic = Json::parse(lines[0]);
  CHECK(
      diagnostic["location"].dump() ==
      R"({"path":"quay.md","range":{"start":{"line":9,"column":35},"end":{"line":9,"column":53}}})");
  CHECK(diagnostic["severity"] == "ERROR");
  CHECK(diagnostic["code"]["value"] == "office/not-in-office");
}

TEST_CASE("what is accepted or known is suppressed in SARIF and left out elsewhere", "[report]") {
  Report report = sample_report();
  report.findings[0].status = "accepted";
  report.findings[0].reason = "Ann Dole on 3 May 2021: quoted";
  report.findings[1].status = "known";
  const Json results = sarif_run(report)["results"];
  CHECK(results[0]["suppressions"][0]["status"] == "accepted");
  CHECK(results[0]["suppressions"][0]["justification"] ==
        "right as it stands: Ann Dole on 3 May 2021: quoted");
  CHECK(results[1]["suppressions"].size() == 1);
  CHECK_FALSE(has(written("sarif", redacted(report)), "Ann Dole"));
  CHECK(has(step_summary(report), "- 1 accepted, not listed\n"));
  CHECK(written("github", report).empty());
  CHECK(written("gitlab", report) == "[]\n");
  CHECK(written("rdjsonl", report).empty());
  CHECK(has(written("junit", report), R"(failures="0")"));
}

TEST_CASE("a page shows both sides in their own words", "[report]") {
  const std::string page = written("html", sample_report());
  CHECK(has(page, "<title>1 error, 1 warning – belie</title>"));
  CHECK(
      has(page,
          "<dt>either</dt><dd><span class=\"where\">ferry.md:3:8 ¶1</span><br><span "
          "class=\"words\">“The opening <mark>on May 12</mark> will be the first since …”</span>"));
  CHECK(has(page, "<dt>or</dt><dd><span class=\"where\">quay.md:15:40 ¶7</span>"));
  CHECK(
      has(page, "<tr><td>quay.md</td><td>3 May 2021 (full date in the lead)</td><td>1</td></tr>"));
  CHECK(has(written("html", empty_report()),
            "<h1>No contradictions among the 64 statements understood</h1>"));
  CHECK_FALSE(has(written("html", nasty_report()), "<b>100%"));
}

TEST_CASE("a draft is shown in full with its places marked, each linked to its finding",
          "[report]") {
  const auto mark = [](std::uint32_t block, std::uint32_t begin, std::uint32_t end) {
    ReportPlace place;
    place.block = block;
    place.block_begin = begin;
    place.block_end = end;
    return place;
  };
  ReportDocument document;
  document.blocks = {{"headline", 0, 1, "<Gulls>"}, {"body", 1, 3, "0123456789"}};
  const std::vector<ReportPlace> places{mark(1, 2, 4), mark(1, 3, 6), mark(1, 2, 4), mark(1, 8, 99),
                                        mark(0, 0, 7)};
  std::vector<DraftMark> marks;
  for (const ReportPlace& place : places) marks.push_back({&place, marks.size() + 1});
  std::string html = marked_draft(document, marks);
  for (const auto& [from, to] :
       {std::pair{"<a class=\"place\" href=\"#finding-", "("}, std::pair{"\"><mark>", ":"},
        std::pair{"\"><sup>", "^"}, std::pair{"</mark><sup>", "^"}, std::pair{"</sup></a>", ")"}}) {
    for (auto at = html.find(from); at != std::string::npos; at = html.find(from))
      html.replace(at, std::string_view(from).size(), to);
  }
  CHECK(html ==
        "<p class=\"text headline\"><span class=\"where\">1</span> (5:&lt;Gulls&gt;^5)</p>\n"
        "<p class=\"text body\"><span class=\"where\">3</span> 01(1:23^1)(3^3)(2:45^2)67(4:89^4)"
        "</p>\n");
  CHECK(marked_draft({}, {}).empty());
}

TEST_CASE("a redacted report has no words of the drafts in any format", "[report]") {
  const Report report = redacted(nasty_report());
  for (const ReportFormat* format : report_formats()) {
    const std::string text = format->write(report, {});
    CAPTURE(format->name, text);
    for (const char* secret : {"Theresa", "Johnson", "opening", "ceremony", "Thursday", "100%</b>",
                               "24 July 2019", "12 May", "port plan", "gift"})
      CHECK_FALSE(has(text, secret));
    CHECK((has(text, "quay.md") && has(text, "office/not-in-office")));
  }
  const std::string summary = step_summary(report);
  CHECK_FALSE(has(summary, "Johnson"));
  CHECK(has(summary, "someone in an office that the facts give to someone else"));
}

TEST_CASE("whatever stands in a draft, no format breaks", "[report]") {
  const Report report = nasty_report();
  CHECK_NOTHROW(Json::parse(written("sarif", report)));
  CHECK_NOTHROW(Json::parse(written("gitlab", report)));
  for (const std::string& line : lines_of(written("rdjsonl", report)))
    CHECK_NOTHROW(Json::parse(line));
  for (const char* format : kCiFormats) {
    const std::string text = written(format, report);
    CAPTURE(format);
    CHECK_FALSE(has(text, "\x1b"));
    CHECK(text == written(format, report));
  }
  CHECK_FALSE(has(written("junit", report), "\uFFFF"));
}

TEST_CASE("paths are those of the repository, and URIs hold nothing but URI characters",
          "[report]") {
  const auto [path, plain, uri] = GENERATE(table<std::string, std::string, std::string>({
      {"quay.md", "quay.md", "quay.md"},
      {"./desk/../quay.md", "quay.md", "quay.md"},
      {"desk//two words.md", "desk/two words.md", "desk/two%20words.md"},
      {"caf\u00e9.md", "caf\u00e9.md", "caf%C3%A9.md"},
      {"100%#?.md", "100%#?.md", "100%25%23%3F.md"},
      {"a:b.md", "a:b.md", "a%3Ab.md"},
      {"../quay.md", "../quay.md", "../quay.md"},
      {"/desk/quay.md", "/desk/quay.md", "file:///desk/quay.md"},
      {"-", "-", "-"},
  }));
  CHECK(artifact_path(path) == plain);
  CHECK(artifact_uri(path) == uri);
}

}  // namespace belie
