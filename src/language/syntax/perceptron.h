// SPDX-License-Identifier: Apache-2.0
//
// The averaged perceptron (Collins 2002) over hashed features, as it learns: whole-number weights
// that grow by one with every mistake, and the sums that their average over all steps is computed
// from. Several members may be learnt one after the other, each from nothing; their weights are
// added up, which scores like a vote among them at the price of one. The frozen result is
// weights.h's.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/syntax/weights.h"

namespace belie {

/// How much of what was learnt is kept: as many of the weights farthest from zero as fit.
struct Pruning {
  std::size_t bytes = 0;       // of the frozen weights, about
  std::uint32_t mistakes = 1;  // features that took part in fewer corrections are dropped
};

class Perceptron {
 public:
  Perceptron();

  /// Adds the present weights of the features to the scores.
  void score(std::span<const std::uint64_t> features, std::int32_t* scores) const;

  /// One step: the right class gains, the guessed one loses; nothing changes where they are equal.
  void learn(std::span<const std::uint64_t> features, std::uint32_t right, std::uint32_t guessed);

  /// Closes this member and begins another one from nothing.
  void next_member();

  /// The averaged weights times kWeightScale, pruned.
  [[nodiscard]] std::vector<WeightRow> average(Pruning pruning) const;

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }

 private:
  struct Entry {
    std::int32_t weight = 0;
    std::uint32_t number = 0;  // of the class
  };
  /// What scoring does not need, in a list beside that of the entries.
  struct History {
    std::int64_t sum = 0;  // of step times change
    double closed = 0;     // averages of the members before
  };
  struct Row {
    std::uint64_t feature = 0;
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint16_t capacity = 0;
    std::uint32_t mistakes = 0;
  };

  [[nodiscard]] double average_of(std::size_t entry) const;
  [[nodiscard]] double smallest_kept(Pruning pruning) const;
  [[nodiscard]] std::size_t slot_of(std::uint64_t feature) const;
  Row& row_of(std::uint64_t feature);
  void grow_table();
  void grow_row(Row& row);
  void change(Row& row, std::uint32_t number, std::int32_t by);

  std::vector<std::uint32_t> table_;  // row number + 1; 0: free
  std::vector<Row> rows_;
  std::vector<Entry> entries_;
  std::vector<History> histories_;  // as entries_
  std::int64_t step_ = 1;
  int members_ = 1;
};

/// What an averaged weight of one becomes on disk.
inline constexpr double kWeightScale = 100.0;

}  // namespace belie
