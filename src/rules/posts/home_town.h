// SPDX-License-Identifier: Apache-2.0
//
// The town that a draft is written from or about, where it says so without naming it beside every
// office: the dateline's, else the place that it names most often behind "in" or "at".
#pragma once

#include <string>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The folded name of the draft's town; "" where none stands out. Countries are none.
std::string home_town(const Annotation& annotation, const LexiconIndex& lexicon);

/// "Fuller Street", "County Hall": a name of something within a town.
bool lies_within_town(const std::string& name, const LexiconIndex& lexicon);

/// Whether a sentence names a place other than the town, or a body, outside the span: what is said
/// in it may be of there.
bool names_elsewhere(const Annotation& annotation, const LexiconIndex& lexicon,
                     SentenceIndex sentence, const std::string& town, Span own = {});

}  // namespace belie
