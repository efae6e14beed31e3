// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"
#include "rules/engine/values.h"
#include "rules/names/person_names.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  const Statement& statement = input.a();
  const int role = input.parameters.empty()
                       ? descriptor(statement.kind).role_index("person")
                       : descriptor(statement.kind).role_index(input.parameters.front());
  const Entity* person = entity_at(input.graph, statement, role);
  if (person == nullptr) return {Truth::kUnknown, "nobody named"};
  return {truth_of(is_full_name(person->name)), person->name};
}

}  // namespace

const ConditionDescriptor k_named_in_full_condition{
    .name = "named-in-full",
    .summary = "the person is somewhere named with first name and surname",
    .sides = ConditionSides::kOne,
    .parameter = ParameterType::kRole,
    .parameter_optional = true,
    .judge = judge};

}  // namespace belie
