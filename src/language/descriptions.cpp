// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions.h"

#include "language/annotation.h"

namespace belie {

void annotate_descriptions(Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {}

}  // namespace belie
