// SPDX-License-Identifier: Apache-2.0
//
// Quoted words in a form in which two writings of one remark are equal: lower case, without
// punctuation, contractions written out ("We've lost" is "we have lost"), "anybody" as "anyone".
// Sentences stay apart, and what an editor left out or put in ("…", "[the ship]") stays a gap.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"

namespace belie {

struct QuoteWord {
  std::string text;     // folded: "have"; "/" between two sentences, "…" for a gap
  std::string lemma;    // of words with a meaning of their own, lower case: "lose"; else ""
  TokenIndex token;     // the first one of a contraction stands for both
  bool nested = false;  // within marks of its own: somebody else's, whom the speaker quotes
  bool name = false;    // a word of a name

  [[nodiscard]] bool is_break() const { return text == "/"; }
  [[nodiscard]] bool is_gap() const { return text == "…"; }
};

/// One utterance: a quotation with the parts that an attribution cuts off in mid-sentence.
struct Utterance {
  std::vector<QuotationIndex> parts;  // in text order, at least one
  Span span;                          // from the first part's begin to the last one's end
};

/// All utterances of direct and mixed quotations in text order.
std::vector<Utterance> utterances(const Annotation& annotation);

std::vector<QuoteWord> quote_words(const Annotation& annotation, const Utterance& utterance);

/// The words with a space between them.
std::string to_text(const std::vector<QuoteWord>& words);

}  // namespace belie
