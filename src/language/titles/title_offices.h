// SPDX-License-Identifier: Apache-2.0
//
// From bound titles to the annotation's: of which country or body each title is – stated, implied
// by the title or by who holds it, or taken over from the only country that the draft speaks of –
// and which office of the lexicon that makes.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/names/name_table.h"
#include "language/titles/title_context.h"
#include "language/titles/title_phrases.h"
#include "language/titles/titles.h"

namespace belie {

/// Everything that was found out about the titles of a document before names were linked.
struct TitleReading {
  const TitleScan& scan;
  const NameTable& names;
  const std::vector<TitleContext>& contexts;    // one a phrase
  const std::vector<TitleBinding>& bindings;    // in text order
  const std::vector<MentionIndex>& mention_of;  // by name
};

/// The offices that the person is known to have held, by id: someone whose full name agrees with
/// that of a known holder; of a surname without any full name in the draft its only known bearer.
std::vector<std::string> offices_known_for(const Referent& person, const LexiconIndex& lexicon);

/// Fills annotation.titles. Runs after names and pronouns are linked.
void make_titles(Annotation& annotation, const LexiconIndex& lexicon, const TitleReading& reading);

}  // namespace belie
