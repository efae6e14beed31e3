// SPDX-License-Identifier: Apache-2.0
//
// What things and people do that they could not do in another state: lorries cross a bridge, lunch
// is served at an inn, a man waves from his porch, a grocer is fined under a law. Each is a claim
// of kind `status` that is told as "use", at its own time: evidence of a state, not a word for it.
// Beside them stand the states of people whom the draft only describes ("the captain"), told as
// ever, with the class "someone": who that is, is told by surname or by calling.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/states/status_predicates.h"
#include "claims/states/status_things.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The claims in text order of their words.
std::vector<Claim> use_claims(const Annotation& annotation, const LexiconIndex& lexicon,
                              const StatusThings& things, const StatePredicates& predicates);

}  // namespace belie
