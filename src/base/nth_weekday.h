// SPDX-License-Identifier: Apache-2.0
//
// Weekdays counted within a period: “the second Sunday of June”.
#pragma once

#include <optional>

#include "base/calendar.h"

namespace belie {

/// The weekday (0 = Monday) so often counted from the beginning of the period, or its last one for
/// -1; nothing where the period has none so late.
std::optional<Day> nth_weekday(const Period& period, int weekday, int nth);

}  // namespace belie
