// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's stances and topics made ready for look-up by lemma: phrases that tell on which side
// someone stands, by their first word, and the words for one sort of topic. Owned by the
// LexiconIndex; immutable; what it hands out lives as long as it does.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexicon/stances.h"

namespace belie {

/// What kind of phrase tells a stance.
enum class StanceWord : std::uint8_t { kVerb, kNoun, kAdjective };

/// A phrase of the lexicon with what it tells.
struct StancePhrase {
  std::vector<std::string> words;  // lemmas: "throw", "one's", "weight", "behind"
  const StanceEntry* entry = nullptr;
  bool denied = false;  // only under a "not": "not hear of"
};

class StanceWords {
 public:
  explicit StanceWords(const StanceTables& tables);

  /// The phrases of that kind whose first word has the lemma, longest first; empty: none.
  [[nodiscard]] const std::vector<StancePhrase>& phrases(StanceWord kind,
                                                         std::string_view lemma) const;

  /// The sort of thing or act that the lemma names, or nullptr.
  [[nodiscard]] const TopicEntry* noun(std::string_view lemma) const;
  [[nodiscard]] const TopicEntry* verb(std::string_view lemma) const;

  /// The words of each phrase that tells of a change of mind and begins with the lemma.
  [[nodiscard]] const std::vector<std::vector<std::string>>& turns(std::string_view lemma) const;

 private:
  using Phrases = std::unordered_map<std::string, std::vector<StancePhrase>>;

  std::array<Phrases, 3> phrases_;
  std::unordered_map<std::string, const TopicEntry*> nouns_, verbs_;
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> turns_;
};

}  // namespace belie
