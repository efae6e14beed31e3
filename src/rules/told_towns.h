// SPDX-License-Identifier: Apache-2.0
//
// Things that a draft tells the town of: "the hotel in Batumi", "a barn near Vernay", "the well at
// Osuna". Only a single thing counts, and only the noun that the place hangs on.
#pragma once

#include <string>
#include <vector>

#include "claims/event_sites.h"
#include "graph/claim_graph.h"
#include "language/lexicon_index.h"

namespace belie {

struct ToldTown {
  DocumentIndex document;
  SentenceIndex sentence;
  EventSite site;
  TokenIndex thing;                    // "hotel"
  std::string kind;                    // "mill" for "works": what may name one thing
  std::vector<std::string> modifiers;  // stems of "beet" of "a beet field", sorted
};

/// Those of all drafts, in text order.
struct ToldTowns {
  ToldTowns(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<std::vector<ToldTown>> drafts;  // none of what is a source
};

}  // namespace belie
