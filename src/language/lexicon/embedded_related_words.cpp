// SPDX-License-Identifier: Apache-2.0
//
// The table of related words as bytes of the program, copied in by the assembler as the model is
// (embedded_model.cpp).
#include "language/lexicon/related_words.h"

// BELIE_WORDS_FILE is the path of models/english.words, given by the build.
__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    "belie_words_begin:\n"
    ".incbin \"" BELIE_WORDS_FILE
    "\"\n"
    "belie_words_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char
    belie_words_begin[];  // NOLINT(readability-identifier-naming): the assembler's names
extern const char belie_words_end[];  // NOLINT(readability-identifier-naming)
}

namespace belie {

const RelatedWords& english_related_words() {
  static const RelatedWords kWords(
      {belie_words_begin, static_cast<std::size_t>(belie_words_end - belie_words_begin)});
  return kWords;
}

}  // namespace belie
