// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "base/overlap_index.h"
#include "support/catch.h"

using namespace belie;

TEST_CASE("intervals meet where they have a number in common, ends included", "[base]") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  OverlapIndex index;
  CHECK_FALSE(index.meets(-kInfinity, kInfinity));
  index.add(7, 7);
  index.add(10, 20);
  index.add(12, 14);
  struct Row {
    double low, high;
    bool meets;
  };
  for (const Row& row : {Row{6, 6, false}, Row{7, 7, true}, Row{8, 9, false}, Row{5, 8, true},
                         Row{15, 16, true}, Row{20, 30, true}, Row{21, 30, false}}) {
    CAPTURE(row.low, row.high);
    CHECK(index.meets(row.low, row.high) == row.meets);
  }
  index.add(50, kInfinity);
  CHECK(index.meets(1000, 1000));
  CHECK_FALSE(index.meets(21, 49));
}

namespace {

/// The two numbers, brought near to each other, as the ends of an interval.
std::pair<double, double> interval(std::pair<int, int> ends) {
  const auto [low, high] = std::minmax(ends.first % 50, ends.second % 50);
  return {low, high};
}

}  // namespace

TEST_CASE("the index of overlaps answers as a look at every interval would", "[base]") {
  CHECK(rc::check([](const std::vector<std::pair<int, int>>& added, std::pair<int, int> asked) {
    const auto [low, high] = interval(asked);
    OverlapIndex index;
    bool expected = false;
    for (const auto& ends : added) {
      const auto [a, b] = interval(ends);
      index.add(a, b);
      expected = expected || (a <= high && low <= b);
    }
    RC_ASSERT(index.meets(low, high) == expected);
  }));
}
