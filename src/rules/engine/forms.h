// SPDX-License-Identifier: Apache-2.0
//
// The three forms of rules, each from a graph to conflicts. Pure; in the graph's order.
#pragma once

#include <vector>

#include "rules/engine/clauses.h"
#include "rules/engine/conflict.h"

namespace belie {

/// What one rule says of a graph.
struct FormOutcome {
  std::vector<Conflict> conflicts;
  std::vector<DocumentIndex> rested;
  std::string rested_reason;
};

FormOutcome compare_statements(const RuleInput& input);
FormOutcome compare_with_facts(const RuleInput& input);
FormOutcome join_sides(const RuleInput& input);
FormOutcome run_check(const RuleInput& input);

/// The form that the rule has.
FormOutcome apply(const RuleInput& input);

/// All ways to take one statement a side so that words agree, in the graph's order; conditions are
/// not yet judged.
std::vector<std::vector<StatementIndex>> joined_sides(const RuleInput& input);

/// The drafts without a reference date in which the rule accepts a statement that has no time for
/// that.
std::vector<DocumentIndex> undated_drafts(const RuleInput& input,
                                          const std::vector<std::vector<StatementIndex>>& groups);

/// What the rule would say beside the statement's place.
Place place_of(const RuleInput& input, StatementIndex statement, PlaceRole role);

}  // namespace belie
