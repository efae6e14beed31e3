// SPDX-License-Identifier: Apache-2.0
//
// So much for each, how many there are and how long, and a sum that their product misses as a slip
// does: "310 men were to get 40 euros a day for 25 days" beside "the 340,000 euros". What is
// counted and what is paid need share no word; how often a strange sum would come so near by chance
// decides, as in digit_sums.h.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/figures/retold_figures.h"

namespace belie {

struct DigitProduct {
  std::vector<const RetoldFigure*> factors;  // two or three, the price last
  const RetoldFigure* whole = nullptr;
  double product = 0;
};

/// The products that miss, with a price that stands in that draft. `drafts` are the figures of all
/// drafts, which must outlive what is returned.
std::vector<DigitProduct> digit_products(const CheckInput& input,
                                         const std::vector<std::vector<RetoldFigure>>& drafts,
                                         DocumentIndex document);

}  // namespace belie
