// SPDX-License-Identifier: Apache-2.0
//
// One person under two surnames in two drafts of one story: "Wilfred Comeau, the harbour manager"
// and "Wilfred Cormier, who manages the harbour". The first name is the same and nobody else's in
// either draft; what they do or how the surnames begin or end has to speak for one person besides.
// Surnames that are only spelt differently are told in rules/names/near_names.h.
#pragma once

#include <vector>

#include "rules/checks/check.h"

namespace belie {

std::vector<CheckHit> two_surnames(const CheckInput& input);

}  // namespace belie
