// SPDX-License-Identifier: Apache-2.0
//
// The body of people whose number a figure tells: "nine people were on the night shift", "the
// seventeen of the night shift", "a crew of 14". Two figures of one such body are of one set,
// whatever its people are called. Figures of some of them ("nine of the crew were hurt") tell none.
#pragma once

#include <optional>
#include <string>

#include "language/annotation.h"

namespace belie {

struct CountedGroup {
  std::string noun;  // "shift"
  std::string sort;  // what stands before it: "night"; "" nothing
};

/// The body that the figure counts in full; nothing where it counts none, or some of it.
std::optional<CountedGroup> counted_group(const Annotation& annotation,
                                          const QuantityMention& quantity);

/// Whether one can be the other: of one noun, and neither of another sort.
bool may_be_one_group(const CountedGroup& a, const CountedGroup& b);

/// Of members the noun of their body: "council" of "six members of the village council"; "" untold.
std::string body_of_members(const Annotation& annotation, const QuantityMention& quantity);

}  // namespace belie
