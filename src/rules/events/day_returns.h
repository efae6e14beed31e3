// SPDX-License-Identifier: Apache-2.0
//
// One event, two days, where the second telling takes the first one up: "a public hearing on
// November 14" … "by the time they meet in the first week of November to be heard", "the bridge
// will open on May 4" … "before it opens on May 11". Within one draft or in two of one story.
// Unlike rules/events/day_tellings.h it asks that the second telling is definite, and that its deed
// stands in the first; therefore it may read weeks and months, too.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// The pairs of times that one event has where a telling comes back to it.
CheckOutcome find_day_returns(const CheckInput& input);

}  // namespace belie
