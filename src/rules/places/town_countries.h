// SPDX-License-Identifier: Apache-2.0
//
// In which country a large town or region lies: "Chicago" is in the United States. Only what is not
// a capital and has no offices of its own in the lexicon; used to keep silent, never to accuse.
#pragma once

#include <string_view>

namespace belie {

/// The lexicon's id of the country of a town, given in folded form; "" unknown.
std::string_view country_of_town(std::string_view folded);

}  // namespace belie
