// SPDX-License-Identifier: Apache-2.0
//
// One thing, two days, told in two drafts of one story. The idea: two drafts of one story that tell
// a day each which the other does not have, within a month of each other, and share a word that
// hardly stands elsewhere in them, tell one thing, as a rule – whatever verbs they use.
//
//     "The ramp will be lowered on May 6." … "On May 13, when the ramp of the quay comes down, she
//     means to stand in front."
//
// Whether they do is counted by signs (kSigns below), each with its weight; what sets the two apart
// is silent at once. Where the deeds have a class, the check `happenings` says more.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// The pairs of days of which two drafts tell one thing.
CheckOutcome find_two_days(const CheckInput& input);

}  // namespace belie
