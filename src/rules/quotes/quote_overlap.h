// SPDX-License-Identifier: Apache-2.0
//
// How much of what one quoted sentence says is in another one, in whatever order and whatever
// words: "White is what is left when you have stopped lying" and "When you are done with lying,
// what you have is white". Words count by what they mean; words that news and everyday speech are
// full of count little.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "claims/quote_words.h"

namespace belie {

/// What a quoted sentence says: taken from its words once, held against many.
struct QuoteGist {
  std::map<std::string, bool> meanings;  // by key: whether a telling word stands for it
  double weight = 0;                     // of all meanings
  std::vector<QuoteWord> words;          // by their meaning
};

QuoteGist gist_of(const std::vector<QuoteWord>& words);

struct QuoteOverlap {
  double shared = 0;           // weight of the meanings that both have
  double fewer = 0, more = 0;  // weight of all meanings of the one with fewer and the one with more
  std::size_t telling = 0;     // shared meanings that are not common
  std::size_t meanings = 0;    // shared meanings, all
  // Words of the longest common subsequence by those of the longer and of the shorter, 0..1; 0
  // where no telling meaning is shared.
  double in_order = 0;
  double in_order_of_shorter = 0;
};

/// How far a likeness goes towards one remark.
enum class Kinship : std::uint8_t {
  kNone,
  kClose,  // one remark if one person makes it
  kOne,    // one remark if nobody else is told to make it
  kSure    // one remark, whoever is told to make it
};

Kinship kinship_of(const QuoteOverlap& overlap);

QuoteOverlap overlap_of(const QuoteGist& a, const QuoteGist& b);

}  // namespace belie
