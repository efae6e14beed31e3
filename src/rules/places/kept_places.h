// SPDX-License-Identifier: Apache-2.0
//
// Where a thing is kept, told twice: “flown to Norway, where it is stored in Bergen”, “no piece of
// the core leaves the cold room in Tromsø”. A thing that is told of by one definite noun lies in
// one town at a time. Verbs of keeping, rooms in which things are kept, and clauses behind “where”
// and “in which” tell the town; a loan, a move, a part or a copy keeps the check silent.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// A hit for each thing that is kept in two towns at the same time.
CheckOutcome find_two_keepings(const CheckInput& input);

}  // namespace belie
