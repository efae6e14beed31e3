// SPDX-License-Identifier: Apache-2.0
//
// The parts of a text between marks.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace belie {

/// The parts between the marks, without those that are empty; views of the text.
inline std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace belie
