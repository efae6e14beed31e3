// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "rules/condition.h"
#include "rules/values.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 2> kWords{"one", "several"};

Verdict judge(const ConditionInput& input) {
  const Statement& statement = input.a();
  const std::string office =
      value_key(input.graph, statement, descriptor(statement.kind).role_index("office"));
  const OfficeEntry* entry = input.lexicon.office(office);
  if (entry == nullptr) return {Truth::kUnknown, "not a listed office"};
  const bool one = entry->seats == 1;
  return {truth_of(one == (input.parameters.front() == kWords[0])),
          fmt::format("{} seats", entry->seats)};
}

}  // namespace

const ConditionDescriptor k_seats_condition{
    .name = "seats",
    .summary = "the office is held by one person at a time, or by several",
    .sides = ConditionSides::kOne,
    .parameter = ParameterType::kWord,
    .words = kWords,
    .needs_role = "office",
    .judge = judge};

}  // namespace belie
