// SPDX-License-Identifier: Apache-2.0
//
// Clauses: predicates of the dependency tree with tense, polarity and modality, and the clause that
// each token stands in.
#pragma once

#include "language/annotation.h"

namespace belie {

/// Fills Annotation::clauses and clause_of_token. Needs tokens with tags and trees, and the times.
void find_clauses(Annotation& annotation);

}  // namespace belie
