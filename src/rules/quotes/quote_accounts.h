// SPDX-License-Identifier: Apache-2.0
//
// What somebody says, told once between quotation marks and once in the paper's words: "We lost it
// in the first ten minutes" and "She said that they had lost it in the last ten". A paraphrase may
// say less, more or the same in other words; it must not say the contrary. So two accounts of one
// speaker are set word by word against each other, and only a "not" too many or one word exchanged
// for its contrary, another number or another time is told.
#pragma once

#include "rules/checks/check.h"
#include "rules/quotes/quote_sides.h"

namespace belie {

/// Adds what contradicts each other to the outcome. Linear in the number of accounts: each is held
/// against the latest ones of its speaker only.
void tell_contrary_accounts(const CheckInput& input, const std::vector<QuoteSide>& sides,
                            CheckOutcome& outcome);

}  // namespace belie
