// SPDX-License-Identifier: Apache-2.0
#include "language/ages.h"

#include "language/annotation.h"

namespace belie {

void annotate_ages(Annotation& annotation, const LexiconIndex& /*lexicon*/) {
  annotation.ages.clear();
}

}  // namespace belie
