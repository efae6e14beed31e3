// SPDX-License-Identifier: Apache-2.0
//
// The frozen weights of a linear model as they lie in the model file: hashed features in buckets,
// for each feature the classes that it speaks for or against. A view: the bytes belong to the model
// file and must outlive it. How weights are learnt is perceptron.h's.
//
// Layout, little-endian: u32 bucket count B (a power of two), u32 class count, B buckets of u32
// offset into the entries and u32 filter, then the entries, those of one bucket together, hot ones
// first: u16 check (the feature's upper bits), u8 blocks with its highest bit set in the bucket's
// last entry, u8 n, int16 weights of the classes below 8 * blocks, n class numbers of one byte, n
// int16 weights of those. Bit (check mod 32) of the filter is set for each entry of the bucket.
// Frequent classes should have the low numbers: their weights are added eight at a time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "language/syntax/bytes.h"

namespace belie {

inline constexpr std::size_t kMaxClasses = 256;

class Weights {
 public:
  Weights() = default;

  /// Checks every entry, so that add() may trust them; a message where the bytes are no weights.
  static Result<Weights> view(std::string_view bytes, Soundness soundness = Soundness::kUnknown);

  /// Adds the weights of all features to the classes' scores, which have room for kMaxClasses. At
  /// most kMaxFeatures features.
  void add(std::span<const std::uint64_t> features, std::int32_t* scores) const;

  [[nodiscard]] std::uint32_t classes() const { return classes_; }

  static constexpr std::size_t kMaxFeatures = 192;

 private:
  const char* buckets_ = nullptr;
  const char* entries_ = nullptr;
  std::uint64_t mask_ = 0;
  std::uint32_t classes_ = 0;
};

/// One feature to be frozen.
struct WeightRow {
  std::uint64_t feature = 0;
  std::vector<std::pair<std::uint8_t, std::int16_t>> weights;  // by class, at most 255
  std::uint32_t heat = 0;  // how often it is met, about; hot rows lie together
};

/// The bytes that view() reads. The order of the rows does not matter.
std::string freeze(std::vector<WeightRow> rows, std::uint32_t classes);

}  // namespace belie
