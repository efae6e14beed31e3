// SPDX-License-Identifier: Apache-2.0
//
// Words and lemmas of a draft in lower case, for readers that look around a place without minding
// where the draft ends.
#pragma once

#include <cstdint>
#include <string>

#include "language/annotation.h"
#include "language/names/spelling.h"

namespace belie {

/// "" behind the draft's end.
[[nodiscard]] inline std::string lower_word_at(const Annotation& annotation, std::uint32_t token) {
  return token < annotation.tokens.size() ? lower_case(annotation.word(TokenIndex{token})) : "";
}
[[nodiscard]] inline std::string lower_lemma_at(const Annotation& annotation, std::uint32_t token) {
  return token < annotation.tokens.size() ? lower_case(annotation.lemma(TokenIndex{token})) : "";
}

}  // namespace belie
