// SPDX-License-Identifier: Apache-2.0
//
// The sentences of the drafts' quotations one by one, with pairs of short ones that stand one
// behind the other ("He counts them. He has never lost one."), and which of them are worth being
// held against each other: those that begin alike or share a word of meaning. Each word remembers
// its latest sentences only, so that the number of pairs grows with that of the quotations.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "rules/quotes/quote_overlap.h"
#include "rules/quotes/quote_sides.h"
#include "rules/quotes/quote_stories.h"

namespace belie {

/// One sentence of a quotation, or two of one breath, perhaps parted by who says so.
struct QuotedSentence {
  std::size_t side = 0;             // index into the sides
  std::size_t first = 0, last = 0;  // words of its side
  bool joined = false;              // two sentences
  std::vector<QuoteWord> words;
  std::size_t also = 0;       // the side in which the second one stands
  std::size_t also_last = 0;  // where it ends there
  QuoteGist gist{};           // of the words
};

/// All that are long enough to be told apart from a phrase; nested words are left out.
std::vector<QuotedSentence> quoted_sentences(const std::vector<QuoteSide>& sides);

using SentencePair = std::pair<const QuotedSentence*, const QuotedSentence*>;

/// Every two sentences that are worth it, of drafts that meet; the one that stands first first.
std::vector<SentencePair> pairs_of_sentences(const std::vector<QuotedSentence>& sentences,
                                             const std::vector<QuoteSide>& sides,
                                             const RemarkStories& stories);

/// Whether it begins with a capital, as a whole sentence does and a part of one does not.
bool begins_sentence(const std::vector<QuoteSide>& sides, const QuotedSentence& sentence);

/// The words of the sentence as they stand in the draft.
Span span_of(const std::vector<QuoteSide>& sides, const QuotedSentence& sentence);

}  // namespace belie
