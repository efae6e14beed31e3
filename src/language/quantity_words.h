// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's units, currencies and hedges, made ready for look-up. Owned by the LexiconIndex;
// immutable.
#pragma once

#include "language/lexicon.h"

namespace belie {

class QuantityWords {
 public:
  explicit QuantityWords(const Lexicon& lexicon);
};

}  // namespace belie
