// SPDX-License-Identifier: Apache-2.0
//
// Posts that nobody holds together: goalkeeper and striker of one team, captain and chief engineer
// of one ship, finance and foreign minister of one government. Everything that is not listed is
// taken to go together, as chairman and chief executive often do.
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// Where the two posts exclude each other: "one ship"; "" they may go together. `words` as written
/// in lower case, `role` the lexicon's id.
std::string_view excluding_world(std::string_view words_a, std::string_view role_a,
                                 std::string_view words_b, std::string_view role_b);

/// Whether the two posts of the world exclude each other only where each is told as the only one:
/// "the pilot" and "the co-pilot", who is "a pilot" too.
bool needs_both_definite(std::string_view world);

}  // namespace belie
