// SPDX-License-Identifier: Apache-2.0
//
// Numbers that depend on the seed alone, the same on every machine (std::shuffle is not).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "language/syntax/hashing.h"

namespace belie {

/// SplitMix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() { return mix(state_ += 0x9e3779b97f4a7c15U); }

  /// 0 .. bound-1.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }

  /// True in `percent` of a hundred cases.
  bool chance(std::uint64_t percent) { return below(100) < percent; }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace belie
