// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rules/condition.h"
#include "rules/values.h"

namespace belie {
namespace {

const TitleEntry* rank_of(const ConditionInput& input, const Statement& statement) {
  const int role = input.parameters.empty()
                       ? input.role
                       : descriptor(statement.kind).role_index(input.parameters.front());
  const std::string title = value_key(input.graph, statement, role);
  const TitleEntry* entry = input.lexicon.title(title);
  return entry != nullptr && entry->family == "rank" && entry->order > 0 ? entry : nullptr;
}

Verdict judge(const ConditionInput& input) {
  const TitleEntry* a = rank_of(input, input.a());
  const TitleEntry* b = rank_of(input, input.b());
  if (a == nullptr || b == nullptr) return {Truth::kFalse, "not two listed ranks"};
  if (a->service.empty() || b->service.empty())
    return {Truth::kUnknown, "a rank of more than one service"};
  const bool one = a->service == b->service && a->order != b->order;
  return {truth_of(one), fmt::format("{} {}, {} {}", a->service, a->order, b->service, b->order)};
}

}  // namespace

const ConditionDescriptor k_one_service_condition{
    .name = "one-service",
    .summary =
        "the two values are ranks of different height in one service: sergeant and inspector of "
        "the police",
    .parameter = ParameterType::kRole,
    .parameter_optional = true,
    .judge = judge};

}  // namespace belie
