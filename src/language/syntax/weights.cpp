// SPDX-License-Identifier: Apache-2.0
//
// Most features of a sentence are unknown to the model, so the way to the answer "not there" has to
// be short: one bucket's offset and filter, which mostly says no. All buckets are fetched ahead,
// then the entries of those that may know the feature, then they are read: the memory works on a
// hundred lookups at a time.
#include "language/syntax/weights.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <tuple>

#include "base/assert.h"
#include "language/syntax/bytes.h"

namespace belie {

namespace {

constexpr std::size_t kHeader = 8;
constexpr std::size_t kBucket = 8;
constexpr std::size_t kRowsPerBucket = 2;
constexpr std::size_t kLine = 64;  // of the cache
constexpr std::size_t kEntryHead = 4;
constexpr unsigned kLast = 0x80;   // in an entry's number of blocks: the last one of its bucket
constexpr std::size_t kBlock = 8;  // weights that are added at a time
constexpr std::size_t kBlockBytes = 2 * kBlock;
constexpr std::size_t kOutsideCost = 4;  // of a weight outside the blocks, in bytes

std::uint16_t check_of(std::uint64_t feature) { return static_cast<std::uint16_t>(feature >> 48U); }

std::uint32_t filter_bit(std::uint16_t check) { return std::uint32_t{1} << (check % 32U); }

/// The parts of an entry by its two lengths.
struct Layout {
  std::size_t blocks = 0;
  std::size_t rest = 0;  // classes beyond the blocks

  [[nodiscard]] std::size_t classes_at() const { return kEntryHead + kBlockBytes * blocks; }
  [[nodiscard]] std::size_t weights_at() const { return classes_at() + rest; }
  [[nodiscard]] std::size_t size() const { return weights_at() + 2 * rest; }
};

Layout layout_of(const char* entry) {
  return {static_cast<unsigned char>(entry[2]) % std::size_t{kLast},
          static_cast<unsigned char>(entry[3])};
}

bool is_last(const char* entry) { return (static_cast<unsigned char>(entry[2]) & kLast) != 0; }

bool sound_entry(std::string_view entries, std::uint32_t classes) {
  if (entries.size() < kEntryHead) return false;
  const Layout layout = layout_of(entries.data());
  if (entries.size() < layout.size() || layout.blocks * kBlock >= classes + kBlock) return false;
  return std::all_of(entries.begin() + static_cast<std::ptrdiff_t>(layout.classes_at()),
                     entries.begin() + static_cast<std::ptrdiff_t>(layout.weights_at()),
                     [&](char number) { return static_cast<unsigned char>(number) < classes; });
}

/// Where entries begin, one flag a byte; nothing where they are not sound or the last one is not
/// marked as one.
std::optional<std::vector<bool>> beginnings(std::string_view entries, std::uint32_t classes) {
  std::vector<bool> begins(entries.size());
  bool last = true;
  for (std::size_t at = 0; at < entries.size(); at += layout_of(entries.data() + at).size()) {
    if (!sound_entry(entries.substr(at), classes)) return std::nullopt;
    begins[at] = true;
    last = is_last(entries.data() + at);
  }
  return last ? std::optional(std::move(begins)) : std::nullopt;
}

using Weights16 __attribute__((vector_size(kBlockBytes))) = std::int16_t;
using Scores32 __attribute__((vector_size(2 * kBlockBytes))) = std::int32_t;

void add_block(const char* weights, std::int32_t* scores) {
  Weights16 block;  // NOLINT: filled at once
  Scores32 sums;    // NOLINT
  std::memcpy(&block, weights, sizeof block);
  std::memcpy(&sums, scores, sizeof sums);
  sums += __builtin_convertvector(block, Scores32);
  std::memcpy(scores, &sums, sizeof sums);
}

void add_weights(const char* entry, std::int32_t* scores) {
  const Layout layout = layout_of(entry);
  for (std::size_t k = 0; k < layout.blocks; ++k)
    add_block(entry + kEntryHead + kBlockBytes * k, scores + kBlock * k);
  const char* const classes = entry + layout.classes_at();
  const char* const values = entry + layout.weights_at();
  for (std::size_t k = 0; k < layout.rest; ++k)
    scores[static_cast<unsigned char>(classes[k])] += load<std::int16_t>(values + 2 * k);
}

/// Adds the weights of the entry with the check, if the bucket that begins at `entry` has one.
void add_entry(const char* entry, std::uint16_t check, std::int32_t* scores) {
  for (;; entry += layout_of(entry).size()) {
    if (load<std::uint16_t>(entry) == check) return add_weights(entry, scores);
    if (is_last(entry)) return;
  }
}

/// The rows [begin, end) of one bucket.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t heat = 0;
};

/// As many blocks as make the entry cheapest to read: a weight outside costs a branch and four
/// loads and stores.
std::size_t best_blocks(const WeightRow& row, std::uint32_t classes) {
  std::size_t best = 0;
  std::size_t least = kOutsideCost * row.weights.size();
  const std::size_t most = (classes + kBlock - 1) / kBlock;
  for (std::size_t blocks = 1; blocks <= most; ++blocks) {
    const auto beyond = std::count_if(row.weights.begin(), row.weights.end(),
                                      [&](const auto& w) { return w.first >= blocks * kBlock; });
    const std::size_t bytes =
        kBlockBytes * blocks + kOutsideCost * static_cast<std::size_t>(beyond);
    if (bytes > least) continue;
    least = bytes;
    best = blocks;
  }
  return best;
}

void append_row(const WeightRow& row, bool last, std::uint32_t classes, std::string& entries) {
  const std::size_t blocks = best_blocks(row, classes);
  std::vector<std::int16_t> dense(blocks * kBlock);
  std::vector<std::pair<std::uint8_t, std::int16_t>> rest;
  for (const auto& [number, weight] : row.weights) {
    if (number < dense.size())
      dense[number] = weight;
    else
      rest.emplace_back(number, weight);
  }
  BELIE_ASSERT(rest.size() < kMaxClasses, "a row's length is one byte");
  append(entries, check_of(row.feature));
  append(entries, static_cast<std::uint8_t>(blocks | (last ? kLast : 0U)));
  append(entries, static_cast<std::uint8_t>(rest.size()));
  for (const std::int16_t weight : dense) append(entries, weight);
  for (const auto& [number, weight] : rest) append(entries, number);
  for (const auto& [number, weight] : rest) append(entries, weight);
}

}  // namespace

Result<Weights> Weights::view(std::string_view bytes, Soundness soundness) {
  const Error damaged{.message = "damaged weights", .file = "", .excerpt = "", .hint = ""};
  if (bytes.size() < kHeader) return tl::unexpected(damaged);
  const std::uint64_t buckets = load<std::uint32_t>(bytes.data());
  const std::uint64_t head = kHeader + kBucket * buckets;
  Weights weights;
  weights.classes_ = load<std::uint32_t>(bytes.data() + 4);
  if (!std::has_single_bit(buckets) || bytes.size() < head || weights.classes_ > kMaxClasses) {
    return tl::unexpected(damaged);
  }
  weights.mask_ = buckets - 1;
  weights.buckets_ = bytes.data() + kHeader;
  weights.entries_ = bytes.data() + head;
  if (soundness == Soundness::kProven) return weights;
  const std::string_view entries = bytes.substr(head);
  const auto begins = beginnings(entries, weights.classes_);
  if (!begins) return tl::unexpected(damaged);
  for (std::uint64_t i = 0; i < buckets; ++i) {
    const auto begin = load<std::uint32_t>(weights.buckets_ + kBucket * i);
    const bool empty = load<std::uint32_t>(weights.buckets_ + kBucket * i + 4) == 0;
    if (!empty && (begin >= entries.size() || !(*begins)[begin])) return tl::unexpected(damaged);
  }
  return weights;
}

void Weights::add(std::span<const std::uint64_t> features, std::int32_t* scores) const {
  struct Candidate {
    const char* entry;
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
    const auto filter = load<std::uint32_t>(bucket + 4);
    candidates[found] = {entries_ + load<std::uint32_t>(bucket), check};
    if ((filter & filter_bit(check)) == 0) continue;
    __builtin_prefetch(candidates[found].entry);
    __builtin_prefetch(candidates[found].entry + kLine);
    ++found;
  }
  for (std::size_t i = 0; i < found; ++i)
    add_entry(candidates[i].entry, candidates[i].check, scores);
}

std::string freeze(std::vector<WeightRow> rows, std::uint32_t classes) {
  BELIE_ASSERT(classes <= kMaxClasses, "a class number is one byte");
  const std::uint64_t buckets =
      std::bit_ceil(std::max<std::uint64_t>(1, rows.size() / kRowsPerBucket));
  const auto place = [&](const WeightRow& row) { return row.feature & (buckets - 1); };
  std::sort(rows.begin(), rows.end(), [&](const WeightRow& a, const WeightRow& b) {
    return std::tuple(place(a), b.heat, a.feature) < std::tuple(place(b), a.heat, b.feature);
  });
  std::vector<Group> groups;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || place(rows[i]) != place(rows[i - 1])) groups.push_back({i, i, rows[i].heat});
    ++groups.back().end;
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.heat > b.heat; });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> heads(buckets);
  std::string entries;
  for (const Group& group : groups) {
    auto& [offset, filter] = heads[place(rows[group.begin])];
    offset = static_cast<std::uint32_t>(entries.size());
    for (std::size_t i = group.begin; i < group.end; ++i) {
      filter |= filter_bit(check_of(rows[i].feature));
      append_row(rows[i], i + 1 == group.end, classes, entries);
    }
  }
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(buckets));
  append(bytes, classes);
  for (const auto& [offset, filter] : heads) {
    append(bytes, offset);
    append(bytes, filter);
  }
  return bytes + entries;
}

}  // namespace belie
