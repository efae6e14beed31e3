// SPDX-License-Identifier: Apache-2.0
//
// The words behind a counted noun that may set its number apart from others of its kind: "lie",
// "pier" of "the eight boats that lay near the pier". Where another noun has counted the kind, what
// takes it up may have no such words of its own. Not here: adjectives, and what stands behind "of".
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// The lemmas, in lower case and text order; empty where nothing narrows the counted noun.
std::vector<std::string> narrowing_words(const Annotation& annotation,
                                         const QuantityMention& quantity);

}  // namespace belie
