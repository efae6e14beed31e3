// SPDX-License-Identifier: Apache-2.0
//
// Parts and a whole that nothing but their digits ties together. Three figures or more of one kind
// that stand in a row, in one sentence or in neighbouring ones, and a figure elsewhere in the story
// that their sum misses as a slip does: "1,240 in Norwick", "2,318 in Hollin and 1,533 in Sellin"
// beside "5,191 were against". How often a strange figure would come so near by chance is reckoned
// from the digits of the sum and from the number of rows and wholes that were tried; words that
// bind parts and whole weigh against that chance, and none of them is asked for.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/retold_figures.h"

namespace belie {

struct DigitSum {
  std::vector<const RetoldFigure*> parts;
  std::vector<double> times;  // … how many things have each of them: 2 of "two at £3,150 each"
  const RetoldFigure* whole = nullptr;
  double sum = 0;
};

/// The misadded sums whose parts stand in that draft, in text order. `drafts` are the figures of
/// all drafts, which must outlive what is returned.
std::vector<DigitSum> digit_sums(const CheckInput& input,
                                 const std::vector<std::vector<RetoldFigure>>& drafts,
                                 DocumentIndex document);

}  // namespace belie
