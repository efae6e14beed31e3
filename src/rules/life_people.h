// SPDX-License-Identifier: Apache-2.0
//
// Whether two drafts that may be compared speak of one person under forms that the claim graph
// leaves apart: a bare surname here and the only full name with it there; "the driver" here and the
// only one there who is told to drive. Safe only for what needs no more than that, such as an age:
// nothing is merged.
#pragma once

#include <string>

#include "graph/claim_graph.h"

namespace belie {

/// Why the two referents are one person; "" where that is not shown. The drafts must be
/// comparable.
std::string why_one_person(const ClaimGraph& graph, EntityMember a, EntityMember b);

}  // namespace belie
