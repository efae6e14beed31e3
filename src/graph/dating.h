// SPDX-License-Identifier: Apache-2.0
//
// Dates for drafts that have none of their own, in one round from dated drafts. A draft that looks
// back on a dated event speaks on that day or later: a bound, not a day. Where it calls the time of
// the event "this August" it was written in that year. A dateline without a year takes the year of
// a draft about the same story.
#pragma once

#include <optional>
#include <vector>

#include "graph/comparability.h"
#include "graph/events.h"

namespace belie {

/// The day of a date without a year that lies nearest to the given one; nothing where no month and
/// day are known.
std::optional<Day> nearest_day(const ReferenceDate& partial, Day near);

/// The drafts' dates with inferred ones filled in: DateOrigin::kInferred and a note such as "after
/// 15 August 2025 (Alaska summit, summit.md ¶3)".
std::vector<ReferenceDate> infer_dates(const std::vector<GraphInput>& inputs,
                                       const EventLinks& events, const Comparability& comparability,
                                       const std::vector<ReferenceDate>& dates);

}  // namespace belie
