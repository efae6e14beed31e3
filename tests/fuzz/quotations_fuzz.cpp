// SPDX-License-Identifier: Apache-2.0
//
// Any bytes to quotations: inside the text, nested or apart, each going on from one before it; and
// to utterances whose folded words can be read.
#include "annotate.h"
#include "claims/quote_words.h"
#include "language/speech/quotations.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace belie;
  const auto checked = fuzz::annotate(data, size);  // tells crossing spans and links forward
  if (!checked) return 0;
  const Annotation& annotation = *checked->annotation;
  for (const Quotation& quotation : annotation.quotations) {
    fuzz::expect(!quotation.tokens.empty(), "a quotation without words");
    fuzz::expect(!to_text(annotation, quotation).empty(), "a quotation without a text");
  }
  for (const Utterance& utterance : utterances(annotation)) {
    fuzz::expect(!utterance.parts.empty(), "an utterance without parts");
    quote_words(annotation, utterance);
  }
  return 0;
}
