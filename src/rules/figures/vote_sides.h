// SPDX-License-Identifier: Apache-2.0
//
// The two sides of a vote, counted once more: "by seven votes to two" and further on "the three
// members who had voted against". A story that tells one vote with one result has one number for
// each side; who voted is known by the verb, whatever noun counts them. The figures must outlive
// what is returned.
#pragma once

#include <vector>

#include "rules/figures/told_figures.h"

namespace belie {

struct MiscountedSide {
  const ToldFigure* vote = nullptr;  // "seven votes to two"
  DocumentIndex document;            // of the side
  SentenceIndex sentence;
  TokenRange side;  // "three members"
  double counted = 0;
};

/// Sides whose number is neither of the only result that the story tells.
std::vector<MiscountedSide> miscounted_sides(const CheckInput& input,
                                             const std::vector<const ToldFigure*>& votes);

}  // namespace belie
