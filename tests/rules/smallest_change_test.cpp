// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <algorithm>

#include "rules/engine/smallest_change.h"
#include "support/catch.h"

using namespace belie;

namespace {

using Conflicts = std::vector<Conflicting>;

bool clears(const std::vector<std::size_t>& places, const Conflicts& conflicts) {
  return std::ranges::all_of(conflicts, [&](const Conflicting& conflict) {
    return std::ranges::find(places, conflict.first) != places.end() ||
           std::ranges::find(places, conflict.second) != places.end();
  });
}

/// The size of the smallest set, by trying every one of at most 10 places.
std::size_t smallest_size(const Conflicts& conflicts) {
  std::size_t best = 10;
  for (unsigned set = 0; set < 1U << 10U; ++set) {
    std::vector<std::size_t> places;
    for (std::size_t p = 0; p < 10; ++p) {
      if ((set >> p & 1U) != 0) places.push_back(p);
    }
    if (clears(places, conflicts)) best = std::min(best, places.size());
  }
  return best;
}

}  // namespace

TEST_CASE("one place in the middle of several conflicts is enough", "[change]") {
  struct Row {
    Conflicts conflicts;
    std::vector<std::size_t> places;
  };
  for (const Row& row :
       {Row{{}, {}}, Row{{{3, 3}}, {3}}, Row{{{0, 1}}, {0}}, Row{{{4, 0}, {4, 1}, {2, 4}}, {4}},
        Row{{{0, 1}, {1, 1}}, {1}}, Row{{{0, 1}, {1, 2}, {2, 3}, {3, 4}}, {1, 3}},
        Row{{{0, 1}, {0, 1}, {5, 6}, {6, 7}}, {0, 6}}}) {
    const SmallestChange change = smallest_change(row.conflicts);
    CHECK(change.places == row.places);
    CHECK(change.smallest);
  }
}

TEST_CASE("no smaller set clears all conflicts", "[change]") {
  CHECK(rc::check([](const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    Conflicts conflicts;
    for (const auto& [first, second] : pairs) conflicts.push_back({first % 10, second % 10});
    const SmallestChange change = smallest_change(conflicts);
    RC_ASSERT(change.smallest);
    RC_ASSERT(clears(change.places, conflicts));
    RC_ASSERT(change.places.size() == smallest_size(conflicts));
  }));
}

TEST_CASE("a large group is cleared too, and told to be perhaps not the smallest", "[change]") {
  Conflicts ring;
  constexpr std::size_t kPlaces = 5000;
  for (std::size_t p = 0; p < kPlaces; ++p) ring.push_back({p, (p + 1) % kPlaces});
  const SmallestChange change = smallest_change(ring);
  CHECK_FALSE(change.smallest);
  CHECK(clears(change.places, ring));
  CHECK(change.places.size() < kPlaces);
}
