// SPDX-License-Identifier: Apache-2.0
//
// The first look at old work, and what a desk's configuration takes out of a run, each over drafts
// that go through the whole pipeline.
#include "check/first_look.h"

#include <string>
#include <vector>

#include "check/allowances.h"
#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

const Knowledge& core() {
  static const Knowledge knowledge = load_knowledge({});
  return knowledge;
}

struct Draft {
  std::string path;
  std::string text;
};

CheckRun run_over(const std::vector<Draft>& drafts, std::string_view yaml = "") {
  std::vector<Document> documents;
  for (const Draft& draft : drafts) {
    auto document = document_from_bytes(draft.path, draft.text);
    REQUIRE(document);
    documents.push_back(std::move(*document));
  }
  CheckOptions options;
  options.across = Across::kNone;  // drafts of one wording would be drafts of one story
  options.decisions.configuration = read_configuration("belie.yaml", "/desk", yaml);
  options.decisions.working_folder = "/desk";
  REQUIRE(options.decisions.configuration.errors.empty());
  return check(std::move(documents), {}, core(), options);
}

std::string rules_of(const CheckRun& run) {
  std::string rules;
  for (const Finding& finding : run.findings)
    rules += std::string(to_text(finding.level)) + " " + finding.rule + "; ";
  return rules;
}

const std::string kOwner =
    "---\ndate: 2024-04-09\n---\nThe ferry's owner, Peter Hallbrook, apologised on Tuesday.\n\n"
    "Two crossings were cancelled. Mr Halbrook said that a pump had failed.\n";
std::string two_ranks_of(const std::string& name, const std::string& town) {
  return "---\ndate: 2024-04-09\n---\nSgt. " + name + " of the " + town +
         " police closed the road on Tuesday.\n\nIt opens on Friday. “Nobody should try it,” "
         "Inspector " +
         name + " said.\n";
}

const std::string kRanks = two_ranks_of("Laura Finch", "Harwell");
const std::string kWeekday =
    "---\ndate: 2021-05-03\n---\nThe new pier was opened on Tuesday, May 12, 2021, in the rain.\n";

/// Drafts with one slip each.
std::vector<Draft> old_work() {
  std::vector<Draft> drafts;
  for (int i = 0; i < 7; ++i) drafts.push_back({"town/owner" + std::to_string(i) + ".md", kOwner});
  drafts.push_back({"town/rank1.md", kRanks});
  drafts.push_back({"town/rank2.md", two_ranks_of("Milan Kovar", "Tessel")});
  drafts.push_back({"town/rank3.md", two_ranks_of("Grace Ampofo", "Corrie")});
  for (int i = 0; i < 4; ++i) drafts.push_back({"sea/pier" + std::to_string(i) + ".md", kWeekday});
  drafts.push_back({"sea/plain.md", "The mill is closed for the summer.\n"});
  return drafts;
}

}  // namespace

TEST_CASE("accepted forms of a name are no finding", "[check]") {
  CHECK(rules_of(run_over({{"a.md", kOwner}})) == "warning name/spelled-two-ways; ");
  CHECK(rules_of(run_over({{"a.md", kOwner}}, "names:\n  Hallbrook: [Halbrook]\n")).empty());
  CHECK(rules_of(run_over({{"a.md", kOwner}}, "names:\n  Halbrook: [Hallbrook]\n")).empty());
  CHECK_FALSE(rules_of(run_over({{"a.md", kOwner}}, "names:\n  Hallbrook: [Halbrok]\n")).empty());
}

TEST_CASE("two names are forms of one only where nothing else differs", "[check]") {
  struct Row {
    NameForms forms;
    const char* one;
    const char* other;
    bool same;
  };
  for (const Row& row : std::vector<Row>{
           {{"Kyiv", {"Kiev"}}, "Kyiv Post", "Kiev Post", true},
           {{"Kyiv", {"Kiev"}}, "Kyiv Post", "Kiev Mail", false},
           {{"Kyiv", {"Kiev"}}, "Kyiv", "kiev", true},
           {{"Kyiv", {"Kiev"}}, "Kyiv", "Kyiw", false},
           {{"Dole", {"Doll"}}, "Ann Dole", "Mrs Doll", true},
           {{"Ann Dole", {"Ann"}}, "Ann Dole", "Ann Doley", false},
           {{"William", {"Bill"}}, "William Dole", "Bill Dole", true},
           {{"William", {"Bill"}}, "William Dole", "Bill Doyle", false},
           {{"Zelda", {"Zélda"}}, "Zelda Smith", "Zelda Smyth", false},
       }) {
    INFO(row.one << " and " << row.other);
    CHECK(are_forms_of_one(row.forms, row.one, row.other) == row.same);
  }
}

TEST_CASE("roles that one person may hold both are no finding", "[check]") {
  CHECK(rules_of(run_over({{"a.md", kRanks}})) == "warning title/two-ranks; ");
  CHECK(rules_of(run_over({{"a.md", kRanks}}, "may-hold-both: [[inspector, sergeant]]\n")).empty());
  CHECK_FALSE(
      rules_of(run_over({{"a.md", kRanks}}, "may-hold-both: [[inspector, colonel]]\n")).empty());
}

TEST_CASE("rules go at the desk's levels, or not at all", "[check]") {
  CHECK(rules_of(run_over({{"a.md", kWeekday}})) == "error date/wrong-weekday; ");
  CHECK(rules_of(run_over({{"a.md", kWeekday}}, "rules:\n  date: {level: note, reason: a}\n")) ==
        "note date/wrong-weekday; ");
  CHECK(rules_of(run_over({{"a.md", kWeekday}}, "rules:\n  date: {level: off, reason: a}\n"))
            .empty());
}

TEST_CASE("paths of a desk have rules and levels of their own", "[check]") {
  const std::vector<Draft> drafts{{"letters/a.md", kWeekday}, {"news/a.md", kOwner}};
  CHECK(rules_of(run_over(drafts, "paths:\n  letters/: {only: name, reason: a}\n")) ==
        "warning name/spelled-two-ways; ");
  CHECK(rules_of(run_over(drafts,
                          "paths:\n  letters/:\n    rules:\n      date: {level: warning, reason: "
                          "a}\n")) ==
        "warning date/wrong-weekday; warning name/spelled-two-ways; ");
}

TEST_CASE("a first look counts drafts by their dates and findings by rule", "[check]") {
  const FirstLook look = first_look(run_over(old_work()), core());
  CHECK(look.drafts == 15);
  REQUIRE(look.dates.size() == 2);
  CHECK(look.dates[0].origin == "metadata");
  CHECK(look.dates[0].drafts == 14);
  CHECK(look.dates[1].origin == "none");
  CHECK(look.dates[1].examples == std::vector<std::string>{"sea/plain.md"});
  CHECK(look.first_day == "2021-05-03");
  CHECK(look.last_day == "2024-04-09");
  CHECK(look.facts.offices > 50);
  CHECK(look.findings == 14);
  REQUIRE(look.rules.size() == 3);
  CHECK(look.rules[0].rule == "date/wrong-weekday");  // errors first
  CHECK(look.rules[1].rule == "name/spelled-two-ways");
  CHECK(look.rules[1].findings == 7);
}

TEST_CASE("decisions are proposed greedily, and none that hides errors", "[check]") {
  const FirstLook look = first_look(run_over(old_work()), core());
  REQUIRE(look.decisions.size() == 2);
  CHECK(look.decisions[0].kind == DecisionKind::kNames);
  CHECK(look.decisions[0].one == "Halbrook");
  CHECK(look.decisions[0].other == "Hallbrook");
  CHECK(look.decisions[0].clears == 7);
  CHECK(look.decisions[1].kind == DecisionKind::kRoles);
  CHECK(look.decisions[1].clears == 3);
  CHECK(look.left == 4);
}

TEST_CASE("a few findings are read one by one", "[check]") {
  const FirstLook look = first_look(run_over({{"a.md", kOwner}, {"b.md", kOwner}}), core());
  CHECK(look.findings == 2);
  CHECK(look.decisions.empty());
}

TEST_CASE("two names differ in the last words that are not the same", "[check]") {
  using Pair = std::pair<std::string, std::string>;
  CHECK(differing_forms("Peter Hallbrook", "Mr Halbrook") == Pair{"Hallbrook", "Halbrook"});
  CHECK(differing_forms("Kyiv Post", "Kiev Post") == Pair{"Kyiv", "Kiev"});
  CHECK(differing_forms("Bill Dole", "William Dole") == Pair{"Bill", "William"});
}

}  // namespace belie
