// SPDX-License-Identifier: Apache-2.0
//
// Which statements a rule accepts as a side, and how they are grouped before anything is compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_graph.h"
#include "rules/rule.h"

namespace belie {

/// Why the rule does not accept the statement: "its grade is too low"; "" accepted.
std::string_view refusal(const ClaimGraph& graph, const ClaimDemands& demands,
                         StatementIndex statement);

/// The first of the demands that the statement does not meet; nullptr: it meets all.
const RoleDemand* unmet_demand(const ClaimGraph& graph, const ClaimDemands& demands,
                               StatementIndex statement);

/// The same words said once: a headline that repeats what the body of its draft says is left out.
/// `roles` make two statements say the same.
std::vector<StatementIndex> without_repeated_headlines(const ClaimGraph& graph,
                                                       std::vector<StatementIndex> statements,
                                                       const std::vector<std::uint8_t>& roles);

/// The drafts' statements of the rule's kind that it accepts, grouped by the roles of `same`; in
/// the graph's order.
std::vector<std::vector<StatementIndex>> accepted_groups(const ClaimGraph& graph, const Rule& rule);

/// Whether the statement's jurisdiction was taken from the dateline or the draft's only town.
bool has_inherited_jurisdiction(const ClaimGraph& graph, StatementIndex statement);

}  // namespace belie
