// SPDX-License-Identifier: Apache-2.0
//
// A number of things, a price for each of them, and a sum that is nearly their product: "all 46
// berths are let", "$350 a berth", "this will bring in $17,100". The three may stand apart, also in
// two drafts; what each is for binds the price to the number, and nearness or the story's having no
// other such sum binds the product.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/retold_figures.h"

namespace belie {

struct NearProduct {
  const RetoldFigure* number = nullptr;
  const RetoldFigure* each = nullptr;
  const RetoldFigure* whole = nullptr;
};

/// The products that miss, with a price that stands in that draft, in text order. `drafts` are the
/// figures of all drafts, which must outlive what is returned.
std::vector<NearProduct> near_products(const CheckInput& input,
                                       const std::vector<std::vector<RetoldFigure>>& drafts,
                                       DocumentIndex document);

}  // namespace belie
