// SPDX-License-Identifier: Apache-2.0
//
// One thing, two towns, told in two drafts of one story: "a barn near Vernay", "the barn outside
// Chagny in which it was hidden". The noun that the town hangs on is the same or may name the same
// thing, neither draft knows the other's town or tells another thing of the kind elsewhere, and the
// two sentences share something more: a rare word, a figure, what happened there.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// The pairs of towns in which two drafts tell one thing.
CheckOutcome find_two_towns(const CheckInput& input);

}  // namespace belie
