// SPDX-License-Identifier: Apache-2.0
#include "language/speech/quotations_kind.h"

namespace belie {
namespace {

bool is_word(const Token& token) { return token.upos != Upos::kPunct && token.upos != Upos::kSym; }

bool is_capitalised(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
}

bool has_verb(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Upos tag = annotation.tokens[i].upos;
    if (tag == Upos::kVerb || tag == Upos::kAux) return true;
  }
  return false;
}

bool ends_like_speech(std::string_view last) {
  return last == "," || last == "." || last == "!" || last == "?" || last == "…" || last == "...";
}

}  // namespace

QuotationKind quotation_kind(const Annotation& annotation, TokenRange range) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!is_word(annotation.tokens[i])) continue;
    ++words;
    capitals += is_capitalised(annotation.word(TokenIndex{i})) ? 1U : 0U;
  }
  const bool verb = has_verb(annotation, range);
  const bool speech = ends_like_speech(annotation.word(TokenIndex{range.end - 1}));
  if (words >= 3 && speech && verb) return QuotationKind::kDirect;
  if (words >= 1 && capitals * 3 >= words * 2 && words <= 8 && !verb) return QuotationKind::kTitle;
  if (words <= 2 && !speech) return QuotationKind::kScare;
  std::uint32_t first = range.begin;  // "[We] let them go" begins a sentence too
  while (first + 1 < range.end && !is_word(annotation.tokens[first])) ++first;
  const bool clause = verb && is_capitalised(annotation.word(TokenIndex{first}));
  return words >= 5 && clause ? QuotationKind::kDirect : QuotationKind::kMixed;
}

}  // namespace belie
