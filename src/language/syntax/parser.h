// SPDX-License-Identifier: Apache-2.0
//
// The dependency parser: greedy transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and
// Satta 2011), chosen by a linear model over the words on the stack, in the buffer and their
// dependents so far. It reads twice: an adviser goes from the sentence's end to its beginning, then
// the parser from the beginning, with the adviser's tree among what it looks at (stacking: Nivre
// and McDonald 2008); each sees the side that the other has yet to read. Every arc keeps the margin
// by which its transition won. Views into the model file; training is the train program's.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "language/syntax/arc_hybrid.h"
#include "language/syntax/parser_features.h"
#include "language/syntax/syntax.h"
#include "language/syntax/tagger.h"
#include "language/syntax/weights.h"
#include "language/syntax/word_form.h"

namespace belie {

/// A parser that reads in one direction.
class TransitionParser {
 public:
  TransitionParser() = default;
  TransitionParser(std::vector<Action> actions, Weights weights)
      : actions_(std::move(actions)), weights_(weights) {}

  /// One arc a word, in the sentence's order; exactly one word is the root.
  void parse(const ParserInput& input, std::span<Arc> arcs) const;

 private:
  std::vector<Action> actions_;
  Weights weights_;
};

class Parser {
 public:
  Parser() = default;
  Parser(TransitionParser adviser, TransitionParser parser)
      : adviser_(std::move(adviser)), parser_(std::move(parser)) {}

  /// One arc a word of the sentence; exactly one word is the root.
  void parse(std::span<const WordForm> words, std::span<const TagPair> tags,
             std::span<Arc> arcs) const;

 private:
  TransitionParser adviser_;  // backwards; its relations are groups of relations
  TransitionParser parser_;   // forwards, with advice
};

}  // namespace belie
