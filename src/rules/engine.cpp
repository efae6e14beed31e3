// SPDX-License-Identifier: Apache-2.0
#include "rules/engine.h"

#include <algorithm>
#include <memory>

#include "rules/conflict.h"
#include "rules/forms.h"
#include "rules/sources.h"

namespace belie {

Verdicts evaluate(const ClaimGraph& graph, const std::vector<Rule>& rules,
                  const LexiconIndex& lexicon) {
  std::vector<const Rule*> ordered;
  ordered.reserve(rules.size());
  for (const Rule& rule : rules) ordered.push_back(&rule);
  std::ranges::stable_sort(ordered, {}, [](const Rule* rule) { return rule->id; });
  Verdicts verdicts;
  std::vector<Conflict> conflicts;
  const auto readings = std::make_shared<Readings>();
  for (const Rule* rule : ordered) {
    FormOutcome outcome = apply({graph, lexicon, *rule, readings});
    std::ranges::move(outcome.conflicts, std::back_inserter(conflicts));
    if (!outcome.rested.empty())
      verdicts.rested.push_back(
          {rule->id, std::move(outcome.rested), std::move(outcome.rested_reason)});
  }
  verdicts.rested = rested_on_drafts(std::move(verdicts.rested), graph);
  conflicts = seen_from_drafts(merged(std::move(conflicts), graph), graph);
  for (Conflict& conflict : without_yielding(std::move(conflicts))) {
    verdicts.findings.push_back(finding_of(std::move(conflict)));
  }
  std::ranges::sort(verdicts.findings, comes_before);
  return verdicts;
}

}  // namespace belie
