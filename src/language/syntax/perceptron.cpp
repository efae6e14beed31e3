// SPDX-License-Identifier: Apache-2.0
//
// A weight's average over the steps 1..T is weight − sum / T, where sum adds up step × change at
// each change: nothing has to be done for weights that rest.
#include "language/syntax/perceptron.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace belie {

namespace {

constexpr std::size_t kFirstTable = std::size_t{1} << 20U;
constexpr double kLargestWeight = 32767.0;  // on disk
constexpr std::size_t kRowBytes = 9;        // check, lengths, and its share of the bucket
constexpr std::size_t kWeightBytes = 3;
constexpr int kBisections = 16;

}  // namespace

Perceptron::Perceptron() : table_(kFirstTable, 0) {}

std::size_t Perceptron::slot_of(std::uint64_t feature) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t slot = feature & mask;
  while (table_[slot] != 0 && rows_[table_[slot] - 1].feature != feature) slot = (slot + 1) & mask;
  return slot;
}

void Perceptron::score(std::span<const std::uint64_t> features, std::int32_t* scores) const {
  for (const std::uint64_t feature : features)
    __builtin_prefetch(&table_[feature & (table_.size() - 1)]);
  std::array<const Row*, Weights::kMaxFeatures> found{};
  for (std::size_t i = 0; i < features.size(); ++i) {
    const std::uint32_t row = table_[slot_of(features[i])];
    found[i] = row == 0 ? nullptr : &rows_[row - 1];
    if (found[i] != nullptr) __builtin_prefetch(&entries_[found[i]->begin]);
  }
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (found[i] == nullptr) continue;
    const Entry* entry = &entries_[found[i]->begin];
    for (const Entry* end = entry + found[i]->size; entry != end; ++entry)
      scores[entry->number] += entry->weight;
  }
}

void Perceptron::learn(std::span<const std::uint64_t> features, std::uint32_t right,
                       std::uint32_t guessed) {
  if (right != guessed) {
    for (const std::uint64_t feature : features) {
      Row& row = row_of(feature);
      ++row.mistakes;
      change(row, right, 1);
      change(row, guessed, -1);
    }
  }
  ++step_;
}

Perceptron::Row& Perceptron::row_of(std::uint64_t feature) {
  if (rows_.size() * 2 > table_.size()) grow_table();
  std::uint32_t& slot = table_[slot_of(feature)];
  if (slot == 0) {
    rows_.push_back({feature, 0, 0, 0, 0});
    slot = static_cast<std::uint32_t>(rows_.size());
  }
  return rows_[slot - 1];
}

void Perceptron::grow_table() {
  table_.assign(table_.size() * 2, 0);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    table_[slot_of(rows_[i].feature)] = static_cast<std::uint32_t>(i + 1);
  }
}

void Perceptron::grow_row(Row& row) {
  const auto capacity = static_cast<std::uint16_t>(row.capacity == 0 ? 2 : row.capacity * 2);
  const auto begin = static_cast<std::uint32_t>(entries_.size());
  entries_.resize(entries_.size() + capacity);
  histories_.resize(entries_.size());
  std::copy_n(entries_.begin() + row.begin, row.size, entries_.begin() + begin);
  std::copy_n(histories_.begin() + row.begin, row.size, histories_.begin() + begin);
  row.begin = begin;
  row.capacity = capacity;
}

void Perceptron::change(Row& row, std::uint32_t number, std::int32_t by) {
  Entry* const begin = entries_.data() + row.begin;
  Entry* entry =
      std::find_if(begin, begin + row.size, [&](const Entry& e) { return e.number == number; });
  if (entry == begin + row.size) {
    if (row.size == row.capacity) grow_row(row);
    entry = &entries_[row.begin + row.size++];
    *entry = {0, number};
    histories_[row.begin + row.size - 1U] = {};
  }
  entry->weight += by;
  histories_[static_cast<std::size_t>(entry - entries_.data())].sum += step_ * by;
}

void Perceptron::next_member() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    History& history = histories_[i];
    history.closed +=
        entries_[i].weight - static_cast<double>(history.sum) / static_cast<double>(step_);
    history.sum = 0;
    entries_[i].weight = 0;
  }
  step_ = 1;
  ++members_;
}

double Perceptron::average_of(std::size_t entry) const {
  const History& history = histories_[entry];
  const double open =
      entries_[entry].weight - static_cast<double>(history.sum) / static_cast<double>(step_);
  return (history.closed + open) / members_;
}

double Perceptron::smallest_kept(Pruning pruning) const {
  double low = 0.5 / kWeightScale;
  double high = kLargestWeight / kWeightScale;
  for (int i = 0; i < kBisections; ++i) {
    const double middle = std::sqrt(low * high);
    std::size_t bytes = 0;
    for (const Row& row : rows_) {
      if (row.mistakes < pruning.mistakes) continue;
      std::size_t kept = 0;
      for (std::size_t entry = row.begin; entry < row.begin + row.size; ++entry)
        kept += std::abs(average_of(entry)) >= middle ? 1 : 0;
      if (kept > 0) bytes += kRowBytes + kWeightBytes * kept;
    }
    (bytes > pruning.bytes ? low : high) = middle;
  }
  return high;
}

std::vector<WeightRow> Perceptron::average(Pruning pruning) const {
  const double smallest = smallest_kept(pruning);
  std::vector<WeightRow> kept;
  for (const Row& row : rows_) {
    if (row.mistakes < pruning.mistakes) continue;
    WeightRow out{row.feature, {}, row.mistakes};
    for (std::uint32_t i = row.begin; i < row.begin + row.size; ++i) {
      const double average = average_of(i);
      if (std::abs(average) < smallest) continue;
      const double scaled =
          std::clamp(std::round(average * kWeightScale), -kLargestWeight, kLargestWeight);
      out.weights.emplace_back(static_cast<std::uint8_t>(entries_[i].number),
                               static_cast<std::int16_t>(scaled));
    }
    if (!out.weights.empty()) kept.push_back(std::move(out));
  }
  return kept;
}

}  // namespace belie
