// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_loader.h"

#include "rules/drafts.h"
#include "rules/engine/template.h"
#include "rules/packs/examples.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

TEST_CASE("a rule is read with everything that it says", "[rules][loader]") {
  const Rule rule = rule_of("office/full", R"(level: error
stage: preview
compare: office
where: {status: [Current, acting], person: {type: person}, title: {not: mayor}}
same: [office, jurisdiction]
differ: person
during: [overlapping, {within-days: 14}]
only: [{seats: one}, named-in-full]
unless: told-succession
from: paper
modality: [asserted, planned]
grade: both
yields-to: name
title: "{office}: {either.person}, {or.person}"
say: "{person} {{{when}}}"
)");
  const auto& roles = descriptor(ClaimKind::k_office).roles;
  CHECK(rule.level == Level::kError);
  CHECK(rule.stage == RuleStage::kPreview);
  CHECK(roles[rule.same.at(1)].name == "jurisdiction");
  CHECK(roles[rule.differ].name == "person");
  REQUIRE(rule.demands.where.size() == 3);
  CHECK(rule.demands.where[0].values == std::vector<std::string>{"current", "acting"});
  CHECK(rule.demands.where[1].type == EntityType::kPerson);
  CHECK(rule.demands.where[2].never == std::vector<std::string>{"mayor"});
  CHECK(rule.demands.voices == std::vector{VoiceKind::kPaper});
  CHECK(rule.demands.modalities == std::vector{Modality::kAsserted, Modality::kPlanned});
  CHECK(rule.demands.lowest_grade == Grade::kBoth);
  std::string conditions;
  for (const ConditionUse& use : rule.only) conditions += to_text(use) + "; ";
  CHECK(conditions == "overlapping; within-days: 14; seats: one; named-in-full; ");
  CHECK(to_text(rule.unless.front()) == "told-succession");
  CHECK(rule.yields_to == std::vector<std::string>{"name"});
  CHECK(render(rule.say, [](std::string_view field) { return "<" + std::string(field) + ">"; }) ==
        "<person> {<when>}");
}

TEST_CASE("marks are taken out of an example's text", "[rules][examples]") {
  const auto [marked, expected] = GENERATE(table<std::string, std::string>({
      {"no marks", "no marks"},
      {"[[all]]", "all [0,3)"},
      {"a [[b c]] d [[é]]", "a b c d é [2,5) [8,10)"},
      {"[[a", "a [0,0) unbalanced at 0"},
      {"a]] b", "a b unbalanced at 1"},
      {"[[a [[b]]", "a b [0,3) unbalanced at 4"},
      {"x[1] and y[2]]", "x[1] and y[2 unbalanced at 12"},
  }));
  const MarkedText stripped = strip_marks(marked);
  std::string actual = stripped.text;
  for (const Span mark : stripped.marks) actual += " " + to_text(mark);
  if (stripped.unbalanced) actual += " unbalanced at " + std::to_string(*stripped.unbalanced);
  CHECK(actual == expected);
}

TEST_CASE("an example is one draft or several, with its day, headline and facts",
          "[rules][examples]") {
  const LoadedRule loaded = load_rule("x", "office/e.yaml", R"(id: office/e
catches: c
level: note
compare: office
same: [office]
differ: person
ask: a
why: w
must-flag:
  - case: one
    date: 2025-05-06
    headline: "[[Moss]] speaks"
    text: |
      President [[Hale]] did not.
    facts:
      - {office: xx/president, person: Jo Moss, from: 2020-01-01, known-until: 2025-06-01}
      - {office: xx/president, person: Al Hale, from: 2019-01-01, until: 2020-01-01, known-until: 2025-06-01}
  - case: two
    drafts:
      - {date: 2025-05-06, text: "[[a]]"}
      - {name: other.md, text: b}
must-stay-silent:
  - {case: quiet, text: x}
)");
  for (const Error& error : loaded.errors) FAIL_CHECK(to_text(error));
  REQUIRE(loaded.rule);
  const Example& one = loaded.rule->must_flag.at(0);
  REQUIRE(one.drafts.size() == 1);
  CHECK(one.drafts[0].source == "# Moss speaks\n\nPresident Hale did not.\n");
  CHECK(one.drafts[0].marks == std::vector{Span{2, 6}, Span{25, 29}});
  CHECK(iso_text(*one.drafts[0].date) == "2025-05-06");
  REQUIRE(one.facts.size() == 2);
  CHECK(one.facts[0].term.surname == "Moss");
  REQUIRE(one.offices.size() == 1);
  CHECK(iso_text(one.offices[0].known_from) == "2019-01-01");
  CHECK(iso_text(one.offices[0].known_until) == "2025-06-01");
  const Example& two = loaded.rule->must_flag.at(1);
  REQUIRE(two.drafts.size() == 2);
  CHECK(two.drafts[0].name == "draft-1.md");
  CHECK(two.drafts[1].name == "other.md");
  CHECK_FALSE(two.drafts[1].date);
}

TEST_CASE("a rule is read without its examples", "[rules][loader]") {
  const YamlFile file = read_yaml("x/office/e.yaml", R"(id: office/e
catches: c
level: note
compare: office
same: [office]
differ: person
ask: a
why: w
must-flag:
  - {case: one, text: "[[a]] and [[b]]"}
must-stay-silent:
  - {case: quiet, text: x}
)");
  const LoadedRule whole = load_rule(file, "office/e.yaml");
  const LoadedRule bare = load_rule(file, "office/e.yaml", Examples::kLeave);
  REQUIRE(whole.rule);
  REQUIRE(bare.rule);
  CHECK(whole.rule->must_flag.size() == 1);
  CHECK(bare.rule->must_flag.empty());
  CHECK(bare.rule->must_stay_silent.empty());
  CHECK(bare.rule->catches == "c");
}

TEST_CASE("a message's mistakes are told by offset", "[rules][template]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"{a} and {b.c}", ""},
      {"{{a}}", ""},
      {"a {b", "2: an opening brace without a closing one"},
      {"a b}", "3: a closing brace without an opening one"},
      {"{A b}", "0: a field is a name such as {person} or {check.person}"},
  }));
  std::string actual;
  for (const TemplateMistake& mistake : parse_template(text).mistakes)
    actual += std::to_string(mistake.offset) + ": " + mistake.message;
  CHECK(actual == expected);
}

}  // namespace
}  // namespace belie::tests
