// SPDX-License-Identifier: Apache-2.0
//
// Words that people exchange when they tell a remark from memory: "scared" for "frightened", "the
// sea" for "the ocean", "no calculator" for "never a slide rule". One key for all words of a class;
// words of no class are their own key. The classes are wide on purpose (a bridge and a flyover
// share one): they say that two words may stand for each other in one remark, not that they mean
// the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/quote_words.h"

namespace belie {

/// The key of the class of a lemma in lower case: "frightened" for "scared"; the lemma itself where
/// no class has it.
std::string_view meaning_of(std::string_view lemma);

/// The words with the keys of their meanings for text and lemma: "will not", "cannot" and "never"
/// become "not"; forms of "be" one word. What only tells a time ("June", "week") has no lemma.
/// Breaks between sentences are left out; every other word stays in its place.
std::vector<QuoteWord> words_by_meaning(const std::vector<QuoteWord>& words);

/// The words; those that only tell a time ("June", "week") have no meaning of their own any more.
std::vector<QuoteWord> without_times(std::vector<QuoteWord> words);

}  // namespace belie
