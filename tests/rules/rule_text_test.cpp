// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_text.h"

#include "rules/packs/rule_loader.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

RuleAnswers festival() {
  RuleAnswers a;
  a.id = "number/two-crowds";
  a.catches = "one fair, two crowds";
  a.compare = "quantity";
  a.where = {"measure: attended", "set: [bare, whole]"};
  a.same = {"measure", "thing"};
  a.differ = "value";
  a.during = {"within-days: 3"};
  a.unless = {"later-update", "different: value"};
  a.ask = "Which figure is ours: {either.value} or {or.value}?";
  a.why =
      "Heads are counted twice: by those who sell tickets and by those who close the roads, and "
      "both tell the paper.";
  a.must_flag = {{"lead: and end", "2025-07-14", "[[Ten came]].\n\n\t[[Twelve came]].\n"}};
  a.must_stay_silent = {{"# one", "", "Ten came."}};
  return a;
}

constexpr std::string_view kFestival = R"(# yaml-language-server: $schema=../rule.schema.json
id: number/two-crowds
catches: one fair, two crowds
level: warning
compare: quantity
where: {measure: attended, set: [bare, whole]}
same: [measure, thing]
differ: value
during: [{within-days: 3}]
unless: [later-update, {different: value}]
ask: "Which figure is ours: {either.value} or {or.value}?"
why: >
  Heads are counted twice: by those who sell tickets and by those who close the roads, and both
  tell the paper.
must-flag:
  - case: "lead: and end"
    date: 2025-07-14
    text: |
      [[Ten came]].

       [[Twelve came]].
must-stay-silent:
  - case: "# one"
    text: |
      Ten came.
)";

std::string told(const RuleAnswers& answers, std::string_view key) {
  std::string text;
  for (const Error& error : mistakes_at(answers, key))
    text += (text.empty() ? "" : "; ") + error.message +
            (error.hint.empty() ? "" : " (" + error.hint + ")");
  return text;
}

TEST_CASE("answers become the file of a rule, which reads back without a mistake",
          "[rules][writing]") {
  const std::string text = rule_text(festival(), "../rule.schema.json");
  CHECK(text == kFestival);
  const LoadedRule loaded = load_rule("desk", "number/two-crowds.yaml", text);
  for (const Error& error : loaded.errors) {
    INFO(to_text(error));
    CHECK(false);
  }
  REQUIRE(loaded.rule);
  CHECK(loaded.rule->must_flag.front().drafts.front().marks.size() == 2);
}

TEST_CASE("a check and a join are written like a comparison", "[rules][writing]") {
  RuleAnswers check = festival();
  check.compare.clear();
  check.where.clear();
  check.same.clear();
  check.differ.clear();
  check.during.clear();
  check.unless.clear();
  check.check = "calendar";
  check.about = "wrong-weekday";
  check.ask = "Is {right} meant?";
  CHECK(load_rule("desk", "number/two-crowds.yaml", rule_text(check, "")).errors.empty());
  RuleAnswers join = check;
  join.check.clear();
  join.about.clear();
  join.join = {"one: {kind: role, person: $who, title: coach}",
               "other: {kind: role, person: $who, title: referee}"};
  join.during = {"overlapping"};
  join.ask = "Is {who} both?";
  CHECK(load_rule("desk", "number/two-crowds.yaml", rule_text(join, "")).errors.empty());
}

TEST_CASE("an answer is judged by what the loader says of it, before the others are given",
          "[rules][writing]") {
  struct Row {
    std::string_view key;
    void (*answer)(RuleAnswers&);
    std::string mistakes;
  };
  const std::vector<Row> rows{
      {"catches", [](RuleAnswers& a) { a.catches = "two: of one"; }, ""},
      {"compare", [](RuleAnswers& a) { a.compare = "quantity"; }, ""},
      {"compare", [](RuleAnswers& a) { a.compare = "quantty"; },
       "unknown kind “quantty” (did you mean “quantity”?)"},
      {"same",
       [](RuleAnswers& a) {
         a.same = {"measure", "thing"};
       },
       ""},
      {"same", [](RuleAnswers& a) { a.same = {"mesure"}; },
       "“quantity” has no role “mesure” (did you mean “measure”?)"},
      {"differ", [](RuleAnswers& a) { a.same = {"measure"}, a.differ = "measure"; },
       "“measure” cannot be the same and differ"},
      {"level", [](RuleAnswers& a) { a.level = "warn"; },
       "unknown level “warn” (one of error, warning, note)"},
      {"during", [](RuleAnswers& a) { a.during = {"seats: one"}; },
       "“seats” is no condition of time (put it under “only”); “seats” needs a kind with the role "
       "“office”; “quantity” has none"},
      {"unless", [](RuleAnswers& a) { a.unless = {"later-updat"}; },
       "unknown condition “later-updat” (did you mean “later-update”?)"},
      {"check", [](RuleAnswers& a) { a.check = "calender"; },
       "unknown check “calender” (did you mean “calendar”?)"},
      {"about", [](RuleAnswers& a) { a.check = "calendar", a.about = "weekday"; },
       "unknown subject “weekday” (one of wrong-weekday, impossible, wrong-month-word, dateline)"},
      {"ask", [](RuleAnswers& a) { a.ask = "Is it {valu}?"; }, "“ask” knows no {valu}"},
      {"must-flag",
       [](RuleAnswers& a) {
         a.must_flag = {{"x", "", "No marks."}};
       },
       "no [[marks]]: which words must the finding touch?"},
      {"must-stay-silent",
       [](RuleAnswers& a) {
         a.must_stay_silent = {{"x", "", "[[Marks]]."}};
       },
       "[[marks]] in an example that must stay silent"}};
  for (const Row& row : rows) {
    RuleAnswers answers;
    row.answer(answers);
    INFO(row.key);
    CHECK(told(answers, row.key) == row.mistakes);
  }
}

TEST_CASE("a new pack's manifest is read without a mistake", "[rules][writing]") {
  const std::string text = manifest_text("night desk");
  CHECK(text.find("name: night desk\n") != std::string::npos);
  CHECK(text.find("$schema=pack.schema.json") != std::string::npos);
}

}  // namespace
}  // namespace belie::tests
