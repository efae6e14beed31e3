// SPDX-License-Identifier: Apache-2.0
//
// Rules written by answers, given as options or one by one, and what the tools say of them.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr std::string_view kFires =
    "[[Some 400 people attended]] the ploughing match on Saturday.\n\n"
    "[[About 900 people attended]] in the end.\n";
constexpr std::string_view kSilent = "Some 400 people attended the ploughing match on Saturday.\n";

/// All answers as options; the last of two equal options goes.
std::vector<std::string> all_options(const std::vector<std::string>& more = {}) {
  std::vector<std::string> words{"rule",
                                 "new",
                                 "--pack",
                                 "desk",
                                 "--id",
                                 "number/two-crowds",
                                 "--catches",
                                 "one match, two crowds",
                                 "--compare",
                                 "quantity",
                                 "--where",
                                 "measure=attended",
                                 "--same",
                                 "measure,thing",
                                 "--differ",
                                 "value",
                                 "--ask",
                                 "Which figure is ours?",
                                 "--why",
                                 "Heads are counted twice.",
                                 "--date",
                                 "2025-07-14",
                                 "--must-flag",
                                 "lead-and-end.md",
                                 "--must-stay-silent",
                                 "one-figure.md"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

void write_examples(const TemporaryFolder& folder) {
  folder.write("lead-and-end.md", kFires);
  folder.write("one-figure.md", kSilent);
}

bool exists(const TemporaryFolder& folder, const std::string& name) {
  return std::filesystem::exists(folder.path() / name);
}

}  // namespace

TEST_CASE("a rule is made of options, with the pack that it goes into", "[cli][writing]") {
  const TemporaryFolder folder;
  write_examples(folder);
  const Ran ran = run_belie(folder, all_options({"--no-edit"}));
  CAPTURE(ran.output, ran.errors);
  CHECK(has(ran.output, "desk: a new pack\ndesk/number/two-crowds.yaml: written\n"));
  CHECK(has(ran.output, "lead and end\n"));
  CHECK(has(ran.output, "one figure\n"));
  const std::string rule = folder.read("desk/number/two-crowds.yaml");
  CHECK(rule.starts_with("# yaml-language-server: $schema=../rule.schema.json\nid: "));
  CHECK(has(rule, "where: {measure: attended}\nsame: [measure, thing]\ndiffer: value\n"));
  CHECK(has(folder.read("desk/pack.yaml"), "name: desk\n"));
  CHECK(Json::parse(folder.read("desk/rule.schema.json")).is_object());
  CHECK(Json::parse(folder.read("desk/pack.schema.json")).is_object());
  CHECK(run_belie(folder, {"rule", "lint", "desk"}).exit_code == 0);
}

TEST_CASE("nothing is ever overwritten", "[cli][writing]") {
  const TemporaryFolder folder;
  write_examples(folder);
  folder.write("desk/pack.yaml", "name: ours\nversion: 2.0.0\nlicence: CC0-1.0\nengine: 0.1\n");
  folder.write("desk/number/two-crowds.yaml", "ours");
  const Ran ran = run_belie(folder, all_options());
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "number/two-crowds.yaml is there already, and is not overwritten"));
  CHECK(folder.read("desk/number/two-crowds.yaml") == "ours");
  run_belie(folder, all_options({"--id", "number/two-fairs"}));
  CHECK(exists(folder, "desk/number/two-fairs.yaml"));
  CHECK(has(folder.read("desk/pack.yaml"), "name: ours\n"));
}

TEST_CASE("every mistake in the answers is told, and nothing is written", "[cli][writing]") {
  struct Row {
    std::vector<std::string> words;
    std::vector<std::string> told;
  };
  const std::vector<Row> rows{
      {{"--same", "mesure", "--unless", "later-updat", "--level", "warn"},
       {"“quantity” has no role “mesure”", "did you mean “measure”?",
        "unknown condition “later-updat”", "unknown level “warn”", "belie: nothing was written"}},
      {{"--id", "Two Crowds"}, {"a rule is called folder/name in small letters"}},
      {{"--id", "number/two-amounts"}, {"there is a rule “number/two-amounts” already"}},
      {{"--must-flag", "nowhere.md"}, {"nowhere.md"}},
      {{"--date", "May"}, {"“date” must be a day such as 2025-09-12, not “May”"}},
      {{"--differ", ""}, {"a rule also needs --differ"}}};
  for (const Row& row : rows) {
    const TemporaryFolder folder;
    write_examples(folder);
    const Ran ran = run_belie(folder, all_options(row.words));
    CAPTURE(ran.output, ran.errors);
    CHECK(ran.exit_code == 2);
    for (const std::string& told : row.told) CHECK(has(ran.errors, told));
    CHECK_FALSE(exists(folder, "desk"));
  }
}

TEST_CASE("what options leave out is named all at once", "[cli][writing]") {
  const TemporaryFolder folder;
  const Ran ran = run_belie(folder, {"rule", "new", "--pack", "desk", "--id", "number/two-crowds"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors,
            "a rule also needs --catches, --compare, --check or --join, --ask, --why, --must-flag, "
            "--must-stay-silent"));
  CHECK(has(run_belie(folder, {"rule", "new"}).errors, "in which pack?"));
}

TEST_CASE("a rule is made by answering questions, wrong answers are asked again",
          "[cli][writing]") {
  const TemporaryFolder folder;
  Surroundings surroundings;
  surroundings.input =
      "two crowds\nnumber/two-crowds\none match, two crowds\n\nlike this\ncompare\nquantty\n"
      "quantity\nmeasure: attended\nmesure\nmeasure, thing\nvalue\n\n\nlater-update\n"
      "Which figure is ours?\nHeads are counted twice.\n14 July\n2025-07-14\n" +
      std::string(kSilent) + ".\n" + std::string(kFires) + ".\n" + std::string(kSilent) + ".\n";
  const Ran ran = run_belie(folder, {"rule", "new", "--pack", "desk"}, surroundings);
  CAPTURE(ran.output, ran.errors);
  CHECK(has(ran.output, "desk/number/two-crowds.yaml: written\n"));
  for (const std::string_view told :
       {"a rule is called folder/name", "“like this” is none of compare, check, join",
        "unknown kind “quantty” (did you mean “quantity”?)",
        "“quantity” has no role “mesure” (did you mean “measure”?)",
        "a day is written year-month-day", "no [[marks]]", "  compare  two statements of one kind",
        "  overlapping", "  measure"}) {
    CAPTURE(told);
    CHECK(has(ran.errors, told));
  }
  const std::string rule = folder.read("desk/number/two-crowds.yaml");
  CHECK(has(rule, "level: warning\n"));
  CHECK(has(rule, "unless: [later-update]\n"));
  CHECK_FALSE(has(rule, "during"));
}

TEST_CASE("answers that end too early write nothing", "[cli][writing]") {
  const TemporaryFolder folder;
  Surroundings surroundings;
  surroundings.input = "number/two-crowds\none match, two crowds\n";
  const Ran ran = run_belie(folder, {"rule", "new", "--pack", "desk"}, surroundings);
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "the answers ended at “level”; nothing was written"));
  CHECK_FALSE(exists(folder, "desk"));
}

TEST_CASE("the clauses that no example exercises are told", "[cli][writing]") {
  const TemporaryFolder folder;
  write_examples(folder);
  run_belie(folder, all_options({"--unless", "later-update"}));
  const Ran text = run_belie(folder, {"rule", "test", "desk"});
  CAPTURE(text.output, text.errors);
  CHECK(has(text.output, "idle  number/two-crowds: no example exercises “unless: later-update”\n"));
  const Json json =
      Json::parse(run_belie(folder, {"rule", "test", "--format", "json", "desk"}).output);
  CHECK(json["examples"].size() == 2);
  const auto& idle = json["not_exercised"];
  CHECK(std::ranges::any_of(idle, [](const Json& clause) {
    return clause["clause"] == "unless: later-update" && clause["rule"] == "number/two-crowds";
  }));
}

TEST_CASE("a rule is tried on its own examples where no draft is named", "[cli][writing]") {
  const TemporaryFolder folder;
  write_examples(folder);
  run_belie(folder, all_options());
  const Ran ran = run_belie(folder, {"rule", "try", "number/two-crowds", "--pack", "desk"});
  CAPTURE(ran.output, ran.errors);
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "must flag: lead and end\n"));
  CHECK(has(ran.output, "must stay silent: one figure\n"));
}

TEST_CASE("a pack changes levels and switches rules off, and says why", "[cli][pack]") {
  const TemporaryFolder folder;
  folder.write("desk/pack.yaml",
               "name: desk\nversion: 1.0.0\nlicence: CC0-1.0\nengine: 0.1\nneeds: [core]\nrules:\n"
               "  date/wrong-weekday: {level: note, reason: our calendar is lunar}\n"
               "  date/impossible: {level: off, reason: we print leap days}\n");
  folder.write("pier.md", "The pier opens on Tuesday, May 12, 2021, and closes on February 30.\n");
  const Json report = Json::parse(
      run_belie(folder, {"check", "--pack", "desk", "--format", "json", "pier.md"}).output);
  CHECK(report["summary"]["error"] == 0);
  CHECK(report["summary"]["note"] == 1);
  const Ran listed = run_belie(folder, {"rule", "list", "date", "--pack", "desk"});
  CHECK(has(listed.output, "(off: we print leap days)"));
  const Json named =
      Json::parse(run_belie(folder, {"check", "--pack", "desk", "--rule", "date/impossible",
                                     "--format", "json", "pier.md"})
                      .output);
  CHECK(named["findings"].size() == 1);
}

TEST_CASE("names that the house does not print are told from a pack and from belie.yaml",
          "[cli][pack]") {
  const TemporaryFolder folder;
  folder.write("desk/pack.yaml", "name: desk\nversion: 1.0.0\nlicence: CC0-1.0\nengine: 0.1\n");
  folder.write("desk/names.yaml", "Lviv: {never: [Lvov]}\n");
  folder.write("belie.yaml", "names:\n  Odesa: {never: [Odessa]}\npacks: [desk]\n");
  folder.write("tour.md", "The choir sings in Lvov on Friday and in Odessa on Sunday.\n");
  const Ran ran = run_belie(folder, {"check", "tour.md"});
  CAPTURE(ran.output, ran.errors);
  CHECK(has(ran.output, "we write Lviv, not Lvov"));
  CHECK(has(ran.output, "we write Odesa, not Odessa"));
  CHECK(has(ran.output, "2 warnings"));
}

}  // namespace belie
