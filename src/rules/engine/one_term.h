// SPDX-License-Identifier: Apache-2.0
//
// Whether two statements about an office or a post are of one term: two claims can both be right
// when there was time for a change between them.
#pragma once

#include "graph/claim_graph.h"
#include "rules/engine/truth.h"

namespace belie {

inline constexpr int kTermDays = 92;  // a quarter of a year

/// True where even the two times that lie farthest apart, of all that the words allow, are no more
/// than kTermDays apart, or where both are said of the days of one draft, whichever these are;
/// unknown where a time is not told.
Verdict of_one_term(const ClaimGraph& graph, StatementIndex a, StatementIndex b);

}  // namespace belie
