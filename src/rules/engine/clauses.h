// SPDX-License-Identifier: Apache-2.0
//
// The clauses of a rule judged on statements, one by one: drafts that may be compared, voices, the
// difference itself, every condition, every exception. The engine asks whether all hold; `belie
// rule try` prints each.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/engine/finding.h"
#include "rules/readings.h"
#include "rules/rule.h"

namespace belie {

/// What is needed to apply a rule.
struct RuleInput {
  const ClaimGraph& graph;
  const LexiconIndex& lexicon;
  const Rule& rule;
  std::shared_ptr<Readings> readings = std::make_shared<Readings>();  // of all rules of a run
};

/// One clause and what came of it.
struct JudgedClause {
  std::string name;        // "same-term", "differ: person"
  bool exception = false;  // stands under `unless`: must be false
  Verdict verdict;

  [[nodiscard]] bool holds() const {
    return verdict.truth == (exception ? Truth::kFalse : Truth::kTrue);
  }
};

struct JudgedSides {
  std::vector<JudgedClause> clauses;
  bool fires = false;           // every clause holds
  Level level = Level::kError;  // of a finding, where it fires
};

/// Whether to stop at the first clause that does not hold.
enum class Thoroughness : std::uint8_t { kUntilSilent, kAll };

/// The clauses on these sides: two of a comparison, one of a comparison with facts, all of a join.
JudgedSides judge_sides(const RuleInput& input, std::span<const StatementIndex> sides,
                        Thoroughness thoroughness);

}  // namespace belie
