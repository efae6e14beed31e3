// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "claims/kind.h"
#include "graph/drafts.h"
#include "support/catch.h"
#include "support/golden.h"

namespace belie::tests {
namespace {

const std::vector<std::string> kDrafts{
    "summit.md 2025-09-12 | person Biden | person Donald \"J.\" Trump | person Donald Trump | "
    "person "
    "Vladimir Putin | event summit named Alaska summit on 2025-08-15 | office us/president of "
    "Biden "
    "when reference | office us/president of Donald Trump when 2025-08-15+reference",
    "kremlin.md - | person Donald Trump | person Vladimir Putin | event summit named Alaska summit "
    "by "
    "Donald Trump, Vladimir Putin on this 08 | office us/president of Donald Trump when reference "
    "| "
    "office ru/president of Vladimir Putin when reference"};

std::uint8_t office_role(std::string_view name) {
  return static_cast<std::uint8_t>(descriptor(ClaimKind::k_office).role_index(name));
}

std::string groups_text(const ClaimGraph& graph, const std::vector<std::uint8_t>& roles) {
  std::string text;
  for (const auto& group : graph.groups(ClaimKind::k_office, roles)) {
    text += "[";
    for (const StatementIndex statement : group) {
      text += fmt::format("{}{}", text.back() == '[' ? "" : " ", statement.value);
    }
    text += "]";
  }
  return text;
}

TEST_CASE("statements are grouped by the values of roles, facts among them", "[graph][groups]") {
  const Drafts drafts(kDrafts);
  const ClaimGraph graph = drafts.graph();
  // 0 event, 1 Biden, 2 Trump; 3 event, 4 Trump, 5 Putin; facts: 6 Clinton, 7 and 8 Bush, 9 Biden,
  // 10 Trump, 11 Putin
  CHECK(groups_text(graph, {office_role("office")}) == "[1 2 4 6 7 8 9 10][5 11]");
  CHECK(groups_text(graph, {office_role("office"), office_role("person")}) ==
        "[1 9][2 4 10][5 11][6][7][8]");
  CHECK(graph.groups(ClaimKind::k_office, {99}).empty());
}

TEST_CASE("the exports of two drafts about one summit", "[graph][export]") {
  const Drafts drafts(kDrafts);
  ClaimGraph graph = drafts.graph();
  graph.add_conflict(StatementIndex(1U), StatementIndex(9U), "office/not-in-office");
  CHECK(compare_with_golden("tests/graph/exports.dot.golden", graph.to_dot()).empty());
  CHECK(compare_with_golden("tests/graph/exports.json.golden", graph.to_json()).empty());
}

TEST_CASE("the JSON export can be parsed and quotes what has to be", "[graph][export]") {
  const Drafts drafts(kDrafts);
  const ClaimGraph graph = drafts.graph();
  const auto json = nlohmann::json::parse(graph.to_json());
  CHECK(json.at("schema") == "belie-graph/1");
  CHECK(json.at("documents").size() == 2);
  CHECK(json.at("documents").at(1).at("not_before") == "2025-08-15");
  const Drafts quoted(
      {"a\"b\\.md - | person Joe Biden | office us/president of Joe Biden when reference"});
  const std::string label = "label=\"a\\\"b\\\\.md (undated)\"";
  CHECK(quoted.graph().to_dot().find(label) != std::string::npos);
}

}  // namespace
}  // namespace belie::tests
