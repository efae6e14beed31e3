// SPDX-License-Identifier: Apache-2.0
//
// The deeds of all drafts of a run, read once for the rules that put them in order and those that
// hold them against lives and posts.
#pragma once

#include <vector>

#include "claims/deeds.h"
#include "graph/claim_graph.h"
#include "language/lexicon_index.h"

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

}  // namespace belie
