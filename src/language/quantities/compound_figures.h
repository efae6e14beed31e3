// SPDX-License-Identifier: Apache-2.0
//
// Figures that a hyphen ties to what they count: the size of a thing rather than a set that is
// told.
#pragma once

#include "language/annotation.h"

namespace belie {

/// "The 58-bed hospital": a number, a hyphen and the noun.
inline bool is_compound(const Annotation& annotation, const QuantityMention& quantity) {
  const std::uint32_t next = quantity.number.end;
  return quantity.head.valid() && next < quantity.head.value &&
         annotation.word(TokenIndex{next}) == "-";
}

}  // namespace belie
