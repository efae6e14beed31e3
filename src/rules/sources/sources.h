// SPDX-License-Identifier: Apache-2.0
//
// Conflicts as the drafts' desk sees them where sources are held against drafts: what a source says
// wrong by itself is not the desk's business, and what a trusted source says is right.
#pragma once

#include <vector>

#include "rules/engine/conflict.h"
#include "rules/engine/finding.h"

namespace belie {

/// The conflicts with a place in a draft that may be wrong. Where a trusted source is on one side,
/// the draft's place is the one to check and the source's is against it; of another source the
/// draft's place stands first. Without sources: all of them, unchanged.
std::vector<Conflict> seen_from_drafts(std::vector<Conflict> conflicts, const ClaimGraph& graph);

/// The rested rules without the sources; those that rested on sources alone are left out.
std::vector<RestedRule> rested_on_drafts(std::vector<RestedRule> rested, const ClaimGraph& graph);

}  // namespace belie
