// SPDX-License-Identifier: Apache-2.0
//
// Greedy clustering with cannot-links: the caller offers pairs, strongest evidence first, and what
// forbids a merge holds against the whole cluster (compare correlation clustering with constraints;
// a union-find by size underneath). Works on plain numbers; what they stand for and what forbids a
// merge is the caller's.
#pragma once

#include <cstddef>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace belie {

/// Two things taken for one, and the evidence.
struct Link {
  std::size_t a = 0;
  std::size_t b = 0;
  std::string why;
};

class Clusters {
 public:
  explicit Clusters(std::size_t count) : parent_(count), size_(count, 1) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  [[nodiscard]] std::size_t find(std::size_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }

  /// Joins two different roots; the result is the root of both.
  std::size_t join(std::size_t a, std::size_t b) {
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    return a;
  }

 private:
  std::vector<std::size_t> parent_;
  std::vector<std::size_t> size_;
};

}  // namespace belie
