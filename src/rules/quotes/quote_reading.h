// SPDX-License-Identifier: Apache-2.0
//
// The quotations of a run as the rules on them compare them, read once for all of these: the sides,
// their sentences, and which sentences are worth being held against each other.
#pragma once

#include <vector>

#include "rules/quotes/quote_sides.h"
#include "rules/quotes/quote_stories.h"
#include "rules/quotes/quoted_sentences.h"

namespace belie {

struct QuoteReading {
  /// Of the quotations that the rule accepts; refers to the graph's annotations alone.
  explicit QuoteReading(const CheckInput& input)
      : sides(quote_sides(input)),
        sentences(quoted_sentences(sides)),
        pairs(pairs_of_sentences(sentences, sides, input.reading<RemarkStories>())) {}

  std::vector<QuoteSide> sides;
  std::vector<QuotedSentence> sentences;
  std::vector<SentencePair> pairs;  // of `sentences`
};

}  // namespace belie
