// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

#include "train/commands.h"

namespace {

int run(int argc, char** argv) {
  CLI::App app{"Trains and measures the language model that belie reads drafts with."};
  app.require_subcommand(1);

  belie::TrainOptions train;
  CLI::App* const train_command = app.add_subcommand("train", "learn a model from treebanks");
  train_command->add_option("--train", train.train, "treebanks in CoNLL-U")
      ->required()
      ->check(CLI::ExistingFile);
  train_command->add_option("--dev", train.dev, "treebanks to measure the new model on")
      ->check(CLI::ExistingFile);
  train_command->add_option("--dictionary", train.dictionary,
                            "folder of WordNet's files, \"\" for none");
  train_command->add_option("--twice", train.twice,
                            "documents whose id contains this count double");
  train_command->add_option("-o,--output", train.output, "the model file")->required();
  train_command->add_option("--seed", train.seed, "order of the sentences");
  train_command->add_option("--tagger-rounds", train.tagger_rounds,
                            "times that the tagger reads the treebanks");
  train_command->add_option("--parser-rounds", train.parser_rounds,
                            "times that the parser reads the treebanks");
  train_command->add_option("--members", train.members,
                            "models that are trained apart and added up");
  train_command->add_option("--tagger-bytes", train.tagger_bytes, "size of the tagger's weights");
  train_command->add_option("--parser-bytes", train.parser_bytes, "size of the parser's weights");
  train_command->add_option("--tagger-mistakes", train.tagger_mistakes,
                            "features with fewer corrections are dropped");
  train_command->add_option("--parser-mistakes", train.parser_mistakes,
                            "features with fewer corrections are dropped");

  train_command->add_option("--adviser-bytes", train.adviser_bytes,
                            "size of the adviser's weights");
  train_command->add_option("--adviser-rounds", train.adviser_rounds,
                            "times that the parser's adviser reads the treebanks");
  belie::BoundaryOptions boundaries;
  CLI::App* const boundaries_command =
      app.add_subcommand("boundaries", "learn a model's sentence boundaries anew, nothing else");
  boundaries_command->add_option("--train", boundaries.train, "treebanks in CoNLL-U")
      ->required()
      ->check(CLI::ExistingFile);
  boundaries_command->add_option("--model", boundaries.model,
                                 "a model file instead of the one built in");
  boundaries_command->add_option("-o,--output", boundaries.output, "the model file")->required();
  boundaries_command->add_option("--seed", boundaries.seed, "order of the paragraphs");

  belie::WordsOptions words;
  CLI::App* const words_command =
      app.add_subcommand("words", "make the table of related words from WordNet");
  words_command->add_option("--dictionary", words.dictionary, "folder of WordNet's files");
  words_command->add_option("-o,--output", words.output, "the table")->required();

  belie::ScoreOptions score;
  CLI::App* const score_command = app.add_subcommand("score", "measure a model on a treebank");
  score_command->add_option("file", score.files, "treebanks in CoNLL-U")
      ->required()
      ->check(CLI::ExistingFile);
  score_command->add_option("--model", score.model, "a model file instead of the one built in");
  score_command->add_flag("--raw", score.raw,
                          "start from running text, not from the treebank's words");
  score_command->add_flag("--own-tokens", score.own_tokens,
                          "cut words anew, within the treebank's sentences");
  score_command->add_flag("--own-sentences", score.own_sentences,
                          "split sentences anew, of the treebank's words");
  score_command->add_flag("--curves", score.curves,
                          "print precision/recall by relation for cuts of the margin");
  score_command->add_flag("--errors", score.errors, "show words and sentences that were cut wrong");

  std::string text;
  CLI::App* const tokenize_command =
      app.add_subcommand("tokenize", "print a text's tokens, a sentence a line");
  tokenize_command->add_option("file", text, "UTF-8 text; -: standard input")->required();

  belie::SpeedOptions speed;
  CLI::App* const speed_command =
      app.add_subcommand("speed", "sentences a second that the model reads");
  speed_command->add_option("files", speed.files, "UTF-8 texts")->required();
  speed_command->add_option("--model", speed.model, "a model file instead of the one built in");

  CLI11_PARSE(app, argc, argv);
  if (train_command->parsed()) return belie::run_train(train);
  if (boundaries_command->parsed()) return belie::run_boundaries(boundaries);
  if (words_command->parsed()) return belie::run_words(words);
  if (score_command->parsed()) return belie::run_score(score);
  if (speed_command->parsed()) return belie::run_speed(speed);
  return belie::run_tokenize(text);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& failure) {
    std::cerr << "belie-train: " << failure.what() << '\n';
    return 3;
  }
}
