// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's scenes made ready for look-up by the first word of their phrases: what a text says
// happened at a place. Refers to the lexicon, which must outlive it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The scenes that some words may tell, by the id of the entry; true: by plain words, false: by
/// words that mean many other things as well.
using Scenes = std::map<std::string_view, bool>;

/// Adds what further words tell; a plain word outweighs the others.
void add_scenes(Scenes& to, const Scenes& from);

class SceneWords {
 public:
  SceneWords(const ClaimGraph& graph, const LexiconIndex& lexicon);

  /// What the verb at the token tells, with the words behind it: "came upon".
  [[nodiscard]] Scenes of_verb(const Annotation& annotation, std::uint32_t verb) const;
  /// What the noun at the token tells, with those before it: "burial service".
  [[nodiscard]] Scenes of_noun(const Annotation& annotation, std::uint32_t noun) const;

 private:
  struct Phrase {
    std::string_view scene;
    std::vector<std::string> further;  // behind a verb, before a noun
    bool plain = true;
  };
  using Phrases = std::unordered_map<std::string, std::vector<Phrase>>;

  static void add(Phrases& to, const SceneEntry& scene, const std::vector<std::string>& phrases,
                  bool by_last);

  Phrases verbs_, nouns_;  // by the first word, by the last
};

}  // namespace belie
