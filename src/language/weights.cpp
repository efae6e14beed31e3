// SPDX-License-Identifier: Apache-2.0
//
// Most features of a sentence are unknown to the model, so the way to the answer "not there" has to
// be short: one offset, one bucket of about four entries. All offsets are fetched ahead, then all
// buckets, then they are read: the memory works on a hundred lookups at a time.
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
constexpr std::size_t kRowsPerBucket = 3;

std::uint16_t check_of(std::uint64_t feature) { return static_cast<std::uint16_t>(feature >> 48U); }

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

}  // namespace

std::uint32_t Weights::start(std::uint64_t bucket) const {
  return load<std::uint32_t>(starts_ + 4 * bucket);
}

Result<Weights> Weights::view(std::string_view bytes) {
  const Error damaged{.message = "damaged weights", .file = "", .excerpt = "", .hint = ""};
  if (bytes.size() < kHeader) return tl::unexpected(damaged);
  const std::uint64_t buckets = load<std::uint32_t>(bytes.data());
  const std::uint64_t head = kHeader + 4 * (buckets + 1);
  Weights weights;
  weights.classes_ = load<std::uint32_t>(bytes.data() + 4);
  if (!std::has_single_bit(buckets) || bytes.size() < head || weights.classes_ > kMaxClasses) {
    return tl::unexpected(damaged);
  }
  weights.mask_ = buckets - 1;
  weights.starts_ = bytes.data() + kHeader;
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
  std::array<std::uint32_t, kMaxFeatures> begins;  // NOLINT: filled below as far as it is read
  std::array<std::uint32_t, kMaxFeatures> ends;    // NOLINT
  const std::size_t count = std::min(features.size(), kMaxFeatures);
  for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(starts_ + 4 * (features[i] & mask_));
  for (std::size_t i = 0; i < count; ++i) {
    begins[i] = start(features[i] & mask_);
    ends[i] = start((features[i] & mask_) + 1);
    __builtin_prefetch(entries_ + begins[i]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint16_t check = check_of(features[i]);
    const char* entry = entries_ + begins[i];
    const char* const end = entries_ + ends[i];
    while (entry != end) {
      const auto size = static_cast<unsigned char>(entry[2]);
      if (load<std::uint16_t>(entry) != check) {
        entry += 3 + 3 * size;
        continue;
      }
      const char* const classes = entry + 3;
      const char* const values = classes + size;
      for (unsigned k = 0; k < size; ++k) {
        scores[static_cast<unsigned char>(classes[k])] += load<std::int16_t>(values + 2 * k);
      }
      break;
    }
  }
}

std::string freeze(std::vector<WeightRow> rows, std::uint32_t classes) {
  BELIE_ASSERT(classes <= kMaxClasses, "a class number is one byte");
  const std::uint64_t buckets =
      std::bit_ceil(std::max<std::uint64_t>(1, rows.size() / kRowsPerBucket));
  const auto place = [&](const WeightRow& row) { return row.feature & (buckets - 1); };
  std::sort(rows.begin(), rows.end(), [&](const WeightRow& a, const WeightRow& b) {
    return std::pair(place(a), a.feature) < std::pair(place(b), b.feature);
  });
  std::string starts;
  std::string entries;
  std::size_t next = 0;
  for (std::uint64_t bucket = 0; bucket < buckets; ++bucket) {
    append(starts, static_cast<std::uint32_t>(entries.size()));
    for (; next < rows.size() && place(rows[next]) == bucket; ++next) {
      const auto& weights = rows[next].weights;
      BELIE_ASSERT(weights.size() < kMaxClasses, "a row's length is one byte");
      append(entries, check_of(rows[next].feature));
      append(entries, static_cast<std::uint8_t>(weights.size()));
      for (const auto& [number, weight] : weights) append(entries, number);
      for (const auto& [number, weight] : weights) append(entries, weight);
    }
  }
  append(starts, static_cast<std::uint32_t>(entries.size()));
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(buckets));
  append(bytes, classes);
  return bytes + starts + entries;
}

}  // namespace belie
