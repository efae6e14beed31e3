// SPDX-License-Identifier: Apache-2.0
//
// Which words of running text are more than one word to a treebank, judged letter by letter:
// contractions, number and unit, hyphenated words; and which ones stay whole though they hold
// punctuation: addresses, dates, prefixes.
#pragma once

#include <cstddef>
#include <span>

#include "language/characters.h"

namespace belie {

/// Characters of a text between two spaces, without the closing one of characters_of().
using Characters = std::span<const Character>;

/// Stays one token whatever is in it: "https://example.org/a-b", "desk@example.org", "9/11",
/// "555-0134", ":-)".
bool is_whole(Characters word);

/// ":-)" and its like.
bool is_emoticon(Characters word);

/// Where a word without punctuation inside is cut in two ("do|n't", "can|not", "5|pm"); 0: nowhere.
std::size_t cut_of(Characters word);

/// Whether the hyphen, dash or slash at `at` divides words ("adult-learned"), rather than
/// "co-founder" or "12/09/2025".
bool divides(Characters word, std::size_t at);

}  // namespace belie
