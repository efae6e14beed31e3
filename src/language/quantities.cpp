// SPDX-License-Identifier: Apache-2.0
#include "language/quantities.h"

#include "language/annotation.h"

namespace belie {

void annotate_quantities(Annotation& annotation, const LexiconIndex& /*lexicon*/) {
  annotation.quantities.clear();
}

}  // namespace belie
