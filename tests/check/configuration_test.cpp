// SPDX-License-Identifier: Apache-2.0
#include "check/configuration.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/golden.h"

namespace belie {
namespace {

Configuration configuration(std::string_view yaml) {
  return read_configuration("belie.yaml", "/desk", yaml);
}

/// "4:10 message | hint" of each mistake.
std::vector<std::string> mistakes(std::string_view yaml) {
  std::vector<std::string> lines;
  for (const Error& error : configuration(yaml).errors) {
    lines.push_back(std::to_string(error.line) + ":" + std::to_string(error.column) + " " +
                    error.message + " | " + error.hint);
  }
  return lines;
}

std::string verdict(const Configuration& desk, std::string_view rule, std::string_view path) {
  const PathVerdict found = path_verdict(desk, rule, path);
  if (found.off) return "off";
  return found.level ? std::string(to_text(*found.level)) : "as ever";
}

constexpr std::string_view kWhole = R"(names:
  Hallbrook: [Halbrook, Halbrooke]
  Kyiv: Kiev
may-hold-both:
  - [captain, chief engineer]
rules:
  office: {level: note, reason: "columnists"}
  office/two-holders: {level: off, reason: "co-chairs"}
paths:
  archive/: {skip: true, reason: "bound volumes"}
  "letters/**": {only: [date, arithmetic/share], reason: "readers' own words"}
  "*.live.md":
    rules:
      number: {level: note, reason: "figures change by the minute"}
date-means: next-issue
timezone: Europe/Oslo
packs: [rules/desk, ../shared]
known: belie-known.tsv
fail-level: warning
)";

}  // namespace

TEST_CASE("a desk's file is read as written", "[check]") {
  const Configuration desk = configuration(kWhole);
  CHECK(desk.errors.empty());
  REQUIRE(desk.names.size() == 2);
  CHECK(desk.names[0].preferred == "Hallbrook");
  CHECK(desk.names[0].accepted == std::vector<std::string>{"Halbrook", "Halbrooke"});
  CHECK(desk.names[1].accepted == std::vector<std::string>{"Kiev"});
  REQUIRE(desk.may_hold_both.size() == 1);
  CHECK(desk.may_hold_both[0].other == "chief engineer");
  CHECK(desk.dates.meaning == DateMeaning::kNextIssue);
  CHECK(desk.dates.timezone == "Europe/Oslo");
  CHECK(desk.packs == std::vector<std::string>{"rules/desk", "../shared"});
  CHECK(desk.known == "belie-known.tsv");
  CHECK(desk.fail_level == Level::kWarning);
}

TEST_CASE("an empty file settles nothing", "[check]") {
  for (const char* yaml : {"", "# nothing yet\n", "{}\n"}) {
    const Configuration desk = configuration(yaml);
    CHECK(desk.errors.empty());
    CHECK_FALSE(desk.fail_level);
    CHECK(desk.dates.meaning == DateMeaning::kPublished);
  }
}

TEST_CASE("every mistake of a desk's file is told with its place", "[check]") {
  struct Row {
    const char* yaml;
    std::vector<std::string> mistakes;
  };
  const std::vector<Row> rows{
      {"nmaes: {}\n", {"1:1 a configuration has no key “nmaes” | did you mean “names”?"}},
      {"rules:\n  title: off\n",
       {"2:10 a level for “title” needs a reason | title: {level: off, reason: \"…\"}"}},
      {"rules:\n  title: {level: off}\n",
       {"2:10 the setting of “title” needs the key “reason” | "}},
      {"rules:\n  title: {level: nota, reason: a}\n",
       {"2:18 “nota” is no value for “level” | did you mean “note”?"}},
      {"rules:\n  title: {level: off, reason: \" \"}\n",
       {"2:31 the reason is empty | say why, for those who read it later"}},
      {"names:\n  Kyiv: [Kiev]\n  Kiew: [kiev]\n", {"3:10 “kiev” is a form of “Kyiv” already | "}},
      {"names:\n  Kyiv: [Kyiv]\n", {"2:10 “Kyiv” is listed twice | "}},
      {"may-hold-both:\n  - [captain]\n",
       {"2:5 a pair of roles has two | [captain, chief engineer]"}},
      {"paths:\n  old/: {skip: true}\n",
       {"2:3 the setting of “old/” needs a reason | reason: \"…\""}},
      {"paths:\n  old/: {skip: yes, reason: a}\n",
       {"2:16 “skip” must be true or false, not “yes” | "}},
      {"date-means: publishd\n",
       {"1:13 “publishd” is no value for “date-means” | did you mean “published”?"}},
      {"timezone: Middle/Earth\n",
       {"1:11 there is no time zone “Middle/Earth” | a name of the IANA list: Europe/Berlin, "
        "America/New_York"}},
      {"fail-level: [error]\n", {"1:13 “fail-level” must be a text, not list | "}},
      {"fail-level: error\nfail-level: note\n",
       {"2:1 the key “fail-level” stands twice in this map | first on line 1"}},
      {"- a\n- b\n", {"1:1 a configuration must be a map of keys and values, not list | "}},
      {"nmaes: {}\ntimezone: Nowhere\nfail-level: eror\n",
       {"1:1 a configuration has no key “nmaes” | did you mean “names”?",
        "2:11 there is no time zone “Nowhere” | a name of the IANA list: Europe/Berlin, "
        "America/New_York",
        "3:13 “eror” is no value for “fail-level” | did you mean “error”?"}},
  };
  for (const Row& row : rows) {
    INFO(row.yaml);
    CHECK(mistakes(row.yaml) == row.mistakes);
  }
}

TEST_CASE("rules that no pack has are told", "[check]") {
  std::vector<Rule> rules(1);
  rules[0].id = "office/two-holders";
  const Configuration desk = configuration(
      "rules:\n  ofice: {level: off, reason: a}\n  office: {level: off, reason: a}\n"
      "paths:\n  old/:\n    only: [office/two-holder]\n    reason: a\n");
  CHECK(desk.errors.empty());
  const auto errors = unknown_rules(desk, rules);
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].message == "there is no rule “ofice”");
  CHECK(errors[0].line == 2);
  CHECK(errors[0].hint == "did you mean “office”?");
  CHECK(errors[1].line == 6);
}

TEST_CASE("the setting of a rule goes before that of its family", "[check]") {
  const Configuration desk = configuration(kWhole);
  CHECK(setting_for(desk.rules, "office/not-in-office")->level == Level::kNote);
  CHECK_FALSE(setting_for(desk.rules, "office/two-holders")->level);
  CHECK(setting_for(desk.rules, "name/spelled-two-ways") == nullptr);
}

TEST_CASE("paths say what is skipped and which rules go where", "[check]") {
  const Configuration desk = configuration(kWhole);
  CHECK(skips(desk, "archive/1998/a.md"));
  CHECK(skips(desk, "desk/archive/a.md"));  // as in a .gitignore file
  CHECK_FALSE(skips(desk, "archive.md"));
  CHECK(verdict(desk, "date/impossible", "letters/a.md") == "as ever");
  CHECK(verdict(desk, "arithmetic/share", "letters/a.md") == "as ever");
  CHECK(verdict(desk, "arithmetic/change", "letters/a.md") == "off");
  CHECK(verdict(desk, "office/two-holders", "letters/may/a.md") == "off");
  CHECK(verdict(desk, "office/two-holders", "news/a.md") == "as ever");
  CHECK(verdict(desk, "number/two-results", "news/cup.live.md") == "note");
  CHECK(verdict(desk, "number/two-results", "letters/cup.live.md") == "note");  // the last one wins
}

TEST_CASE("the committed schema of belie.yaml is the one that its table prints",
          "[check][schema]") {
  CHECK(tests::difference(tests::read_source_file("rules/schema/config.schema.json"),
                          configuration_schema_json())
            .empty());
}

}  // namespace belie
