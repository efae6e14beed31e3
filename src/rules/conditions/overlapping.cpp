// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"
#include "rules/engine/time_relations.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  const auto& a = input.a().when;
  const auto& b = input.b().when;
  if (a.empty() || b.empty()) return {Truth::kUnknown, "no time for one of them"};
  return {overlapping(a, b), ""};
}

}  // namespace

const ConditionDescriptor k_overlapping_condition{
    .name = "overlapping",
    .summary = "both hold at one time, whichever of their possible times is meant",
    .about_time = true,
    .reach_days = 0,
    .judge = judge};

}  // namespace belie
