// SPDX-License-Identifier: Apache-2.0
//
// Whether two drafts that the graph does not link tell one story for a remark that stands in both:
// they speak within two weeks of each other and share a name that few drafts have, be it a surname
// alone. The remark itself is the other half of the proof, so ask only where two quotations are
// very much alike. Nothing is merged.
#pragma once

#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

class RemarkStories {
 public:
  /// Refers to the graph, which must outlive it.
  RemarkStories(const ClaimGraph& graph, const LexiconIndex& lexicon);

  /// Whether the drafts may be compared, or meet for a remark that both have.
  [[nodiscard]] bool meet(DocumentIndex a, DocumentIndex b) const;

  /// All other drafts that meet this one, in order.
  [[nodiscard]] std::vector<DocumentIndex> partners(DocumentIndex document) const;

 private:
  const ClaimGraph& graph_;
  std::vector<std::vector<DocumentIndex>> share_a_name_;  // by draft, in order
};

}  // namespace belie
