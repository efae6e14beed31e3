// SPDX-License-Identifier: Apache-2.0
//
// The places by their names that each draft ties to what happened there: "were found in a cold
// store on the edge of Sellin", "the shed in Aldersey where the police came upon the tanks", "left
// Port Lennox on Sunday"; and houses that exclude others by their kind: "from the roof of the fire
// station" (rules/places/site_kinds.h). With each stand the scenes that its own verb and nouns may
// tell, those of the rest of the sentence, and who takes part. Left out are datelines, owners and
// names that only describe ("the Sellin road").
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/places/scene_words.h"

namespace belie {

struct ToldSite {
  DocumentIndex document;
  SentenceIndex sentence;
  std::string name;                     // "Port Lennox"
  TokenRange tokens;                    // from the preposition to the end of the name
  std::string_view kind{};              // of a house or ground without a name; "" of a name
  bool article = false;                 // "the Orrin"
  TokenIndex verb{};                    // on which it hangs; none: not found
  Scenes own{};                         // of that verb, and of the nouns between it and the place
  Scenes around{};                      // of all words of the sentence
  std::set<std::string_view> events{};  // scenes told by a noun that hangs on the verb: "the blaze"
  std::set<std::string> parties{};      // who does it and to whom: names, and nouns that say much
  bool known = false;                   // "in Aldersey, where", "at which": what the reader knows
};

/// The sites of all drafts: those with names in text order, then the houses.
struct ToldSites {
  /// Refers to the lexicon.
  ToldSites(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<std::vector<ToldSite>> drafts;  // none of what is a source
};

}  // namespace belie
