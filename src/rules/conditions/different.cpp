// SPDX-License-Identifier: Apache-2.0
//
// Proved different, not merely written differently: two people with two full names that are no
// variants, or whom the facts know as two; two figures that no interval holds both; other values
// where they are not equal.
#include "rules/engine/condition.h"
#include "rules/engine/values.h"
#include "rules/names/person_names.h"

namespace belie {
namespace {

int role_of(const ConditionInput& input, const Statement& statement) {
  if (input.parameters.empty()) return input.role;
  return descriptor(statement.kind).role_index(input.parameters.front());
}

const Value* value_at(const Statement& statement, int role) {
  return statement.argument(static_cast<std::uint8_t>(role));
}

Verdict judge(const ConditionInput& input) {
  const int left = role_of(input, input.a());
  const int right = role_of(input, input.b());
  const Entity* a = entity_at(input.graph, input.a(), left);
  const Entity* b = entity_at(input.graph, input.b(), right);
  if (a != nullptr && b != nullptr) {
    if (a->type == EntityType::kPerson && b->type == EntityType::kPerson)
      return persons_differ(input.graph, *a, *b);
    return {truth_of(a != b), a->name + " and " + b->name};
  }
  const std::string first = value_key(input.graph, input.a(), left);
  const std::string second = value_key(input.graph, input.b(), right);
  if (first.empty() || second.empty()) return {Truth::kUnknown, "one has no such value"};
  return {
      truth_of(values_differ(input.graph, *value_at(input.a(), left), *value_at(input.b(), right))),
      first + " and " + second};
}

}  // namespace

const ConditionDescriptor k_different_condition{
    .name = "different",
    .summary =
        "the two values are proved different: two full names that are no variants of each other, "
        "or two people of the facts; two figures that rounding, “about” and “at least” leave no "
        "room "
        "for; other values where they are not equal",
    .parameter = ParameterType::kRole,
    .parameter_optional = true,
    .judge = judge};

}  // namespace belie
