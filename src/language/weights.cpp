// SPDX-License-Identifier: Apache-2.0
//
// Most features of a sentence are unknown to the model, so the way to the answer "not there" has to
// be short: one bucket's offset and filter, which mostly says no. All buckets are fetched ahead,
// then the entries of those that may know the feature, then they are read: the memory works on a
// hundred lookups at a time.
#include "language/weights.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/assert.h"
#include "language/bytes.h"

namespace belie {

namespace {

constexpr std::size_t kHeader = 8;
constexpr std::size_t kBucket = 8;
constexpr std::size_t kRowsPerBucket = 3;

std::uint16_t check_of(std::uint64_t feature) { return static_cast<std::uint16_t>(feature >> 48U); }

std::uint32_t filter_bit(std::uint16_t check) { return std::uint32_t{1} << (check % 32U); }

bool sound_bucket(std::string_view bucket, std::uint32_t classes) {
  while (!bucket.empty()) {
    if (bucket.size() < 3) return false;
    const std::size_t count = static_cast<unsigned char>(bucket[2]);
    if (bucket.size() < 3 + 3 * count) return false;
    for (std::size_t i = 0; i < count; ++i) {
      if (static_cast<unsigned char>(bucket[3 + i]) >= classes) return false;
    }
    bucket.remove_prefix(3 + 3 * count);
  }
  return true;
}

/// Adds the weights of the entry with the check, if one is between `entry` and `end`.
void add_entry(const char* entry, const char* end, std::uint16_t check, std::int32_t* scores) {
  while (entry != end) {
    const std::size_t size = static_cast<unsigned char>(entry[2]);
    const char* const classes = entry + 3;
    const char* const values = classes + size;
    entry = values + 2 * size;
    if (load<std::uint16_t>(classes - 3) != check) continue;
    for (std::size_t k = 0; k < size; ++k) {
      scores[static_cast<unsigned char>(classes[k])] += load<std::int16_t>(values + 2 * k);
    }
    return;
  }
}

}  // namespace

std::uint32_t Weights::start(std::uint64_t bucket) const {
  return load<std::uint32_t>(buckets_ + kBucket * bucket);
}

Result<Weights> Weights::view(std::string_view bytes) {
  const Error damaged{.message = "damaged weights", .file = "", .excerpt = "", .hint = ""};
  if (bytes.size() < kHeader) return tl::unexpected(damaged);
  const std::uint64_t buckets = load<std::uint32_t>(bytes.data());
  const std::uint64_t head = kHeader + kBucket * (buckets + 1);
  Weights weights;
  weights.classes_ = load<std::uint32_t>(bytes.data() + 4);
  if (!std::has_single_bit(buckets) || bytes.size() < head || weights.classes_ > kMaxClasses) {
    return tl::unexpected(damaged);
  }
  weights.mask_ = buckets - 1;
  weights.buckets_ = bytes.data() + kHeader;
  weights.entries_ = bytes.data() + head;
  const std::string_view entries = bytes.substr(head);
  if (weights.start(0) != 0 || weights.start(buckets) != entries.size())
    return tl::unexpected(damaged);
  for (std::uint64_t i = 0; i < buckets; ++i) {
    const std::uint32_t begin = weights.start(i);
    const std::uint32_t end = weights.start(i + 1);
    if (begin > end || end > entries.size()) return tl::unexpected(damaged);
    if (!sound_bucket(entries.substr(begin, end - begin), weights.classes_))
      return tl::unexpected(damaged);
  }
  return weights;
}

void Weights::add(std::span<const std::uint64_t> features, std::int32_t* scores) const {
  struct Candidate {
    const char* entry;
    const char* end;
    std::uint16_t check;
  };
  std::array<Candidate, kMaxFeatures> candidates;  // NOLINT: filled below as far as it is read
  const std::size_t count = std::min(features.size(), kMaxFeatures);
  for (std::size_t i = 0; i < count; ++i)
    __builtin_prefetch(buckets_ + kBucket * (features[i] & mask_));
  std::size_t found = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char* const bucket = buckets_ + kBucket * (features[i] & mask_);
    const std::uint16_t check = check_of(features[i]);
    candidates[found] = {entries_ + load<std::uint32_t>(bucket),
                         entries_ + load<std::uint32_t>(bucket + kBucket), check};
    if ((load<std::uint32_t>(bucket + 4) & filter_bit(check)) == 0) continue;
    __builtin_prefetch(candidates[found].entry);
    ++found;
  }
  for (std::size_t i = 0; i < found; ++i)
    add_entry(candidates[i].entry, candidates[i].end, candidates[i].check, scores);
}

std::string freeze(std::vector<WeightRow> rows, std::uint32_t classes) {
  BELIE_ASSERT(classes <= kMaxClasses, "a class number is one byte");
  const std::uint64_t buckets =
      std::bit_ceil(std::max<std::uint64_t>(1, rows.size() / kRowsPerBucket));
  const auto place = [&](const WeightRow& row) { return row.feature & (buckets - 1); };
  std::sort(rows.begin(), rows.end(), [&](const WeightRow& a, const WeightRow& b) {
    return std::pair(place(a), a.feature) < std::pair(place(b), b.feature);
  });
  std::string heads;
  std::string entries;
  std::size_t next = 0;
  for (std::uint64_t bucket = 0; bucket < buckets; ++bucket) {
    append(heads, static_cast<std::uint32_t>(entries.size()));
    std::uint32_t filter = 0;
    for (; next < rows.size() && place(rows[next]) == bucket; ++next) {
      const auto& weights = rows[next].weights;
      BELIE_ASSERT(weights.size() < kMaxClasses, "a row's length is one byte");
      filter |= filter_bit(check_of(rows[next].feature));
      append(entries, check_of(rows[next].feature));
      append(entries, static_cast<std::uint8_t>(weights.size()));
      for (const auto& [number, weight] : weights) append(entries, number);
      for (const auto& [number, weight] : weights) append(entries, weight);
    }
    append(heads, filter);
  }
  append(heads, static_cast<std::uint32_t>(entries.size()));
  append(heads, std::uint32_t{0});
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(buckets));
  append(bytes, classes);
  return bytes + heads + entries;
}

}  // namespace belie
