// SPDX-License-Identifier: Apache-2.0
//
// A table of phrases that is searched at one place of a token sequence for the longest entry that
// begins there. The words are compared as they stand, so the caller decides about case and
// normalisation (spelling.h). Built once, then read by many threads.
#pragma once

#include <cstddef>
#include <cstdint>
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
    auto& bucket = phrases_[std::move(first)];
    for (const Phrase& phrase : bucket) {
      if (phrase.rest == words) return;
    }
    bucket.push_back({std::move(words), entry});
  }

  /// The longest entry whose words are words[at], words[at + 1], …, all before end.
  [[nodiscard]] PhraseMatch longest(std::span<const std::string> words, std::size_t at,
                                    std::size_t end) const {
    PhraseMatch best;
    if (at >= end) return best;
    const auto bucket = phrases_.find(words[at]);
    if (bucket == phrases_.end()) return best;
    for (const Phrase& phrase : bucket->second) {
      const std::size_t length = phrase.rest.size() + 1;
      if (length <= best.length || at + length > end) continue;
      if (matches(phrase.rest, words.subspan(at + 1, length - 1))) {
        best = {phrase.entry, static_cast<std::uint32_t>(length)};
      }
    }
    return best;
  }

  [[nodiscard]] bool empty() const { return phrases_.empty(); }

 private:
  struct Phrase {
    std::vector<std::string> rest;  // after the first word
    std::uint32_t entry;
  };

  static bool matches(const std::vector<std::string>& a, std::span<const std::string> b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] != b[i]) return false;
    }
    return true;
  }

  std::unordered_map<std::string, std::vector<Phrase>> phrases_;
};

}  // namespace belie
