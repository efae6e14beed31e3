// SPDX-License-Identifier: Apache-2.0
#include "language/quantity_words.h"

namespace belie {

QuantityWords::QuantityWords(const Lexicon& /*lexicon*/) {}

}  // namespace belie
