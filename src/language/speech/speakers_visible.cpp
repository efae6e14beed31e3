// SPDX-License-Identifier: Apache-2.0
#include "language/speech/speakers_visible.h"

#include "language/speech/quotations.h"

namespace belie {
namespace {

std::vector<TokenRange> section_ranges(const Annotation& annotation) {
  std::vector<TokenRange> ranges(annotation.document->sections().size());
  for (const Sentence& sentence : annotation.sentences) {
    TokenRange& range = ranges[sentence.section];
    if (range.empty()) range = sentence.tokens;
    range.end = sentence.tokens.end;
  }
  return ranges;
}

}  // namespace

SpeechDepth::SpeechDepth(const Annotation& annotation) : depths_(annotation.tokens.size()) {
  const std::vector<TokenRange> sections = section_ranges(annotation);
  std::vector<std::size_t> open;  // the quotations of speech that hold the current one
  for (std::size_t q = 0; q < annotation.quotations.size(); ++q) {
    const Quotation& quotation = annotation.quotations[q];
    while (!open.empty() &&
           annotation.quotations[open.back()].tokens.end <= quotation.tokens.begin) {
      open.pop_back();
    }
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex{quotation.tokens.begin});
    quotation_depths_.push_back(static_cast<std::uint32_t>(open.size()));
    regions_.push_back(open.empty() ? sections[annotation.sentences[sentence.index()].section]
                                    : annotation.quotations[open.back()].tokens);
    if (!is_speech(quotation)) continue;
    for (std::uint32_t i = quotation.tokens.begin; i < quotation.tokens.end; ++i) ++depths_[i];
    open.push_back(q);
  }
}

}  // namespace belie
