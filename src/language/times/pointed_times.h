// SPDX-License-Identifier: Apache-2.0
//
// Dates of which a word points to a wider time: "March 26 last year", "Saturday of last week".
// There `unit` is that of the pointing word, and no unit of an amount.
#pragma once

#include "language/times/times.h"

namespace belie {

/// "March 26 last year": a month whose year is pointed at.
bool is_of_pointed_year(const TimeExpression& time);

}  // namespace belie
