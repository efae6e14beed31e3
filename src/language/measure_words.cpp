// SPDX-License-Identifier: Apache-2.0
#include "language/measure_words.h"

namespace belie {

MeasureWords::MeasureWords(const Lexicon& /*lexicon*/) {}

}  // namespace belie
