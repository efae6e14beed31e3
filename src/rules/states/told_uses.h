// SPDX-License-Identifier: Apache-2.0
//
// Evidence of a state by what is done: two statuses of which at least one is told by use ("lorries
// cross it"), or is of somebody whom the draft describes. Each holds for a time, from a change or a
// "since" up to the draft's day, or on the day of the deed; where the times meet, states that
// exclude each other cannot both be right.
#pragma once

#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/states/told_statuses.h"

namespace belie {

/// Told by use: "cross", "waves", "binds".
bool is_use(const ToldStatus& told);

/// Of use, or of somebody described: nothing for the rules of words alone.
bool is_evidence(const ToldStatus& told);

/// Whether the deed or state of the one is impossible in the state of the other.
bool are_incompatible(const ToldStatus& a, const ToldStatus& b);

/// Whether both are about one person, by surname or calling, or one thing, by class and names.
bool are_about_one(const ToldStatus& a, const ToldStatus& b, const CheckInput& input);

/// Why both may be right; "" they cannot.
std::string why_not_at_once(const ToldStatus& a, const ToldStatus& b,
                            const std::vector<const ToldStatus*>& others, const CheckInput& input);

}  // namespace belie
