// SPDX-License-Identifier: Apache-2.0
//
// From symbolic times to periods, once it is fixed on which day each draft speaks. What follows
// from which kind of anchor is told at Statement in claim_graph.h.
#pragma once

#include <optional>
#include <vector>

#include "graph/claim_graph.h"

namespace belie {

/// The day or window in which a draft speaks; nothing where it is unknown.
std::optional<Period> reference_period(const ReferenceDate& date);

/// The period of an expression in a draft of that date; nothing where it cannot be placed, or where
/// the days of the draft's window disagree.
std::optional<Period> resolve_in(const TimeExpression& time, const ReferenceDate& date,
                                 Direction direction);

/// The alternatives in which a claim holds, each once.
std::vector<Period> resolve_when(const When& when, const ReferenceDate& date);

}  // namespace belie
