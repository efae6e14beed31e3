// SPDX-License-Identifier: Apache-2.0
//
// Whether the days of two drafts let them be of one story. Names and words are not asked here.
#pragma once

#include <chrono>

#include "graph/claim_graph.h"

namespace belie {

/// Drafts that tell of one place are written within so many days: a piece of the next weekend at
/// the latest.
constexpr std::chrono::days kOneStoryOfPlace{9};

/// Written at most so many days apart; of drafts without a day both must be.
bool are_written_within(const ClaimGraph& graph, DocumentIndex a, DocumentIndex b,
                        std::chrono::days days);

}  // namespace belie
