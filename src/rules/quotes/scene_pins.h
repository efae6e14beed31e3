// SPDX-License-Identifier: Apache-2.0
//
// Pins: words that fix the moment at which something was said – before the vote, at the microphone,
// on the steps, with the cup – by classes of words that tell the same. Two tellings of one remark
// that share a pin tell one moment, if they tell one day; without a remark in common they say
// nothing.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>

#include "language/annotation.h"

namespace belie {

/// The names of the pins in the range, outside of quotations.
std::set<std::string_view> pins_in(const Annotation& annotation, TokenRange range);

/// Whether the token stands in a quotation of more than two tokens; a word or two in marks are not
/// what somebody said.
bool is_quoted(const Annotation& annotation, std::uint32_t token);

}  // namespace belie
