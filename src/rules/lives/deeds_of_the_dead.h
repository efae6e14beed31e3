// SPDX-License-Identifier: Apache-2.0
//
// Deeds that a draft dates after the end of their doer's life, however the end is told
// (rules/lives/life_ends.h): “the couple spent 1983 in Wales” after “a limb killed him in 1978”,
// “Greta hung the sign in 1991” after “her death in 1988”. Where checks/lifetimes.cpp asks for a
// verb and a time of its own on either side, this takes the only year of a sentence for its main
// clause.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// A hit for each deed after the end of a life within one draft.
CheckOutcome deeds_after_death(const CheckInput& input);

}  // namespace belie
