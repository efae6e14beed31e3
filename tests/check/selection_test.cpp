// SPDX-License-Identifier: Apache-2.0
#include "check/selection.h"

#include "support/catch.h"

namespace belie {
namespace {

std::vector<Rule> three_rules() {
  std::vector<Rule> rules(3);
  rules[0].id = "date/impossible";
  rules[1].id = "office/not-in-office";
  rules[2].id = "office/new-idea";
  rules[2].stage = RuleStage::kPreview;
  return rules;
}

std::string ids_in_force(const CheckOptions& options) {
  std::string ids;
  for (const Rule& rule : rules_in_force(three_rules(), options)) ids += rule.id + " ";
  return ids;
}

}  // namespace

TEST_CASE("a selector names a rule or its whole folder", "[check]") {
  CHECK(selects("office", "office/not-in-office"));
  CHECK(selects("office/not-in-office", "office/not-in-office"));
  CHECK_FALSE(selects("offic", "office/not-in-office"));
  CHECK_FALSE(selects("office/not", "office/not-in-office"));
  CHECK_FALSE(selects("", "office/not-in-office"));
}

TEST_CASE("a preview rule is off until asked for", "[check]") {
  CheckOptions options;
  CHECK(ids_in_force(options) == "date/impossible office/not-in-office ");
  options.only_rules = {"office"};
  CHECK(ids_in_force(options) == "office/not-in-office ");
  options.only_rules = {"office/new-idea"};
  CHECK(ids_in_force(options) == "office/new-idea ");
  options.only_rules = {};
  options.previews = true;
  CHECK(ids_in_force(options) == "date/impossible office/not-in-office office/new-idea ");
}

TEST_CASE("ignoring outranks choosing", "[check]") {
  CheckOptions options;
  options.only_rules = {"office/not-in-office", "date"};
  options.ignored_rules = {"office"};
  CHECK(ids_in_force(options) == "date/impossible ");
}

}  // namespace belie
