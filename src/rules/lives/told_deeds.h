// SPDX-License-Identifier: Apache-2.0
//
// The deeds of all drafts of a run, read once for the rules that put them in order and those that
// hold them against lives and posts.
#pragma once

#include <vector>

#include "claims/events/deeds.h"
#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

struct ToldDeeds {
  /// Refers to the graph's annotations.
  ToldDeeds(const ClaimGraph& graph, const LexiconIndex& /*lexicon*/) {
    for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
      const bool draft = graph.standing(DocumentIndex(d)) == Standing::kDraft;
      drafts.push_back(draft ? read_deeds(*graph.inputs()[d].annotation) : std::vector<Deed>{});
    }
  }

  std::vector<std::vector<Deed>> drafts;  // none of what is a source
};

/// "They had begun to gather signatures": what has been begun is done, though its clause does not
/// say so.
inline bool is_begun(const Annotation& annotation, const Deed& deed) {
  const TokenIndex above = annotation.tokens[deed.anchor].head;
  if (deed.denied || !above.valid()) return false;
  const std::string_view begins = annotation.lemma(above);
  const Clause* clause = clause_at(annotation, above);
  const bool asserted = clause != nullptr && clause->polarity == Polarity::kPositive &&
                        clause->modality == Modality::kAsserted;
  return (begins == "begin" || begins == "start") && asserted;
}

}  // namespace belie
