// SPDX-License-Identifier: Apache-2.0
//
// How far apart two statements' times can lie. A statement holds in at least one of several
// periods, and at some time within it; so what is proved must hold for every choice.
#pragma once

#include <optional>
#include <vector>

#include "base/calendar.h"
#include "rules/engine/truth.h"

namespace belie {

/// Whether the two hold at one time: true where every choice of periods overlaps, false where none
/// does.
Truth overlapping(const std::vector<Period>& a, const std::vector<Period>& b);

/// The days between the two that are farthest apart in any choice; nothing where a time is unknown
/// or has no end.
std::optional<long> most_days_apart(const std::vector<Period>& a, const std::vector<Period>& b);

/// The smallest period that holds both statements' times; nothing where one is unknown.
std::optional<Period> hull(const std::vector<Period>& a, const std::vector<Period>& b);

}  // namespace belie
