// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's measures and what is counted, made ready for look-up. Owned by the LexiconIndex;
// immutable.
#pragma once

#include "language/lexicon.h"

namespace belie {

class MeasureWords {
 public:
  explicit MeasureWords(const Lexicon& lexicon);
};

}  // namespace belie
