// SPDX-License-Identifier: Apache-2.0
//
// What rules say of the gap behind each token: a sentence ends after a terminator with its closing
// quotes and brackets, where what follows begins like a sentence; at the end of a line.
// Abbreviations, initials and numbers of a list are no ends. sentences.h has the last word on what
// is not certain.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace belie {

enum class GapVerdict : std::uint8_t {
  kGoesOn,
  kSurelyGoesOn,  // behind "Mr." and initials; “Why?” asked Lund
  kMayEnd,        // a terminator, but nothing like a beginning
  kEnds,
  kLineEnds  // certain: a line's end, the text's end
};

/// One verdict a token, on the gap behind it.
std::vector<GapVerdict> gap_verdicts(std::string_view text, const std::vector<Span>& tokens);

/// Marks that close what stands before them: ")", "”". A straight quote may do either.
bool closes_quote_or_bracket(std::string_view mark);

}  // namespace belie
