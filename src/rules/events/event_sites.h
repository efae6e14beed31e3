// SPDX-License-Identifier: Apache-2.0
//
// Whether two places told of one event can be one place. Nothing is known of most towns, so only
// like is compared with like: two countries, two states, two towns, two courts; a town may lie in
// any district. Places that some sentence of the drafts names together ("Sellin, a village near
// Norwick") may well be one within the other.
#pragma once

#include <string>
#include <string_view>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// True only where neither can lie within the other.
bool are_two_places(std::string_view a, std::string_view b, const LexiconIndex& lexicon);

/// A country, a state or an area with towns in it.
bool has_towns_in_it(std::string_view name, const LexiconIndex& lexicon);

/// Whether a sentence of the draft names both.
bool names_both(const Annotation& annotation, std::string_view a, std::string_view b);

}  // namespace belie
