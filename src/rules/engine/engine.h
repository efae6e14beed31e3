// SPDX-License-Identifier: Apache-2.0
//
// Rules over a claim graph: values in, findings out. What a rule says is read by rule_loader.h;
// this is where it is applied.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/claim_graph.h"
#include "rules/engine/finding.h"
#include "rules/rule.h"

namespace belie {

struct Verdicts {
  std::vector<Finding> findings;   // sorted; one where two rules would report the same words
  std::vector<RestedRule> rested;  // sorted by rule
};

/// Applies the rules to the graph on `jobs` threads, 0: one for every core. Pure; the result
/// depends neither on the order of the rules nor on the number of threads.
Verdicts evaluate(const ClaimGraph& graph, const std::vector<Rule>& rules,
                  const LexiconIndex& lexicon, unsigned jobs = 1);

}  // namespace belie
