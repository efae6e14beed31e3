// SPDX-License-Identifier: Apache-2.0
//
// Whether the examples of a rule need each of its clauses. The idea is that of mutation testing
// (DeMillo, Lipton, Sayward, Hints on test data selection, 1978): leave one clause out, and if the
// rule does the same on every example, no example exercises the clause. What a difference decides
// cannot be left out; there an example is looked for in which everything but the difference holds.
#pragma once

#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/rule.h"

namespace belie {

/// A rule with one clause left out.
struct Mutant {
  std::string
      clause;  // as the rule has it: "unless: told-succession", "where: measure", "same: day"
  Rule rule;
};

/// One for each entry of where, same, during, only and unless, each demand and word of a join's
/// sides, and each of from, modality, polarity and grade of these that is not as it is by default.
/// None for a check, whose clauses are code with tests of its own.
std::vector<Mutant> mutants_of(const Rule& rule);

/// "differ: person", or "" where the rule compares nothing.
std::string difference_clause(const Rule& rule);

/// Whether some statements agree in all that the rule demands and are no conflict for want of the
/// difference alone.
bool is_decided_by_difference(const Rule& rule, const ClaimGraph& graph,
                              const LexiconIndex& lexicon);

}  // namespace belie
