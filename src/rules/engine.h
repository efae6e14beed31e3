// SPDX-License-Identifier: Apache-2.0
//
// Rules over a claim graph: values in, findings out. What a rule says is read by rule_loader.h;
// this is where it is applied.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/claim_graph.h"
#include "rules/finding.h"
#include "rules/rule.h"

namespace belie {

struct Verdicts {
  std::vector<Finding> findings;   // sorted; one where two rules would report the same words
  std::vector<RestedRule> rested;  // sorted by rule
};

/// Applies the rules to the graph. Pure; the result does not depend on the order of the rules.
Verdicts evaluate(const ClaimGraph& graph, const std::vector<Rule>& rules,
                  const LexiconIndex& lexicon);

}  // namespace belie
