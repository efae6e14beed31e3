// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/drafts.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

std::vector<std::string> holders_at_hand(const std::string& draft) {
  const Drafts drafts({draft});
  const ClaimGraph graph = drafts.graph();
  std::vector<std::string> people;
  for (const Fact& fact : graph.facts()) people.push_back(fact.term.person);
  return people;
}

TEST_CASE("only facts that drafts can be held against are in the graph", "[graph][facts]") {
  CHECK(holders_at_hand("a.md 2022-02-09 | person Gordon Peat").empty());
  const auto named = holders_at_hand("a.md 2022-02-09 | person Biden");
  CHECK(named == std::vector<std::string>{"Joe Biden"});
  const auto office = holders_at_hand(
      "a.md 2022-02-09 | person Gordon Peat | office us/president of Gordon Peat when reference");
  CHECK(std::ranges::count(office, "Joe Biden") == 1);
  CHECK(office.size() > 1);
}

}  // namespace
}  // namespace belie::tests
