// SPDX-License-Identifier: Apache-2.0
//
// Kin as obituaries tell them: "survived by his wife Anna and three children", "his wife, Greta,
// died in 2015", "he never married". Kin are told by whose they are, by the relation and by the
// given name, not by reference: an obituary has two Pauls more often than one.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "claims/states/status_predicates.h"
#include "language/annotation.h"

namespace belie {

/// The claims of kind `status` about kin, in no order.
std::vector<Claim> kin_claims(const Annotation& annotation, const StatePredicates& predicates);

}  // namespace belie
