// SPDX-License-Identifier: Apache-2.0
//
// The words of the lexicon for events, ready to be found at a token: nouns of one to three words
// ("train crash"), verbs, and phrases of a verb ("put their names to"). Owned by the LexiconIndex;
// immutable. What is known of the classes themselves is told in claims/events/event_classes.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon.h"

namespace belie {

/// A word for an event as it stands in a text; entry nullptr: none.
struct EventWord {
  const EventEntry* entry = nullptr;
  TokenRange tokens;         // "train crash"; of a verb the verb alone
  std::uint32_t anchor = 0;  // the last word of the noun, or the verb
  bool weak = false;         // means much else too
  bool verb = false;
  std::string_view phrase = {};  // "take up the matter"; "" a single word
};

/// The class that a word stands for; entry nullptr: none.
struct EventOfWord {
  const EventEntry* entry = nullptr;
  bool weak = false;  // means much else too
};

class EventWords {
 public:
  /// Refers to the lexicon, which must outlive it.
  explicit EventWords(const Lexicon& lexicon);

  /// The word for an event that ends at the noun or begins at the verb.
  [[nodiscard]] EventWord at(const Annotation& annotation, std::uint32_t token) const;

  /// The class of a noun ("train crash") or a verb by its lemma alone, wherever it stands.
  [[nodiscard]] EventOfWord noun(std::string_view lemma) const;
  [[nodiscard]] EventOfWord verb(std::string_view lemma) const;

 private:
  struct Phrase {
    const EventEntry* entry = nullptr;
    std::string_view words;
  };

  [[nodiscard]] EventWord noun_at(const Annotation& annotation, std::uint32_t token) const;
  [[nodiscard]] EventWord phrase_at(const Annotation& annotation, std::uint32_t token,
                                    std::size_t least) const;
  [[nodiscard]] EventWord verb_at(const Annotation& annotation, std::uint32_t token) const;

  std::unordered_map<std::string_view, EventOfWord> nouns_;
  std::unordered_map<std::string_view, EventOfWord> verbs_;
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;  // by their first word
};

}  // namespace belie
