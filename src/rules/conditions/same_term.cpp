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

/// Whether a draft says it of the days on which it speaks, whichever these are: now, this week, or
/// on a weekday.
bool said_of_own_days(const ClaimGraph& graph, StatementIndex index) {
  const When& when = graph.claim(index).when;
  if (when.origin == WhenOrigin::kClause) return when.time && when.time->kind == TimeKind::kWeekday;
  return !when.before_reference &&
         (when.origin == WhenOrigin::kReference || when.origin == WhenOrigin::kDefault);
}

/// A draft without a date still speaks on one day.
bool same_days_of_one_draft(const ConditionInput& input) {
  return !input.a().is_fact() && input.a().document == input.b().document &&
         said_of_own_days(input.graph, input.first) && said_of_own_days(input.graph, input.second);
}

Verdict judge(const ConditionInput& input) {
  const auto apart = most_days_apart(input.a().when, input.b().when);
  if (!apart && same_days_of_one_draft(input))
    return {Truth::kTrue, "both of the days of the draft itself"};
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
