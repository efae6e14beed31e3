// SPDX-License-Identifier: Apache-2.0
//
// What the parser looks at before each transition: the top of the stack, the front of the buffer,
// their dependents so far, distances, numbers and relations of dependents, alone and in pairs and
// triples (after Zhang and Nivre 2011).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/arc_hybrid.h"
#include "language/tagger.h"
#include "language/word_form.h"

namespace belie {

/// The atoms of a sentence's words, then those of the root and of "no word".
struct ParserInput {
  struct Atoms {
    std::uint64_t word = 0;  // the normal form
    std::uint64_t tag = 0;   // both tags
    std::uint64_t both = 0;  // word and tags
    std::uint64_t part = 0;  // the universal tag alone
    std::uint64_t ending = 0;
    std::uint64_t seen = 0;
  };

  ParserInput(std::span<const WordForm> words, std::span<const TagPair> tags);

  std::vector<Atoms> atoms;
};

inline constexpr std::size_t kParserFeatures = 122;
using ParserFeatures = std::array<std::uint64_t, kParserFeatures>;

ParserFeatures parser_features(const ParserInput& input, const ArcHybridState& state);

}  // namespace belie
