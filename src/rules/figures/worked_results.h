// SPDX-License-Identifier: Apache-2.0
//
// What the bases of claims/changes/worked.h come to: a difference, a rise in per cent, a factor, a
// total, a remainder, a share, with the working for the reader. Values only.
#pragma once

#include <optional>
#include <string>

#include "claims/changes/worked.h"

namespace belie {

/// The least and the most that figures come to.
struct Bounds {
  double low = 0, high = 0;
  std::string working;  // "1150 − 820 = 330"

  [[nodiscard]] double middle() const { return (low + high) / 2; }
};

/// "3.5 million", "1150".
std::string shown_value(double value);

/// Whether a claim between the two values may be the result.
bool meet(const Bounds& right, double low, double high);

/// A list of parts, or votes by candidate.
bool is_list(const WorkedBase& base);

/// What the base comes to for the form of the claim; nothing where it says nothing of it.
std::optional<Bounds> result_of(const WorkedBase& base, WorkedClaimForm form);

/// By how many times a claim may miss the base's result and still be of it.
double farthest(const WorkedBase& base);

}  // namespace belie
