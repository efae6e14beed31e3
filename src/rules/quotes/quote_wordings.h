// SPDX-License-Identifier: Apache-2.0
//
// One remark of one speaker in two wordings.
#pragma once

#include "rules/checks/check.h"
#include "rules/quotes/quote_reading.h"

namespace belie {

CheckOutcome two_wordings(const CheckInput& input, const QuoteReading& reading);

}  // namespace belie
