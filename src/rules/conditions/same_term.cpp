// SPDX-License-Identifier: Apache-2.0
//
// Two claims about one office can both be right when there was time for a change between them. They
// are of one term when even the two times that lie farthest apart, of all that the words allow, are
// no more than a quarter of a year apart.
#include <fmt/format.h>

#include "rules/condition.h"
#include "rules/time_relations.h"

namespace belie {
namespace {

constexpr int kTermDays = 92;

Verdict judge(const ConditionInput& input) {
  const auto apart = most_days_apart(input.a().when, input.b().when);
  if (!apart) return {Truth::kUnknown, "no time for one of them"};
  return {truth_of(*apart <= kTermDays),
          fmt::format("at most {} {} apart", *apart, *apart == 1 ? "day" : "days")};
}

}  // namespace

const ConditionDescriptor k_same_term_condition{
    .name = "same-term",
    .summary = "no choice of their possible times keeps the two more than 92 days apart",
    .about_time = true,
    .reach_days = kTermDays,
    .judge = judge};

}  // namespace belie
