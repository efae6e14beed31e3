// SPDX-License-Identifier: Apache-2.0
//
// How alike two quoted sentences are: the longest common subsequence of their folded words (Hunt
// and Szymanski 1977 speak of the problem; sentences are short enough for the quadratic table), the
// words of meaning that both have, how far they run together from the beginning. One may also be a
// part of the other, as a quotation in the lead is of the one in the body.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "claims/quote_words.h"

namespace belie {

struct QuoteLikeness {
  std::size_t shorter = 0, longer = 0;            // words
  std::size_t common = 0;                         // words of the longest common subsequence
  std::size_t opening = 0;                        // words that are equal from the beginning
  std::size_t ending = 0;                         // words that are equal up to the end
  std::size_t shared_content = 0;                 // lemmas of meaning in both
  std::size_t content = 0;                        // lemmas of meaning in the one that has fewer
  std::vector<bool> first_common, second_common;  // by word: in the common subsequence
};

/// Words of the longest common subsequence alone.
std::size_t words_in_order(std::span<const QuoteWord> first, std::span<const QuoteWord> second);

QuoteLikeness likeness(std::span<const QuoteWord> first, std::span<const QuoteWord> second);

/// Whether the pieces between the gaps of the one stand in the other, in this order.
bool is_fragment(std::span<const QuoteWord> part, std::span<const QuoteWord> whole);

/// The words that are not in the common subsequence, runs parted by " … ".
std::string words_apart(std::span<const QuoteWord> words, const std::vector<bool>& common);

}  // namespace belie
