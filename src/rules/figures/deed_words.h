// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's deeds made ready for look-up by the first word of their phrases: what a text says
// is done with the things that it counts. Refers to the lexicon, which must outlive it. No grammar:
// who does what to whom is for rules/figures/counted_deeds.h.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// Where a word stands that tells the deed.
enum class DeedPart : std::uint8_t { kObjectOf, kSubjectOf, kNoun, kAdjective };

struct DeedPhrase {
  const DeedEntry* deed = nullptr;
  DeedPart part = DeedPart::kObjectOf;
  std::vector<std::string> further;  // the words behind the first: "off" of "call off"
  bool weak = false;                 // means many other things: "take"
};

class DeedWords {
 public:
  DeedWords(const ClaimGraph& graph, const LexiconIndex& lexicon);

  /// The phrases that begin with that lower-case lemma, in the order of the lexicon; empty: none.
  [[nodiscard]] const std::vector<DeedPhrase>& phrases(std::string_view first) const;

 private:
  void add(const DeedEntry& deed, DeedPart part, const std::vector<std::string>& phrases);

  std::unordered_map<std::string, std::vector<DeedPhrase>> phrases_;
};

}  // namespace belie
