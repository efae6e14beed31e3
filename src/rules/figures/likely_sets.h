// SPDX-License-Identifier: Apache-2.0
//
// Two numbers that are most likely of one set, weighed by signs. The idea: a story has few sets
// (the rescued, the runners, the wards that were shut), and each has one size. What their nouns may
// name, what is done with them, a number that takes up what was told, words in common and digits
// that differ as a slip of the pen does all speak for one set; each sign that one of the two is
// told apart ("part", another time, another thing, a sum that explains it) speaks against it. One
// such sign is often misread and costs little, two hardly are and cost much. What keeps two numbers
// apart for certain – a stay of both in one breath, a third telling, rival sources, a toll that
// grew – is asked first.
#pragma once

#include <utility>
#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/counted_sets.h"
#include "rules/figures/figure_facets.h"

namespace belie {

/// The two in the order of the drafts and of their text.
using LikelySet = std::pair<const FacetFigure*, const FacetFigure*>;

/// What one draft counts: every figure, and those of them that are known to be sets.
struct DraftCounts {
  const std::vector<FacetFigure>* facets = nullptr;
  const std::vector<CountedSet>* sets = nullptr;
};

/// The likeliest pair of each figure of the second draft with one of the first; both may be one
/// draft.
std::vector<LikelySet> likely_sets(const CheckInput& input, const DraftCounts& told,
                                   const DraftCounts& again);

}  // namespace belie
