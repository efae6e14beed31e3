// SPDX-License-Identifier: Apache-2.0
//
// Lists of words that are short enough to be looked through: arrays, vectors and spans of strings
// or views.
#pragma once

#include <algorithm>
#include <ranges>
#include <string_view>

namespace belie {

/// Whether the word is in the list; letters count as they are written.
template <std::ranges::input_range Words>
[[nodiscard]] constexpr bool is_one_of(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != std::ranges::end(words);
}

}  // namespace belie
