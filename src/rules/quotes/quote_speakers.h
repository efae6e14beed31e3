// SPDX-License-Identifier: Apache-2.0
//
// One remark that two people are each quoted with: six words in a row, or a whole sentence of which
// nearly all that it says is in the other one's.
#pragma once

#include "rules/checks/check.h"
#include "rules/quotes/quote_reading.h"

namespace belie {

CheckOutcome two_speakers(const CheckInput& input, const QuoteReading& reading);

}  // namespace belie
