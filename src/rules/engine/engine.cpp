// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/engine.h"

#include <algorithm>
#include <memory>

#include "base/for_each_index.h"
#include "rules/engine/conflict.h"
#include "rules/engine/forms.h"
#include "rules/sources/sources.h"

namespace belie {

Verdicts evaluate(const ClaimGraph& graph, const std::vector<Rule>& rules,
                  const LexiconIndex& lexicon, unsigned jobs) {
  std::vector<const Rule*> ordered;
  ordered.reserve(rules.size());
  for (const Rule& rule : rules) ordered.push_back(&rule);
  std::ranges::stable_sort(ordered, {}, [](const Rule* rule) { return rule->id; });
  const auto readings = std::make_shared<Readings>();
  std::vector<FormOutcome> outcomes(ordered.size());
  for_each_index(ordered.size(), jobs, [&](std::size_t i) {
    outcomes[i] = apply({graph, lexicon, *ordered[i], readings});
  });
  Verdicts verdicts;
  std::vector<Conflict> conflicts;
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    std::ranges::move(outcomes[i].conflicts, std::back_inserter(conflicts));
    if (!outcomes[i].rested.empty())
      verdicts.rested.push_back(
          {ordered[i]->id, std::move(outcomes[i].rested), std::move(outcomes[i].rested_reason)});
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
