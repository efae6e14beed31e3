// SPDX-License-Identifier: Apache-2.0
//
// Two claims about one office can both be right when there was time for a change between them. They
// are of one term when even the two times that lie farthest apart, of all that the words allow, are
// no more than a quarter of a year apart.
#include "rules/engine/condition.h"
#include "rules/engine/one_term.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  return of_one_term(input.graph, input.first, input.second);
}

}  // namespace

const ConditionDescriptor k_same_term_condition{
    .name = "same-term",
    .summary = "no choice of their possible times keeps the two more than 92 days apart",
    .about_time = true,
    .reach_days = kTermDays,
    .judge = judge};

}  // namespace belie
