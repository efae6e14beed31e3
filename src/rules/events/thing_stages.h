// SPDX-License-Identifier: Apache-2.0
//
// Stages of things and people that follow each other by their nature, with the times of both told:
// who is charged has been arrested, a petition is handed over when the signatures are gathered, a
// verdict ends a trial, and the champion is crowned behind the final.
//
//     "Odd Lindqvist was charged on April 12." … "Officers arrested Lindqvist on April 19."
//
// Each story is of one person or thing; where the copy tells a stage twice, a second life, or
// another trial, nothing is said. What makes and finds things is in rules/events/stage_orders.h.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// A hit for each two stages whose times are in the wrong order.
CheckOutcome thing_stages_out_of_order(const CheckInput& input);

}  // namespace belie
