// SPDX-License-Identifier: Apache-2.0
//
// One thing, two places, told in other words. The idea: drafts of one story have their towns in
// common. Where each of two has a town that the other never names, and both tell there a scene of
// one class (a find, a departure, a burial) with the same things or people in it, they tell one
// scene, as a rule – whatever verbs they use.
//
//     "The eels were found in tanks in a cold store on the edge of Sellin." … "He keeps thinking of
//     the shed in Aldersey where the police came upon the tanks."
//
// Houses that exclude each other by their kind go the same way ("the roof of the fire station",
// "the roof of the church"). Within one draft the second telling must take up the first: "in
// Aldersey, where they had been filled". Whether two tellings are one is counted by signs (kSigns
// below), each with its weight; what sets the two apart is silent at once. Where one verb or noun
// tells the thing in both, the check `happenings` says more.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// The pairs of places at which drafts tell one thing.
CheckOutcome find_two_sites(const CheckInput& input);

}  // namespace belie
