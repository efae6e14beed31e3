// SPDX-License-Identifier: Apache-2.0
//
// Intervals of numbers, collected one after another, with one question: does any of them have a
// number in common with a given one? Both take logarithmic time, so that the figures of a long
// draft need not be held against each other one by one.
//
// The idea: an interval that begins later and ends earlier than another one can be forgotten,
// because whatever meets it meets the other. Those that are left end in the order in which they
// begin; the last that begins before the end of the given one is the only one to look at.
#pragma once

#include <map>

namespace belie {

class OverlapIndex {
 public:
  /// Adds the closed interval [low, high]; infinities are allowed.
  void add(double low, double high);

  /// Whether any interval added so far has a number in common with the closed [low, high].
  [[nodiscard]] bool meets(double low, double high) const;

 private:
  std::map<double, double> high_by_low_;  // strictly rising in both
};

}  // namespace belie
