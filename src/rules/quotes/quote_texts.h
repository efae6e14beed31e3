// SPDX-License-Identifier: Apache-2.0
//
// What stands on a thing or in a text, quoted twice: the words of a banner, an inscription, a
// section of a law, somebody's last words. A thing has one wording; where two quotations of it in
// one draft differ in a word or two, one was written from memory.
#pragma once

#include "rules/checks/check.h"
#include "rules/quotes/quote_sides.h"

namespace belie {

/// Adds the texts of one thing that differ to the outcome.
void tell_two_texts(const CheckInput& input, const std::vector<QuoteSide>& sides,
                    CheckOutcome& outcome);

/// Whether a thing tells the words, not a person: "another banner read".
bool is_told_by_thing(const QuoteSide& side);

}  // namespace belie
