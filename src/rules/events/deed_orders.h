// SPDX-License-Identifier: Apache-2.0
//
// Which of two deeds came first, told both ways: "only when the roof was on did the plasterers come
// in" and "the plasterers had gone before the roof was finished". The order is read from the words
// that tie two clauses, or a noun for an event to a verb; that two tellings are of one deed follows
// from both ends at once: each verb or noun must be of one class or one word, and somebody or
// something must take part in both tellings. An order is also held against the times of its two
// deeds where these are told elsewhere.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// A hit for each two orders, or order and pair of dates, that cannot both be right.
CheckOutcome contrary_orders(const CheckInput& input);

}  // namespace belie
