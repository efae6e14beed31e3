// SPDX-License-Identifier: Apache-2.0
//
// An annotation as lines of text, for people, dumps and goldens: sentence by sentence its tokens,
// then what was found in it.
#pragma once

#include <string>

#include "language/annotation.h"

namespace belie {

/// Tokens with tags, lemmas and heads, one a line: "3 told tell VERB VBD 0 root 412".
std::string syntax_text(const Annotation& annotation);

/// Names, titles, times, quotations, clauses and reports, a line each, under the sentence that they
/// begin in.
std::string annotation_text(const Annotation& annotation);

}  // namespace belie
