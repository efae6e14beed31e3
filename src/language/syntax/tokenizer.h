// SPDX-License-Identifier: Apache-2.0
//
// Text to tokens, after the conventions of the English UD treebanks (UD 2.16): "don't" is "do" +
// "n't", "adult-learned" is "adult" + "-" + "learned", "$5" is "$" + "5", "Mr." and "U.S." keep
// their stops. Tokens are spans of the text as it stands; every byte that is no space lies in
// exactly one of them.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace belie {

/// The tokens of a stretch of UTF-8 text, as spans from its beginning.
std::vector<Span> tokenize(std::string_view text);

}  // namespace belie
