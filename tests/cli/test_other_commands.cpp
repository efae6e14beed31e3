// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kDraft =
    "---\ndate: 2021-05-03\n---\n\n"
    "Prime Minister Boris Johnson opened the pier in Larne on Tuesday, May 12, 2021, in front of a "
    "small crowd.\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("claims are listed by person, with their places", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kDraft);
  const Ran ran = run_belie(folder, {"claims", "pier.md"});
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "\nBoris Johnson ("));
  CHECK(has(ran.output, "5:1"));
  const Json json =
      Json::parse(run_belie(folder, {"claims", "--format", "json", "pier.md"}).output);
  CHECK_FALSE(json["claims"].empty());
}

TEST_CASE("the graph is printed as DOT, as GraphML and as JSON", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kDraft);
  CHECK(has(run_belie(folder, {"graph", "pier.md"}).output, "digraph"));
  CHECK(has(run_belie(folder, {"graph", "--format", "graphml", "pier.md"}).output, "<graphml"));
  CHECK(
      Json::parse(run_belie(folder, {"graph", "--format", "json", "pier.md"}).output).is_object());
}

TEST_CASE("every stage can be printed", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kDraft);
  for (const std::string stage :
       {"document", "tokens", "annotation", "claims", "graph", "findings"}) {
    const Ran ran = run_belie(folder, {"dump", "--stage", stage, "pier.md"});
    CAPTURE(stage);
    CHECK(ran.exit_code == 0);
    CHECK_FALSE(ran.output.empty());
  }
}

TEST_CASE("the facts answer who held an office", "[cli]") {
  const TemporaryFolder folder;
  for (const std::string phrase :
       {"president of the United States", "the US president", "U.S. President", "us/president"}) {
    const Ran ran = run_belie(folder, {"who", phrase, "2021-05-01"});
    CAPTURE(phrase, ran.errors);
    CHECK(ran.exit_code == 0);
    CHECK(has(ran.output, "Joe Biden, US president from 20 January 2021, until 20 January 2025"));
  }
  CHECK(has(run_belie(folder, {"who", "US president"}).output, "Donald Trump"));
  CHECK(run_belie(folder, {"who", "US president", "1789-01-01"}).exit_code == 1);
  CHECK(has(run_belie(folder, {"who"}).output, "us/president"));
}

TEST_CASE("a rule and a finding are explained", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kDraft);
  CHECK(has(run_belie(folder, {"explain", "date/wrong-weekday"}).output, "date/wrong-weekday"));
  const Ran family = run_belie(folder, {"explain", "date"});
  CHECK(family.exit_code == 2);
  CHECK(has(family.errors, "“date” is a family of "));
  CHECK(has(family.errors, "date/wrong-weekday"));
  const Json report =
      Json::parse(run_belie(folder, {"check", "--format", "json", "pier.md"}).output);
  REQUIRE(report["findings"].size() == 1);
  const std::string id = report["findings"][0]["id"];
  const Ran finding = run_belie(folder, {"explain", id.substr(0, 6), "pier.md"});
  CHECK(finding.exit_code == 0);
  CHECK(has(finding.output, "ERROR"));
  CHECK(has(finding.output, id));
}

TEST_CASE("rules are listed, shown, tested and tried", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kDraft);
  CHECK(has(run_belie(folder, {"rule", "list"}).output, "office/not-in-office"));
  CHECK(Json::parse(run_belie(folder, {"rule", "list", "--format", "json", "date"}).output)
            .is_array());
  CHECK(
      has(run_belie(folder, {"rule", "show", "date/wrong-weekday"}).output, "date/wrong-weekday"));
  CHECK(has(run_belie(folder, {"rule", "docs"}).output, "date/wrong-weekday"));
  const Ran tested = run_belie(folder, {"rule", "test", "date/wrong-weekday"});
  CHECK(tested.exit_code == 0);
  CHECK(has(tested.output, "all as expected"));
  CHECK(run_belie(folder, {"rule", "try", "date/wrong-weekday", "pier.md"}).exit_code == 0);
}

TEST_CASE("a built-in check that keeps silent is tried with all that it read", "[cli]") {
  const TemporaryFolder folder;
  folder.write("water.md",
               "Rhona Halden, deputy director of the Tarnsey Water Office, spoke.\n\n"
               "If Rhona Halden were director of the Tarnsey Water Office, it would be dry.\n");
  const Ran tried = run_belie(folder, {"rule", "try", "title/head-and-deputy", "water.md"});
  CHECK(tried.exit_code == 0);
  CHECK(has(tried.output,
            "“Rhona Halden, deputy director of the Tarnsey Water Office”, no time: read, and "
            "nothing speaks against it  [water.md:1:1]"));
  CHECK(has(tried.output, "is no side: "));

  folder.write("empty.md", "It rained.\n");
  CHECK(has(run_belie(folder, {"rule", "try", "title/head-and-deputy", "empty.md"}).output,
            "nothing here is what the check reads"));
}

TEST_CASE("a pack's examples are tested, and one that fails gives exit code 1", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desk/pack.yaml",
               "name: desk\nversion: 1.0.0\nlicence: Apache-2.0\nengine: 0.1\nabout: A test.\n");
  folder.write("desk/date/desk-weekday.yaml", R"(id: date/desk-weekday
catches: a weekday that does not belong to its date
level: warning
check: calendar
about: wrong-weekday
title: "{date} {was} a {right}, not a {written}"
say: "{written}, {date}"
ask: "Is {right} meant, or {other}?"
why: >
  One of the two is a slip.
must-flag:
  - case: the weekday is right
    text: |
      The ferry sails again on [[Wednesday, May 12, 2021]], its owner said.
must-stay-silent:
  - case: the weekday is right too
    text: |
      The ferry sails again on Thursday, May 13, 2021, its owner said.
)");
  const Ran ran = run_belie(folder, {"rule", "test", "desk"});
  CAPTURE(ran.output, ran.errors);
  CHECK(ran.exit_code == 1);
  CHECK(has(ran.output, "FAIL  date/desk-weekday: the weekday is right\n"));
  CHECK(has(ran.output, "2 examples of 1 rule: 1 failed"));
}

TEST_CASE("a newsroom compares figures of its own measure by a rule of its own", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desk/pack.yaml",
               "name: desk\nversion: 1.0.0\nlicence: Apache-2.0\nengine: 0.1\nabout: A test.\n");
  folder.write("desk/number/two-attendances.yaml", R"(id: number/two-attendances
catches: one festival, two attendance figures
level: warning
stage: stable
compare: quantity
where: {measure: attended}
same: [measure, thing]
differ: value
grade: tree
unless: [later-update, different-sources]
ask: "Which figure is ours?"
why: >
  Organisers count tickets, police count heads.
must-flag:
  - case: lead and last paragraph
    date: 2025-07-14
    text: |
      [[Twelve thousand people attended]] the Harbour Festival on Saturday.

      [[More than 21,000 people attended]] on Saturday, a record.
must-stay-silent:
  - case: rounded
    date: 2025-07-14
    text: |
      About 12,000 people attended the Harbour Festival on Saturday.

      Some 12,400 people attended on Saturday, a record.
  - case: at least
    date: 2025-07-14
    text: |
      More than 12,000 people attended the Harbour Festival on Saturday.

      In all 12,618 people attended.
known-misses: []
)");
  const Ran ran = run_belie(folder, {"rule", "test", "desk"});
  CAPTURE(ran.output, ran.errors);
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "3 examples of 1 rule: all as expected"));
}

TEST_CASE("all mistakes of a pack are drawn in their places", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desk/pack.yaml", "name: desk\nversion: 1\n");
  folder.write("desk/office/bad.yaml", "id: office/bad\ncatchs: something\nlevel: grave\n");
  const Ran ran = run_belie(folder, {"rule", "lint", "desk"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "desk/office/bad.yaml:2:1: error: "));
  CHECK(has(ran.errors, "did you mean “catches”?"));
  CHECK(has(ran.errors, "desk/office/bad.yaml:3:"));
  CHECK(run_belie(folder, {"rule", "lint", "nowhere"}).exit_code == 2);
}

TEST_CASE("a broken pack does not stop a check, and gives exit code 2", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kDraft);
  folder.write("desk/pack.yaml", "nam: desk\n");
  const Ran ran = run_belie(folder, {"check", "--pack", "desk", "--format", "json", "pier.md"});
  CHECK(ran.exit_code == 2);
  const Json json = Json::parse(ran.output);
  CHECK_FALSE(json["errors"].empty());
  CHECK(json["summary"]["error"] == 1);
}

}  // namespace belie
