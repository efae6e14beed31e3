// SPDX-License-Identifier: Apache-2.0
//
// The words of titles, before anybody knows whose they are: "Deputy Foreign Minister",
// "vice-president", "Sgt.". The lexicon's entries are widened by the words that make another title
// of them (deputy, shadow, a portfolio). Which titles have a holder, of what body they are and when
// they were held is for titles.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// One title as it stands in the text.
struct TitlePhrase {
  TokenRange tokens;                  // "deputy foreign minister", without jurisdiction and status
  TokenRange core;                    // the lexicon's own words within it: "foreign minister"
  const TitleEntry* entry = nullptr;  // of the core
  std::string role;                   // "deputy-foreign-minister"
  bool modified = false;  // the role is another than the entry's: "deputy-…", "energy-…"
  bool plural = false;
  bool capital = false;  // every word but "of" begins with a capital
};

/// A document's words in the forms that the look-ups need, with the titles found in them.
struct TitleScan {
  WordForms words;                         // one a token
  std::vector<TitlePhrase> phrases;        // in text order, disjoint
  std::vector<const StatusEntry*> prefix;  // by token: the "ex-" cut off the word, or nullptr
  std::vector<std::int32_t> phrase_at;     // for every token the index of its phrase, or -1
};

/// All titles of the document. Needs tokens and sentences; tags are used where there are any.
TitleScan scan_titles(const Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
