// SPDX-License-Identifier: Apache-2.0
//
// The dependency parser: greedy transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and
// Satta 2011), chosen by a linear model over the words on the stack, in the buffer and their
// dependents so far. Every arc keeps the margin by which its transition won. Views into the model
// file; training is the train program's.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "language/arc_hybrid.h"
#include "language/syntax.h"
#include "language/tagger.h"
#include "language/weights.h"
#include "language/word_form.h"

namespace belie {

/// A word's place in its tree.
struct Arc {
  std::uint32_t head = 0;  // word of the sentence; the sentence's length: root
  Relation relation = Relation::kDep;
  std::int16_t margin = 0;  // of the transition's score over the best other one's, >= 0
};

class Parser {
 public:
  Parser() = default;
  Parser(std::vector<Action> actions, Weights weights)
      : actions_(std::move(actions)), weights_(weights) {}

  /// One arc a word of the sentence; exactly one word is the root.
  void parse(std::span<const WordForm> words, std::span<const TagPair> tags,
             std::span<Arc> arcs) const;

 private:
  std::vector<Action> actions_;
  Weights weights_;
};

}  // namespace belie
