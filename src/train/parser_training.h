// SPDX-License-Identifier: Apache-2.0
//
// The parser's training: a perceptron that follows its own transitions, also the wrong ones, and
// asks the dynamic oracle which ones would have been right there (Goldberg and Nivre 2013).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/syntax/conllu.h"
#include "language/syntax/parser.h"
#include "language/syntax/perceptron.h"
#include "language/syntax/word_form.h"

namespace belie {

/// The adviser reads backwards and names groups of relations; the parser reads forwards, with
/// advice.
enum class ParserKind : std::uint8_t { kAdviser, kParser };

struct ParserTraining {
  std::uint64_t seed = 1;
  int rounds = 6;
  int members = 1;
  Pruning pruning;
  ParserKind kind = ParserKind::kParser;
};

struct ParserExample {
  const TreebankSentence* sentence = nullptr;
  std::vector<TagPair> tags;  // a tagger's
  std::vector<Arc> advice;    // another parser's, or none
};

struct TrainedParser {
  std::vector<Action> actions;
  std::string weight_bytes;
};

/// For each sentence arcs of a parser of that kind that has not seen it: trained on the other
/// folds.
std::vector<std::vector<Arc>> jackknifed_arcs(const std::vector<ParserExample>& examples,
                                              const TagLexicon& lexicon, ParserTraining options);

TrainedParser train_parser(std::vector<ParserExample> examples, const TagLexicon& lexicon,
                           ParserTraining options);

}  // namespace belie
