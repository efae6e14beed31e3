// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "language/syntax/hashing.h"
#include "language/syntax/model.h"
#include "train/boundary_training.h"
#include "train/commands.h"
#include "train/files.h"
#include "train/lemma_training.h"
#include "train/parser_training.h"
#include "train/tagger_training.h"
#include "train/word_senses.h"

namespace belie {

namespace {

bool counts_double(const TreebankSentence& sentence, const std::vector<std::string>& twice) {
  return std::any_of(twice.begin(), twice.end(), [&](const std::string& word) {
    return sentence.document.find(word) != std::string::npos;
  });
}

std::string bytes_of(const std::vector<TagPair>& pairs) {
  std::string bytes;
  for (const TagPair pair : pairs)
    bytes += {static_cast<char>(pair.upos), static_cast<char>(pair.xpos)};
  return bytes;
}

std::string bytes_of(const std::vector<Action>& actions) {
  std::string bytes;
  for (const Action action : actions)
    bytes += {static_cast<char>(action.move), static_cast<char>(action.relation)};
  return bytes;
}

Result<std::vector<DictionaryForm>> dictionary_forms(const std::string& folder) {
  std::vector<DictionaryForm> all;
  if (folder.empty()) return all;
  for (const char* name : {"noun.exc", "verb.exc", "adj.exc", "adv.exc", "index.verb"}) {
    const auto text = read_file((std::filesystem::path(folder) / name).string());
    if (!text) return tl::unexpected(text.error());
    const auto forms = read_dictionary(name, *text);
    all.insert(all.end(), forms.begin(), forms.end());
  }
  return all;
}

/// What WordNet says of words, by the hashes that the lexicon knows words by.
Result<WordClasses> word_classes(const std::string& folder) {
  WordClasses classes;
  if (folder.empty()) return classes;
  WordNetFiles files;
  for (const auto& [name, text] : wordnet_files(files)) {
    auto bytes = read_file((std::filesystem::path(folder) / name).string());
    if (!bytes) return tl::unexpected(bytes.error());
    *text = std::move(*bytes);
  }
  for (const auto& [word, senses] : read_word_senses(files)) {
    classes[hash_of(word)] = {kFirstDictionarySet + senses.forms, senses.noun, senses.verb};
  }
  return classes;
}

std::string about(const TrainOptions& options, std::size_t sentences) {
  std::string text = fmt::format(
      "language: English\nsentences: {}\nseed: {}\nmembers: {}\n"
      "rounds: {} tagger, {} adviser, {} parser\n",
      sentences, options.seed, options.members, options.tagger_rounds, options.adviser_rounds,
      options.parser_rounds);
  for (const std::string& path : options.train) {
    text += fmt::format("treebank: {}\n", std::filesystem::path(path).filename().string());
  }
  return text;
}

/// The numbers of the sentences, those that count double twice.
std::vector<std::size_t> numbers_of(const std::vector<TreebankSentence>& sentences,
                                    const std::vector<std::string>& twice) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    numbers.insert(numbers.end(), counts_double(sentences[i], twice) ? 2 : 1, i);
  return numbers;
}

struct TrainedParsers {
  TrainedParser adviser;
  TrainedParser parser;
};

/// The adviser learns first; the parser learns with the advice of advisers that had not seen the
/// sentence.
TrainedParsers learn_parsers(const std::vector<TreebankSentence>& sentences,
                             std::vector<std::vector<TagPair>> tags, const TagLexicon& lexicon,
                             const TrainOptions& options) {
  ParserTraining advising{options.seed,
                          options.adviser_rounds,
                          1,
                          {options.adviser_bytes, options.parser_mistakes},
                          ParserKind::kAdviser};
  std::vector<ParserExample> once;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    once.push_back({&sentences[i], std::move(tags[i]), {}});
  std::cerr << "jackknifing advice\n";
  std::vector<std::vector<Arc>> advice = jackknifed_arcs(once, lexicon, advising);
  std::vector<ParserExample> examples;
  for (const std::size_t i : numbers_of(sentences, options.twice)) examples.push_back(once[i]);
  std::cerr << "adviser\n";
  advising.members = options.members;
  TrainedParsers trained;
  trained.adviser = train_parser(examples, lexicon, advising);
  examples.clear();
  for (std::size_t i = 0; i < sentences.size(); ++i) once[i].advice = std::move(advice[i]);
  for (const std::size_t i : numbers_of(sentences, options.twice)) examples.push_back(once[i]);
  std::cerr << "parser\n";
  trained.parser = train_parser(std::move(examples), lexicon,
                                {options.seed,
                                 options.parser_rounds,
                                 options.members,
                                 {options.parser_bytes, options.parser_mistakes},
                                 ParserKind::kParser});
  return trained;
}

ModelParts learn(const std::vector<TreebankSentence>& sentences,
                 const std::vector<DictionaryForm>& irregular, const WordClasses& classes,
                 const TrainOptions& options) {
  const std::vector<TagPair> pairs = tag_pairs_of(sentences);
  TaggerTraining tagging{
      options.seed, options.tagger_rounds, 1, {options.tagger_bytes, options.tagger_mistakes}};
  std::cerr << "jackknifing tags\n";
  auto tags = jackknifed_tags(sentences, pairs, classes, tagging);
  std::cerr << "tagger\n";
  std::vector<const TreebankSentence*> all;
  for (const std::size_t i : numbers_of(sentences, options.twice)) all.push_back(&sentences[i]);
  TrainedTagger tagger;
  tagging.members = options.members;
  train_tagger(all, pairs, classes, tagging, tagger);
  const TrainedParsers parsers = learn_parsers(sentences, std::move(tags), tagger.lexicon, options);
  std::string lexicon = finished_lexicon(all, classes);
  std::string boundaries =
      train_boundaries(sentences, TagLexicon::view(lexicon).value(), {.seed = options.seed});
  return {about(options, sentences.size()),
          bytes_of(pairs),
          std::move(lexicon),
          tagger.weight_bytes,
          bytes_of(parsers.adviser.actions),
          parsers.adviser.weight_bytes,
          bytes_of(parsers.parser.actions),
          parsers.parser.weight_bytes,
          train_lemmas(sentences, irregular),
          std::move(boundaries)};
}

}  // namespace

int run_train(const TrainOptions& options) {
  const auto sentences = read_treebanks(options.train);
  if (!sentences) return fail(sentences.error());
  const auto irregular = dictionary_forms(options.dictionary);
  if (!irregular) return fail(irregular.error());
  const auto classes = word_classes(options.dictionary);
  if (!classes) return fail(classes.error());
  const ModelParts parts = learn(*sentences, *irregular, *classes, options);
  const std::string bytes = write_model(parts);
  if (const auto error = write_file(options.output, bytes)) return fail(*error);
  std::cout << fmt::format(
      "{}: {} bytes (lexicon {}, tagger {}, adviser {}, parser {}, "
      "lemmas {}, boundaries {})\n",
      options.output, bytes.size(), parts.lexicon.size(), parts.tagger.size(), parts.adviser.size(),
      parts.parser.size(), parts.lemmas.size(), parts.boundaries.size());
  for (const std::string& treebank : options.dev) {
    std::cout << treebank << '\n';
    if (const int code = run_score({.files = {treebank}, .model = options.output}); code != 0)
      return code;
  }
  return 0;
}

}  // namespace belie
