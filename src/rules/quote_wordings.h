// SPDX-License-Identifier: Apache-2.0
//
// One remark of one speaker in two wordings.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/quote_sides.h"

namespace belie {

CheckOutcome two_wordings(const CheckInput& input, const std::vector<QuoteSide>& sides);

}  // namespace belie
