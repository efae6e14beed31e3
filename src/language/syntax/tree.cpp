// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/tree.h"

#include <algorithm>

namespace belie {

std::vector<TokenRange> subtree_ranges(const Annotation& annotation) {
  const auto& tokens = annotation.tokens;
  std::vector<TokenRange> ranges(tokens.size());
  for (std::uint32_t i = 0; i < tokens.size(); ++i) ranges[i] = {i, i + 1};
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    TokenIndex above = tokens[i].head;
    // A path longer than the sentence would be a cycle, which the parser never makes; the bound
    // guards foreign trees.
    for (std::size_t steps = 0; above.valid() && steps < tokens.size(); ++steps) {
      TokenRange& range = ranges[above.index()];
      range = {std::min(range.begin, i), std::max(range.end, i + 1)};
      above = tokens[above.index()].head;
    }
  }
  return ranges;
}

}  // namespace belie
