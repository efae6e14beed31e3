// SPDX-License-Identifier: Apache-2.0
//
// Drafts that tell one story in other words and without a full name in common: the uncommon words
// that both use. Two drafts meet where these are at least two, a proper noun among them, and a
// good part of what each has; or more of them without a proper noun. A draft's words are kept as
// numbers; only words that few drafts have are looked at, so that the cost grows with the drafts.
#pragma once

#include "graph/comparability.h"
#include "graph/names.h"

namespace belie {

/// Lets drafts that speak at most 14 days apart meet by their uncommon words; `names` are the names
/// of all referents, of which the common ones tell nothing.
void add_shared_words(Comparability& comparability, Across across,
                      const std::vector<GraphInput>& inputs, const std::vector<ReferentName>& names,
                      const std::vector<ReferenceDate>& dates);

}  // namespace belie
