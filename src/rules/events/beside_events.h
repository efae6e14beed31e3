// SPDX-License-Identifier: Apache-2.0
//
// A day that is told by an event beside it, and the event's own day: “a rehearsal on May 16, the
// evening before the first night”, where the first night is on May 16. The words between the two
// (“the day before”, “two weeks after”, “on the eve of”) tell how far they lie apart; the event's
// day is the only one that the drafts give for it.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// A hit for each day that is not as far from its event as its words say.
CheckOutcome find_days_beside(const CheckInput& input);

}  // namespace belie
