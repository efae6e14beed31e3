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
  std::vector<std::string> train;                 // CoNLL-U files
  std::vector<std::string> dev;                   // CoNLL-U files to measure the new model on
  std::string dictionary = "/usr/share/wordnet";  // folder of WordNet's files; "": none
  std::vector<std::string> twice;  // documents whose id contains one of these words count double
  std::string output;
  std::uint64_t seed = 1;
  int tagger_rounds = 5;
  int adviser_rounds = 4;
  int parser_rounds = 6;
  int members = 3;                       // models trained apart and added up
  std::size_t tagger_bytes = 2'200'000;  // of the tagger's weights; the smallest are dropped
  std::size_t adviser_bytes = 2'500'000;
  std::size_t parser_bytes = 7'000'000;
  std::uint32_t tagger_mistakes = 2;  // features that took part in fewer corrections are dropped
  std::uint32_t parser_mistakes = 5;
};

struct BoundaryOptions {
  std::vector<std::string> train;  // CoNLL-U files
  std::string model;               // "": the one built in; its other parts are kept
  std::string output;
  std::uint64_t seed = 1;
};

struct WordsOptions {
  std::string dictionary = "/usr/share/wordnet";  // folder of WordNet's files
  std::string output;
};

struct ScoreOptions {
  std::vector<std::string> files;  // CoNLL-U
  std::string model;               // "": the one built in
  bool raw = false;                // from running text instead of the treebank's words
  bool own_tokens = false;         // the tokenizer's words in the treebank's sentences
  bool own_sentences = false;      // the splitter's sentences of the treebank's words
  bool curves = false;             // print precision and recall by relation and margin
  bool errors = false;             // show the tokens and sentence ends that differ
};

struct SpeedOptions {
  std::vector<std::string> files;  // UTF-8 texts
  std::string model;               // "": the one built in
};

/// Each returns the program's exit code and says on stderr what went wrong.
int run_train(const TrainOptions& options);
int run_boundaries(const BoundaryOptions& options);
int run_words(const WordsOptions& options);
int run_score(const ScoreOptions& options);
int run_speed(const SpeedOptions& options);
int run_tokenize(const std::string& file);

}  // namespace belie
