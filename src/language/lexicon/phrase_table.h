// SPDX-License-Identifier: Apache-2.0
//
// A table of phrases that is searched at one place of a token sequence for the longest entry that
// begins there. The words are compared as they stand, so the caller decides about case and
// normalisation (spelling.h). Built once, then read by many threads.
//
// Tens of thousands of phrases are put in at every start of the program. They lie one behind the
// other in one text, and a single array of slots, searched from the hash on (linear probing), says
// where: no phrase costs an allocation. Every first word has a slot too, which knows how long the
// phrases are that begin with it, so that nearly all places of a text are done with one look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
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
  /// Adds the words, with one space between any two, under a number. Of two entries with the same
  /// words the first one stays. Empty phrases are ignored.
  void add(std::string_view words, std::uint32_t entry);

  /// The longest entry whose words are words[at], words[at + 1], …, all before end. A word with a
  /// space is in no entry.
  [[nodiscard]] PhraseMatch longest(std::span<const std::string> words, std::size_t at,
                                    std::size_t end) const;

  [[nodiscard]] bool empty() const { return used_ == 0; }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;      // of the phrase in texts_
    std::uint32_t size = 0;       // in bytes; 0: a free slot
    std::uint32_t entry = kNone;  // kNone: only the first word of phrases
    std::uint32_t longest = 0;    // of the phrases that begin with this word, in words
  };

  Slot& slot_for(std::string_view words, std::uint64_t hash);
  [[nodiscard]] const Slot* find(std::span<const std::string> words, std::uint64_t hash) const;
  void grow();

  std::string texts_;
  std::vector<Slot> slots_;  // a power of two, at most three quarters used
  std::size_t used_ = 0;
};

}  // namespace belie
