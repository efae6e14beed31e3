// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"
#include "rules/engine/tenure.h"
#include "rules/engine/time_relations.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  const Statement& statement = input.a();
  const std::string office =
      value_key(input.graph, statement, descriptor(statement.kind).role_index("office"));
  const OfficeRecord record(input.graph, office);
  if (!record.known()) return {Truth::kFalse, "no facts about this office"};
  const auto time = hull(statement.when, input.b().when);
  if (!time) return {Truth::kUnknown, "no time for one of them"};
  return {truth_of(record.has_boundary(*time)), period_words(*time)};
}

}  // namespace

const ConditionDescriptor k_fact_boundary_condition{
    .name = "fact-boundary",
    .summary = "by the facts the office changed hands between the two",
    .needs_role = "office",
    .judge = judge};

}  // namespace belie
