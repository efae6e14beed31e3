// SPDX-License-Identifier: Apache-2.0
//
// Whom a description means: the one person of the draft who is told to be what it says ("the
// driver", "the Kenyan"), or the person whom the text has just spoken of ("the 57-year-old", whose
// age must not be a reason: it may be the slip). Reads an annotation and says what to add; the
// annotation is not changed here.
#pragma once

#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The mentions to be added and the people who are new. A mention's referent is one of the
/// annotation's or, counted on from their number, one of `people`.
struct DescriptionLinks {
  std::vector<Mention> mentions;  // in text order
  std::vector<Referent> people;   // without names; `name` is the description
};

DescriptionLinks link_descriptions(const Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
