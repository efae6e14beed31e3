// SPDX-License-Identifier: Apache-2.0
//
// Words that cannot both be said of one thing: contraries ("rise" and "fall"), each with the words
// that say the same, and sets of which only one member fits (colours, points of the compass).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace belie {

/// Where a lemma stands: on a side of a pair of contraries, or in a set (each word its own side).
struct ContraryPlace {
  std::uint16_t group = 0;
  std::uint16_t side = 0;
  bool set = false;
};

/// The places of a lemma in lower case; empty: it has no contrary here.
std::vector<ContraryPlace> contrary_places(std::string_view lemma);

/// Whether one lemma stands on another side of some group than the other one.
bool are_contrary(std::string_view a, std::string_view b);

/// Whether both stand on one side of some group.
bool are_alike(std::string_view a, std::string_view b);

}  // namespace belie
