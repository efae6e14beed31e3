// SPDX-License-Identifier: Apache-2.0
//
// Words that tell parts of one whole apart: what holds in the north need not hold in the south.
#pragma once

#include <string>

#include "language/annotation.h"

namespace belie {

/// The words of the tokens in lower case, each between blanks: " the bridge is shut ".
std::string words_between_blanks(const Annotation& annotation, TokenRange tokens);

/// Whether the one sentence tells of another part than the other; both as words between blanks.
bool tell_two_parts(const std::string& a, const std::string& b);

}  // namespace belie
