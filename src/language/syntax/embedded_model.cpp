// SPDX-License-Identifier: Apache-2.0
//
// The model file as bytes of the program: the assembler copies it in, so nothing has to be found at
// run time.
#include "language/syntax/model.h"

// BELIE_MODEL_FILE is the path of models/english.belie-model, given by the build.
__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    "belie_model_begin:\n"
    ".incbin \"" BELIE_MODEL_FILE
    "\"\n"
    "belie_model_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char
    belie_model_begin[];  // NOLINT(readability-identifier-naming): the assembler's names
extern const char belie_model_end[];  // NOLINT(readability-identifier-naming)
}

namespace belie {

std::string_view embedded_model_bytes() {
  return {belie_model_begin, static_cast<std::size_t>(belie_model_end - belie_model_begin)};
}

}  // namespace belie
