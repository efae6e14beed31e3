// SPDX-License-Identifier: Apache-2.0
//
// What the parser looks at before each transition: the top of the stack, the front of the buffer,
// their dependents so far, distances, numbers and relations of dependents, alone and in pairs and
// triples (after Zhang and Nivre 2011); what stands between two words, the preposition or
// conjunction that opens a phrase, groups of meaning, capitals; and where another parser put them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/syntax/arc_hybrid.h"
#include "language/syntax/tagger.h"
#include "language/syntax/word_form.h"

namespace belie {

/// From which end a parser reads.
enum class ReadingOrder : std::uint8_t { kForwards, kBackwards };

/// The place of a word among `words` ones as a parser that reads so counts them, and back.
constexpr std::uint32_t place_of(std::uint32_t word, std::uint32_t words, ReadingOrder reading) {
  return reading == ReadingOrder::kForwards || word >= words ? word : words - 1 - word;
}

/// The atoms of a sentence's words in the order of reading, then those of the root and of "no
/// word".
struct ParserInput {
  struct Atoms {
    std::uint64_t word = 0;  // the normal form
    std::uint64_t tag = 0;   // both tags
    std::uint64_t both = 0;  // word and tags
    std::uint64_t part = 0;  // the universal tag alone
    std::uint64_t ending = 0;
    std::uint64_t seen = 0;
    std::uint64_t sense = 0;    // group of meaning
    std::uint64_t capital = 0;  // as WordForm::capital
    std::uint64_t before = 0;   // counts of commas, verbs … before it, 12 bits each
  };

  /// What another parser said of a word.
  struct Advice {
    std::uint32_t head = 0;
    std::uint32_t last = 0;      // its last dependent, or itself
    std::uint64_t relation = 0;  // from 1
    std::uint64_t sure = 0;      // 0..3, by the margin
  };

  ParserInput(std::span<const WordForm> words, std::span<const TagPair> tags, ReadingOrder from);

  /// Adds the arcs, in the sentence's order, of another parser.
  void advise(std::span<const Arc> arcs);

  ReadingOrder reading;
  std::vector<Atoms> atoms;
  std::vector<Advice> advice;  // as atoms, or none
};

inline constexpr std::size_t kParserFeatures = 151;
inline constexpr std::size_t kAdviceFeatures = 14;

/// The features of one state.
struct ParserFeatures {
  std::array<std::uint64_t, kParserFeatures + kAdviceFeatures> values;  // NOLINT: set up to count
  std::size_t count = 0;

  [[nodiscard]] std::span<const std::uint64_t> used() const { return {values.data(), count}; }
};

ParserFeatures parser_features(const ParserInput& input, const ArcHybridState& state);

}  // namespace belie
