// SPDX-License-Identifier: Apache-2.0
//
// Names: runs of proper nouns. Capitals, tags and the words around decide; in headlines that
// capitalise every word only what the body or the lexicon knows as a name counts. Titles, months,
// weekdays and words for peoples are no names. What a name names is for name_types.h, and who it is
// for referents.h.
#pragma once

#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/titles/title_phrases.h"

namespace belie {

/// All names in text order, disjoint, without titles and without the possessive ending. Linear in
/// the number of tokens.
std::vector<TokenRange> find_names(const Annotation& annotation, const LexiconIndex& lexicon,
                                   const TitleScan& titles);

/// True for a sentence in which nearly all words are capitalised: headlines in title case or
/// capitals.
bool is_title_case(const Annotation& annotation, const Sentence& sentence);

/// True for family names that stand before the given name and are common enough to tell: "Xi",
/// "Kim", "Nguyen".
bool is_family_first_surname(std::string_view word);

}  // namespace belie
