// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/time_relations.h"

#include <algorithm>

namespace belie {

Truth overlapping(const std::vector<Period>& a, const std::vector<Period>& b) {
  if (a.empty() || b.empty()) return Truth::kUnknown;
  bool every = true;
  bool any = false;
  for (const Period& left : a) {
    for (const Period& right : b) {
      const bool overlap = left.overlaps(right);
      every = every && overlap;
      any = any || overlap;
    }
  }
  return every ? Truth::kTrue : any ? Truth::kUnknown : Truth::kFalse;
}

std::optional<Period> hull(const std::vector<Period>& a, const std::vector<Period>& b) {
  if (a.empty() || b.empty()) return std::nullopt;
  Period whole = a.front();
  const auto widen = [&](const Period& period) {
    whole.begin = std::min(whole.begin, period.begin);
    whole.end = std::max(whole.end, period.end);
  };
  std::ranges::for_each(a, widen);
  std::ranges::for_each(b, widen);
  whole.grain = Granularity::kOpen;
  return whole;
}

std::optional<long> most_days_apart(const std::vector<Period>& a, const std::vector<Period>& b) {
  if (a.empty() || b.empty()) return std::nullopt;
  long most = 0;
  for (const Period& left : a) {
    for (const Period& right : b) {
      const Minute first = std::min(left.begin, right.begin);
      const Minute last = std::max(left.end, right.end);
      if (first == Minute::min() || last == Minute::max()) return std::nullopt;
      const auto one_way = std::chrono::floor<std::chrono::days>(right.end - left.begin).count();
      const auto other_way = std::chrono::floor<std::chrono::days>(left.end - right.begin).count();
      most = std::max({most, static_cast<long>(one_way), static_cast<long>(other_way)});
    }
  }
  return most;
}

}  // namespace belie
