// SPDX-License-Identifier: Apache-2.0
//
// Any bytes to tokens and sentences: spans in order, inside the text, over every byte that is no
// space; every token in exactly one sentence.
#include "language/syntax/tokenizer.h"

#include "annotate.h"
#include "language/characters.h"
#include "language/syntax/sentences.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace belie;
  const std::string text(data, data + size);
  const std::vector<Span> tokens = tokenize(text);
  auto next = tokens.begin();
  for (const Character& character : characters_of(text)) {
    while (next != tokens.end() && next->end <= character.offset) ++next;
    if (character.offset == text.size() || is_space(character.code)) continue;
    fuzz::expect(next != tokens.end() && next->begin <= character.offset, "a character lost");
  }
  std::uint32_t at = 0;
  for (const TokenRange sentence : split_sentences(text, tokens)) {
    fuzz::expect(sentence.begin == at && sentence.end > at, "sentences leave a gap");
    at = sentence.end;
  }
  fuzz::expect(at == tokens.size(), "a token without a sentence");
  return 0;
}
