// SPDX-License-Identifier: Apache-2.0
//
// Parts of a house by the words of the post that has charge of them, whatever they are: "maps" of
// "keeper of maps", "economist" of "chief economist". Nobody is head of two parts of one house.
// What is a house itself ("head of the school", "museum director") is no part.
#pragma once

#include <string>
#include <string_view>

#include "rules/posts/callings.h"

namespace belie {

/// The words that name the part, in lower case; "" none, or a whole house.
std::string part_of_house(std::string_view words, const Callings& callings);

/// Whether the posts have charge of two parts that have two heads: parts without a word in common,
/// not among those that the table of charges takes to go together.
bool have_two_parts(std::string_view a, std::string_view b, const Callings& callings);

}  // namespace belie
