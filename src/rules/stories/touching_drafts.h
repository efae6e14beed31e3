// SPDX-License-Identifier: Apache-2.0
//
// Pairs of drafts that have anything rare in common, for checks whose evidence would be a strange
// coincidence even between strangers: fewer words are asked for than where drafts are to be
// compared at large (graph/comparability.h). Not here: whether the two tell one story.
#pragma once

#include <utility>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The pairs that may be compared anyway and those that share one proper noun which few drafts of
/// the run have and speak at most 14 days apart, or on days that nobody knows; each once, the
/// earlier draft first, in order. None where drafts are not to be compared.
struct TouchingDrafts {
  TouchingDrafts(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<std::pair<DocumentIndex, DocumentIndex>> pairs;
};

}  // namespace belie
