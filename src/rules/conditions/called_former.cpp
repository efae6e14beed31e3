// SPDX-License-Identifier: Apache-2.0
//
// Who has left a high office keeps its title as a courtesy: "former Prime Minister Holt" in one
// paragraph, "Prime Minister Holt" in the next. A draft that says so once knows that the office is
// over.
#include <algorithm>

#include "rules/engine/condition.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

constexpr std::chrono::days kRecent{366};

/// Whether all the times that the words allow are long past when the draft speaks: "was secretary
/// until 2013".
bool is_long_past(const ClaimGraph& graph, const Statement& statement) {
  const std::optional<Day> day = graph.dates()[statement.document.index()].day;
  return day && !statement.when.empty() &&
         std::ranges::all_of(statement.when, [&](const Period& period) {
           return period.end < Minute{*day - kRecent};
         });
}

bool is_over(const ClaimGraph& graph, const Statement& statement) {
  const std::string status =
      value_key(graph, statement, descriptor(statement.kind).role_index("status"));
  return status == "former" || status == "then" || status == "elect" ||
         is_long_past(graph, statement);
}

Verdict judge(const ConditionInput& input) {
  const Statement& said = input.a();
  const KindDescriptor& kind = descriptor(said.kind);
  const int person = kind.role_index("person");
  const int office = kind.role_index("office");
  const std::string who = value_key(input.graph, said, person);
  const std::string what = value_key(input.graph, said, office);
  const bool told = std::ranges::any_of(input.graph.statements(), [&](const Statement& other) {
    return &other != &said && other.document == said.document && other.kind == said.kind &&
           is_over(input.graph, other) && value_key(input.graph, other, person) == who &&
           value_key(input.graph, other, office) == what;
  });
  return {truth_of(told),
          told ? "the draft knows that the office is over or to come" : "nowhere called former"};
}

}  // namespace

const ConditionDescriptor k_called_former_condition{
    .name = "called-former",
    .summary =
        "the same draft elsewhere calls the person a former, a then or a coming holder of the "
        "office, or dates it to the past",
    .sides = ConditionSides::kOne,
    .needs_role = "office",
    .judge = judge};

}  // namespace belie
