// SPDX-License-Identifier: Apache-2.0
//
// The one place that each of two drafts has for itself, known again by what is told there. The
// idea: a sentence seldom has words that stand nowhere else in two drafts of one story but where
// both tell one thing.
//
//     "The mammoth can be seen from Saturday in the museum of Norwick." … "Maren Holt has had the
//     doors of the town museum in Sellin taken off: the mammoth was brought in on Tuesday."
//
// Where no verb of one class binds the two tellings (rules/places/site_tellings.h), the house in
// which it happened, the people and things in it and the day do. What sets the two apart is silent
// at once.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// The pairs of places that drafts of one story tell one thing of.
CheckOutcome find_story_sites(const CheckInput& input);

}  // namespace belie
