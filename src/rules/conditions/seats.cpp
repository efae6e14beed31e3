// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "rules/engine/condition.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 2> kWords{"one", "several"};

/// Of an office that is not listed, such as a town's mayor, the title tells whether one person
/// holds it.
Verdict judge_title(const ConditionInput& input, bool wants_one) {
  const Statement& statement = input.a();
  const std::string id =
      value_key(input.graph, statement, descriptor(statement.kind).role_index("title"));
  const TitleEntry* title = input.lexicon.title(id);
  if (title == nullptr || !title->one_holder) {
    return {Truth::kUnknown, "neither a listed office nor a title of one holder"};
  }
  return {truth_of(wants_one), "a title of one holder"};
}

Verdict judge(const ConditionInput& input) {
  const Statement& statement = input.a();
  const std::string office =
      value_key(input.graph, statement, descriptor(statement.kind).role_index("office"));
  const bool wants_one = input.parameters.front() == kWords[0];
  const OfficeEntry* entry = input.lexicon.office(office);
  if (entry == nullptr) return judge_title(input, wants_one);
  return {truth_of((entry->seats == 1) == wants_one), fmt::format("{} seats", entry->seats)};
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
