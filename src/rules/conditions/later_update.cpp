// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

namespace belie {
namespace {

bool is_staged(const ConditionInput& input, StatementIndex index) {
  if (input.graph.statements()[index.index()].is_fact()) return false;
  return input.graph.claim(index).stage != Stage::kPlain;
}

Verdict judge(const ConditionInput& input) {
  const bool staged = is_staged(input, input.first) || is_staged(input, input.second);
  return {truth_of(staged), staged ? "told as an earlier or a later state" : ""};
}

}  // namespace

const ConditionDescriptor k_later_update_condition{
    .name = "later-update",
    .summary =
        "the text tells one of them as an earlier or a later state of the other: rose to, revised, "
        "initially",
    .judge = judge};

}  // namespace belie
