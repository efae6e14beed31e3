// SPDX-License-Identifier: Apache-2.0
//
// Two names that stand side by side without a comma and were read as one: "In Harwell Dole found
// the key", where the draft has a Peter Dole. Whole names are known only when all are read, so this
// goes over the finished list.
#pragma once

#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The names in text order with those cut in two that are a place behind a preposition and the
/// surname or the full name of somebody whom the document names elsewhere in full. Linear in the
/// number of names.
std::vector<TokenRange> split_at_known_people(const Annotation& annotation,
                                              const LexiconIndex& lexicon,
                                              const std::vector<TokenRange>& names);

}  // namespace belie
