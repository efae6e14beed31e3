// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <set>
#include <string>

#include "rules/engine/conflict.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string id_of(const std::string& first, const std::string& second) {
  Rule rule;
  rule.id = "age/two-ages";
  Conflict conflict;
  conflict.rule = &rule;
  conflict.key = "Ann Dole";
  conflict.first_value = first;
  conflict.second_value = second;
  return finding_id(conflict);
}

TEST_CASE("findings whose last digit differs have ids that begin differently", "[rules]") {
  std::set<std::string> beginnings;
  for (int years = 35; years < 65; ++years)
    beginnings.insert(id_of("34", fmt::format("{}", years)).substr(0, 4));
  CHECK(beginnings.size() == 30);
}

TEST_CASE("an id does not depend on which value comes first", "[rules]") {
  CHECK(id_of("34", "37") == id_of("37", "34"));
  CHECK(id_of("34", "37").size() == 16);
}

}  // namespace
}  // namespace belie
