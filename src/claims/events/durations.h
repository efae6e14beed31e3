// SPDX-License-Identifier: Apache-2.0
//
// How long the text says that something took or lies apart, as an interval of minutes: "nine days",
// "about a week", "more than two years". How far the words may be from the truth follows how people
// count: to the day for days, to half a unit for weeks, months and years.
#pragma once

#include "claims/claim.h"
#include "language/annotation.h"

namespace belie {

/// What the duration is of: days of an event are counted with the first and the last, the distance
/// between two events is not.
enum class DurationUse : std::uint8_t { kLength, kDistance };

/// The interval in minutes, unit "minute"; `time` is of kind kDuration, or kRelative with an
/// amount. Hedges are read from the words before it. The upper end may be infinite ("more than").
Quantity duration_interval(const Annotation& annotation, const TimeExpression& time,
                           DurationUse use);

}  // namespace belie
