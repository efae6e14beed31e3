// SPDX-License-Identifier: Apache-2.0
#include "base/overlap_index.h"

#include <iterator>

namespace belie {

void OverlapIndex::add(double low, double high) {
  const auto after = high_by_low_.upper_bound(low);
  if (after != high_by_low_.begin() && std::prev(after)->second >= high) return;
  auto covered = high_by_low_.lower_bound(low);
  while (covered != high_by_low_.end() && covered->second <= high)
    covered = high_by_low_.erase(covered);
  high_by_low_.emplace_hint(covered, low, high);
}

bool OverlapIndex::meets(double low, double high) const {
  const auto after = high_by_low_.upper_bound(high);
  return after != high_by_low_.begin() && std::prev(after)->second >= low;
}

}  // namespace belie
