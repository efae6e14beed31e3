// SPDX-License-Identifier: Apache-2.0
//
// Whether a draft tells that somebody came into a post or left it. A word of change beside the
// post, or in a sentence that names the person, is enough: two posts one after the other are none
// at once.
#pragma once

#include "graph/claim_graph.h"
#include "rules/posts/posts.h"

namespace belie {

bool tells_change_of(const ClaimGraph& graph, const Post& post);

}  // namespace belie
