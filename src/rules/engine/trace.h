// SPDX-License-Identifier: Apache-2.0
//
// Clause by clause why a rule did or did not fire on drafts: what `belie rule try` and `belie
// explain` print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/engine/truth.h"
#include "rules/rule.h"

namespace belie {

/// One line of a trace. Lines of a greater depth belong to the line above them.
struct TraceLine {
  int depth = 0;  // 0: a statement or a set of sides; 1: one clause on them
  std::string
      text{};  // "“President Moss” against “President Hale”", "same-term: at most 3 days apart"
  std::optional<Truth> truth{};  // of the clause, or true where the rule fires on the sides
  bool exception = false;        // stands under `unless`: false lets the rule fire
  std::vector<StatementIndex> statements{};  // of depth 0: whose words they are
};

/// At most so many sets of sides are traced; the last line says how many more there are.
inline constexpr std::size_t kMostTraced = 100;

std::vector<TraceLine> trace(const Rule& rule, const ClaimGraph& graph,
                             const LexiconIndex& lexicon);

/// "  unless told-succession: false (no succession told)".
std::string to_text(const TraceLine& line);

}  // namespace belie
