// SPDX-License-Identifier: Apache-2.0
//
// The parser's training: a perceptron that follows its own transitions, also the wrong ones, and
// asks the dynamic oracle which ones would have been right there (Goldberg and Nivre 2013).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/conllu.h"
#include "language/parser.h"
#include "language/perceptron.h"
#include "language/word_form.h"

namespace belie {

struct ParserTraining {
  std::uint64_t seed = 1;
  int rounds = 6;
  int members = 1;
  Pruning pruning;
};

struct ParserExample {
  const TreebankSentence* sentence = nullptr;
  std::vector<TagPair> tags;  // a tagger's
};

struct TrainedParser {
  std::vector<Action> actions;
  std::string weight_bytes;
};

TrainedParser train_parser(std::vector<ParserExample> examples, const TagLexicon& lexicon,
                           ParserTraining options);

}  // namespace belie
