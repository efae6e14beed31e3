// SPDX-License-Identifier: Apache-2.0
//
// What makes two sentences of one speaker one remark in two wordings: an unusual frame with words
// exchanged, nearly all words in one order, most words of meaning, or – where both are of one
// occasion – words that stand for each other in one figure of speech: "You can heat a barn, but you
// cannot heat a heart" and "A barn may be warmed, a heart may not".
#pragma once

#include <string>
#include <vector>

#include "rules/quotes/quote_occasions.h"

namespace belie {

/// A sentence of six words at least is worth comparing.
inline constexpr std::size_t kSentenceWords = 6;

/// Whether the words have a "not", "no" or "never".
bool denies(const std::vector<QuoteWord>& words);

/// What the two have in common as written, for a reader: "one frame with words exchanged"; ""
/// nothing that makes them one remark.
std::string frame_of(const std::vector<QuoteWord>& a, const std::vector<QuoteWord>& b,
                     SpeakerMatch speakers, Occasion occasion);

/// The same by what the words mean.
std::string frame_by_meaning(const std::vector<QuoteWord>& a, const std::vector<QuoteWord>& b,
                             SpeakerMatch speakers, Occasion occasion);

}  // namespace belie
