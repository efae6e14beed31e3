// SPDX-License-Identifier: Apache-2.0
//
// A table of phrases that is searched at one place of a token sequence for the longest entry that
// begins there. The words are compared as they stand, so the caller decides about case and
// normalisation (spelling.h). Built once, then read by many threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace belie {

/// An entry found at a place: its number and how many words it takes; length 0: nothing found.
struct PhraseMatch {
  std::uint32_t entry = 0;
  std::uint32_t length = 0;

  [[nodiscard]] explicit operator bool() const { return length != 0; }
};

class PhraseTable {
 public:
  /// Adds the words under a number. Of two entries with the same words the first one stays. Empty
  /// phrases are ignored.
  void add(std::vector<std::string> words, std::uint32_t entry) {
    if (words.empty()) return;
    std::string first = words.front();
    words.erase(words.begin());
    Phrases& phrases = phrases_[std::move(first)];
    phrases.longest = std::max(phrases.longest, words.size() + 1);
    phrases.entry_of_rest.try_emplace(std::move(words), entry);
  }

  /// The longest entry whose words are words[at], words[at + 1], …, all before end.
  [[nodiscard]] PhraseMatch longest(std::span<const std::string> words, std::size_t at,
                                    std::size_t end) const {
    if (at >= end) return {};
    const auto found = phrases_.find(words[at]);
    if (found == phrases_.end()) return {};
    const Phrases& phrases = found->second;
    for (std::size_t length = std::min(phrases.longest, end - at); length > 0; --length) {
      const auto entry = phrases.entry_of_rest.find(words.subspan(at + 1, length - 1));
      if (entry != phrases.entry_of_rest.end()) {
        return {entry->second, static_cast<std::uint32_t>(length)};
      }
    }
    return {};
  }

  [[nodiscard]] bool empty() const { return phrases_.empty(); }

 private:
  using Words = std::span<const std::string>;

  struct Before {
    using is_transparent = void;
    bool operator()(Words a, Words b) const { return std::ranges::lexicographical_compare(a, b); }
  };

  /// Those that begin with one word.
  struct Phrases {
    std::map<std::vector<std::string>, std::uint32_t, Before> entry_of_rest;  // after that word
    std::size_t longest = 0;  // in words, that word included
  };

  std::unordered_map<std::string, Phrases> phrases_;
};

}  // namespace belie
