// SPDX-License-Identifier: Apache-2.0
//
// The subcommands of belie-train, each in a file of its own. They read and write files and print;
// the learning itself is tagger_training.h's, parser_training.h's and lemma_training.h's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace belie {

struct TrainOptions {
  std::vector<std::string> train;  // CoNLL-U files
  std::vector<std::string>
      exceptions;  // WordNet's lists of irregular forms: noun.exc verb.exc adj.exc adv.exc
  std::vector<std::string> twice;  // documents whose id contains one of these words count double
  std::string output;
  std::uint64_t seed = 1;
  int tagger_rounds = 6;
  int parser_rounds = 12;
  std::size_t tagger_bytes = 1'900'000;  // of the tagger's weights; the smallest are dropped
  std::size_t parser_bytes = 9'500'000;
  std::uint32_t mistakes = 2;  // features that took part in fewer corrections are dropped
};

struct ScoreOptions {
  std::string file;     // CoNLL-U
  std::string model;    // "": the one built in
  bool raw = false;     // from running text instead of the treebank's words
  bool errors = false;  // show the tokens and sentence ends that differ
};

/// Each returns the program's exit code and says on stderr what went wrong.
int run_train(const TrainOptions& options);
int run_score(const ScoreOptions& options);
int run_tokenize(const std::string& file);

}  // namespace belie
