// SPDX-License-Identifier: Apache-2.0
//
// Where sentences end: rules say what is certain (boundary_rules.h), a model learnt from treebanks
// judges the gaps that are not (boundaries.h).
#pragma once

#include <string_view>
#include <vector>

#include "language/syntax/boundaries.h"
#include "language/syntax/syntax.h"
#include "text/span.h"

namespace belie {

/// The sentences of a stretch of text as ranges of its tokens; every token lies in exactly one.
std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& tokens,
                                        const Boundaries& boundaries, const TagLexicon* lexicon);

/// The same by rules alone.
std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& tokens);

}  // namespace belie
