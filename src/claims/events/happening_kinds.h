// SPDX-License-Identifier: Apache-2.0
//
// Kinds of things and houses in which something happens: which nouns may name one thing, which are
// houses or sites, which side is opposite to which. Our own lists.
#pragma once

#include <string_view>

namespace belie {

/// A house or site with land, of which a draft tells the town: "farm", "plant".
bool is_estate(std::string_view noun);

/// Whether a noun before it tells one from the others of a house: "paint shop".
bool is_room(std::string_view noun);

/// Whether the noun is a house or a site that is no other one: "school", "sawmill", "quarry".
bool is_premises(std::string_view noun);

/// "right" of "left", "southern" of "northern"; "" where the word is no side.
std::string_view opposite_side(std::string_view side);

/// The kind of thing that a noun names, "ship" of "trawler"; the noun itself where no list has it.
std::string_view kind_of_thing(std::string_view noun);

}  // namespace belie
