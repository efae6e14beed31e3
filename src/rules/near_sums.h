// SPDX-License-Identifier: Apache-2.0
//
// Parts that a story tells in turn and a whole that it tells somewhere, in the same draft or in
// another one, and that they nearly make: as nearly as a slip misses. "Stoppers brought in 141.3
// million, flooring 48.6 million and insulation 27.5 million" beside a revenue of "212.4 million".
// No grammar ties the parts to their whole, so the words have to: a list that is closed, a word of
// a whole, a place near by; and no other figure of the story may explain either.
#pragma once

#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/retold_figures.h"

namespace belie {

struct NearSum {
  std::vector<const RetoldFigure*> parts;
  const RetoldFigure* whole = nullptr;
  double sum = 0;
};

/// The misadded sums whose parts stand in that draft, in text order. `drafts` are the figures of
/// all drafts, which must outlive what is returned.
std::vector<NearSum> near_sums(const CheckInput& input,
                               const std::vector<std::vector<RetoldFigure>>& drafts,
                               DocumentIndex document);

}  // namespace belie
