// SPDX-License-Identifier: Apache-2.0
//
// Which names of a draft are one person, body or place. Full names first; then a surname goes to
// the latest full name that it can be short for. Two people of one surname stay apart, and a bare
// surname that could be either's is left in doubt (Referent::maybe_same). Pronouns are resolved
// only where one person fits in this and the previous sentence.
#pragma once

#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/names/name_table.h"
#include "language/titles/title_phrases.h"
#include "language/titles/titles.h"

namespace belie {

/// Fills mentions (names in text order, one each of the table) and referents.
void link_names(Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
                const NameTable& names, const std::vector<TitleBinding>& bindings);

/// Adds the pronouns that have one possible person. Mentions of pronouns follow those of names.
void link_pronouns(Annotation& annotation);

/// Leaves pronouns of direct quotations unresolved that were taken for whoever speaks the words, or
/// where that is not told, introduces them in their sentence. Needs speakers.
void unlink_quoted_speakers(Annotation& annotation);

}  // namespace belie
