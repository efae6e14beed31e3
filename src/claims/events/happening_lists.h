// SPDX-License-Identifier: Apache-2.0
//
// How the word tables of what happens are written: words between semicolons, a "?" behind one that
// means much else too.
#pragma once

#include <algorithm>
#include <string_view>

namespace belie {

/// Calls the function for each of the words between semicolons, without its "?".
template <typename Function>
void each_word(std::string_view list, Function&& take) {
  while (!list.empty()) {
    std::string_view word = list.substr(0, list.find(';'));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
    const bool weak = word.ends_with('?');
    if (weak) word.remove_suffix(1);
    take(word, weak);
  }
}

/// Whether the word is one of those between semicolons.
inline bool lists_word(std::string_view list, std::string_view wanted) {
  bool listed = false;
  each_word(list, [&](std::string_view word, bool) { listed = listed || word == wanted; });
  return listed;
}

}  // namespace belie
