// SPDX-License-Identifier: Apache-2.0
//
// Which drafts may be compared. Two drafts meet only if they share an event, or two rare names –
// one of them a person's – or one rare name and many nouns that news of other kinds does not have,
// and speak at most 14 days apart as far as they tell. A name is rare by the number of drafts of the run that bear it,
// and never where it is that of a country, a capital, an office holder or an agency: 800 unrelated
// articles stay unrelated. Of many partners by names alone those count that share most. Works through an inverted index from names to drafts; the lists are short
// because frequent names are left out.
#pragma once

#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "graph/names.h"

namespace belie {

struct EventLinks;

/// For each draft the others that it may be compared with, and why, by index.
class Comparability {
 public:
  struct Partner {
    DocumentIndex document;
    std::string why;  // "both name Gordon Peat and Strathmoray Coaches"
  };

  Comparability(Across across, std::size_t drafts) : across_(across), partners_(drafts) {}

  void add(DocumentIndex a, DocumentIndex b, const std::string& why);
  [[nodiscard]] Across across() const { return across_; }
  [[nodiscard]] bool comparable(DocumentIndex a, DocumentIndex b) const;
  [[nodiscard]] std::vector<DocumentIndex> comparable_with(DocumentIndex document) const;
  [[nodiscard]] const std::vector<Partner>& partners(DocumentIndex document) const {
    return partners_[document.index()];
  }

 private:
  [[nodiscard]] bool linked(DocumentIndex a, DocumentIndex b) const;

  Across across_;
  std::vector<std::vector<Partner>> partners_;  // sorted by document; without kAll all that compare
};

/// Which drafts meet by their names alone.
Comparability compare_by_names(Across across, const std::vector<GraphInput>& inputs,
                               const Referents& referents, const std::vector<ReferentName>& names,
                               const std::vector<ReferenceDate>& dates);

/// Lets drafts meet that share an event.
void add_shared_events(Comparability& comparability, Across across, const EventLinks& events);

/// Whether the drafts may speak at most 14 days apart; of a date without a year the nearest one
/// counts, and a draft without a date is near all that its own words do not rule out.
bool close_in_time(const ReferenceDate& a, const ReferenceDate& b);

}  // namespace belie
