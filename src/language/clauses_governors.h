// SPDX-License-Identifier: Apache-2.0
//
// Polarity and modality that a clause has from words outside its own verb group: "nobody voted",
// "found no evidence", "failed to vote", "without voting", "is due to open", "a plan to close it",
// "wished that he had won", “Did she vote?”.
#pragma once

#include "language/annotation.h"

namespace belie {

/// Changes polarity and modality of the annotation's clauses; they and clause_of_token must be
/// complete. Linear in the number of tokens.
void govern_clauses(Annotation& annotation);

}  // namespace belie
