// SPDX-License-Identifier: Apache-2.0
//
// Where sentences end: after a terminator with its closing quotes and brackets, where what follows
// begins like a sentence; at the end of a line. Abbreviations, initials and numbers of a list are
// no ends.
#pragma once

#include <string_view>
#include <vector>

#include "language/syntax.h"
#include "text/span.h"

namespace belie {

/// The sentences of a stretch of text as ranges of its tokens; every token lies in exactly one.
std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& tokens);

}  // namespace belie
