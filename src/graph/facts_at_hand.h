// SPDX-License-Identifier: Apache-2.0
//
// Of all facts those that drafts can be held against: the terms of the offices that they speak of,
// and all terms of people of whose names they have a word. Every fact is a node of the graph, and
// hardly any draft is about more than a few of the world's offices.
#pragma once

#include <vector>

#include "graph/claim_graph.h"
#include "graph/fact.h"

namespace belie {

/// In the order of the facts.
std::vector<Fact> facts_at_hand(const std::vector<GraphInput>& drafts,
                                const std::vector<Fact>& facts);

}  // namespace belie
