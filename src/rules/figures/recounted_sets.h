// SPDX-License-Identifier: Apache-2.0
//
// Two numbers of one set. The idea: what claims to be all – "all 71 passengers", "each of the
// sixteen trams that were purchased", "there are twenty-six of them" – must have been told with
// that number, if it was told at all. Where the story counts such things once before, by any noun
// that can name them and with another number, the two are of one set if enough ties them: the noun,
// what is done with them, words of the place where they were counted, the claim itself. A third
// number, a sum, words that make the set its own and other times speak against it.
#pragma once

#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/counted_sets.h"

namespace belie {

struct RecountedSet {
  const CountedSet* told = nullptr;   // where it was counted
  const CountedSet* again = nullptr;  // what claims to be all of it
};

/// All drafts' sets, by draft.
using DraftSets = std::vector<std::vector<CountedSet>>;

/// The sets of the second draft that the first one counts otherwise; both may be one draft.
std::vector<RecountedSet> recounted_sets(const CheckInput& input, const DraftSets& drafts,
                                         DocumentIndex told, DocumentIndex again);

}  // namespace belie
