// SPDX-License-Identifier: Apache-2.0
//
// Whether two drafts that the graph does not link tell one story for a remark that stands in both:
// they speak within two weeks of each other and share a name that few drafts have, be it a surname
// alone. The remark itself is the other half of the proof, so ask only where two quotations are
// very much alike. Nothing is merged.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/checks/check.h"

namespace belie {

class RemarkStories {
 public:
  explicit RemarkStories(const CheckInput& input) : input_(input) {}

  /// Whether the drafts may be compared, or meet for a remark that both have.
  [[nodiscard]] bool meet(DocumentIndex a, DocumentIndex b);

  /// All other drafts that meet this one, in order.
  [[nodiscard]] std::vector<DocumentIndex> partners(DocumentIndex document);

 private:
  void read();

  const CheckInput& input_;
  bool read_ = false;
  std::vector<std::set<std::string>> names_;  // by draft: words of names, folded
  std::map<std::string, std::vector<DocumentIndex>> drafts_with_;
  std::size_t rare_ = 0;  // a word that more drafts have tells nothing
};

}  // namespace belie
