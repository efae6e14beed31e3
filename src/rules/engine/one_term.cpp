// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/one_term.h"

#include <fmt/format.h>

#include "rules/engine/time_relations.h"

namespace belie {
namespace {

/// Whether a draft says it of the days on which it speaks, whichever these are: now, this week, or
/// on a weekday.
bool said_of_own_days(const ClaimGraph& graph, StatementIndex index) {
  const When& when = graph.claim(index).when;
  if (when.origin == WhenOrigin::kClause) return when.time && when.time->kind == TimeKind::kWeekday;
  return !when.before_reference &&
         (when.origin == WhenOrigin::kReference || when.origin == WhenOrigin::kDefault);
}

/// A draft without a date still speaks on one day.
bool same_days_of_one_draft(const ClaimGraph& graph, StatementIndex a, StatementIndex b) {
  const Statement& one = graph.statements()[a.index()];
  return !one.is_fact() && one.document == graph.statements()[b.index()].document &&
         said_of_own_days(graph, a) && said_of_own_days(graph, b);
}

}  // namespace

Verdict of_one_term(const ClaimGraph& graph, StatementIndex a, StatementIndex b) {
  const auto apart =
      most_days_apart(graph.statements()[a.index()].when, graph.statements()[b.index()].when);
  if (!apart && same_days_of_one_draft(graph, a, b))
    return {Truth::kTrue, "both of the days of the draft itself"};
  if (!apart) return {Truth::kUnknown, "no time for one of them"};
  return {truth_of(*apart <= kTermDays),
          fmt::format("at most {} {} apart", *apart, *apart == 1 ? "day" : "days")};
}

}  // namespace belie
