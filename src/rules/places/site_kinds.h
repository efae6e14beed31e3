// SPDX-License-Identifier: Apache-2.0
//
// Houses and grounds that exclude each other by their kind: what was found in a tannery was not
// found in a brickyard. Left out are kinds that may stand within another one, or bear many names: a
// hospital has a chapel and a castle a museum, a “plant” may be any works.
#pragma once

#include <string_view>

namespace belie {

/// The kind of house or ground that the noun names, also one of two words: “brickyard” of
/// “brickworks”; "": it excludes no other.
std::string_view kind_of_site(std::string_view noun);

}  // namespace belie
