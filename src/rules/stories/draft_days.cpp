// SPDX-License-Identifier: Apache-2.0
#include "rules/stories/draft_days.h"

namespace belie {

bool are_written_within(const ClaimGraph& graph, DocumentIndex a, DocumentIndex b,
                        std::chrono::days days) {
  const auto& here = graph.dates()[a.index()].day;
  const auto& there = graph.dates()[b.index()].day;
  if (!here || !there) return here.has_value() == there.has_value();
  return std::chrono::abs(*here - *there) <= days;
}

}  // namespace belie
