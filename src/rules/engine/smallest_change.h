// SPDX-License-Identifier: Apache-2.0
//
// The fewest places whose change clears all conflicts. A conflict is cleared when either of its two
// sides is changed, so this is the smallest vertex cover of the graph whose vertices are places and
// whose edges are conflicts. Finding it is hard in general; conflicts hang together in small
// groups, though, and each group is solved by itself: exactly where it has few places, else
// greedily, the place with most conflicts first.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace belie {

/// The two places that cannot both be right; equal where only a change of that one helps.
struct Conflicting {
  std::size_t first = 0;
  std::size_t second = 0;
};

struct SmallestChange {
  std::vector<std::size_t> places;  // rising
  bool smallest = true;             // false: some group was too large, fewer places may do
};

/// Groups of at most so many places are solved exactly.
inline constexpr std::size_t kSolvedExactly = 20;

/// Places are numbered from 0; of several smallest sets the one that prefers earlier places.
SmallestChange smallest_change(std::span<const Conflicting> conflicts);

}  // namespace belie
