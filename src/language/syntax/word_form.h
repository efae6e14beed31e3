// SPDX-License-Identifier: Apache-2.0
//
// A word as the tagger and the parser see it: hashes of its normal form, beginnings, endings and
// shape, computed once.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace belie {

struct WordForm {
  std::uint64_t word = 0;                    // of the normal form, digits as '0'
  std::array<std::uint64_t, 3> prefix = {};  // of its first 1..3 characters
  std::array<std::uint64_t, 4> suffix = {};  // of its last 1..4 characters
  std::uint64_t shape = 0;    // "Xxx" -> runs of capitals, small letters, digits, others
  std::uint64_t capital = 0;  // 0 none, 1 the first letter, 2 all letters, 3 within
  std::uint32_t seen = 0;     // set of tags that it may have: TagLexicon; 0: unknown
  std::uint32_t noun = 0;     // group of its meaning as a noun; 0: unknown
  std::uint32_t verb = 0;     // as a verb
};

/// All but what the lexicon says.
WordForm describe(std::string_view form);

}  // namespace belie
