// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "language/model.h"
#include "train/commands.h"
#include "train/files.h"
#include "train/lemma_training.h"
#include "train/parser_training.h"
#include "train/tagger_training.h"

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

std::string about(const TrainOptions& options, std::size_t sentences) {
  std::string text =
      fmt::format("language: English\nsentences: {}\nseed: {}\nrounds: {} tagger, {} parser\n",
                  sentences, options.seed, options.tagger_rounds, options.parser_rounds);
  for (const std::string& path : options.train) {
    text += fmt::format("treebank: {}\n", std::filesystem::path(path).filename().string());
  }
  return text;
}

ModelParts learn(const std::vector<TreebankSentence>& sentences,
                 const std::vector<DictionaryForm>& irregular, const TrainOptions& options) {
  const std::vector<TagPair> pairs = tag_pairs_of(sentences);
  TaggerTraining tagging{
      options.seed, options.tagger_rounds, 1, {options.tagger_bytes, options.tagger_mistakes}};
  std::cerr << "jackknifing tags\n";
  const auto tags = jackknifed_tags(sentences, pairs, tagging);
  std::cerr << "tagger\n";
  std::vector<const TreebankSentence*> all;
  std::vector<ParserExample> examples;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const int times = counts_double(sentences[i], options.twice) ? 2 : 1;
    all.insert(all.end(), static_cast<std::size_t>(times), &sentences[i]);
    examples.insert(examples.end(), static_cast<std::size_t>(times), {&sentences[i], tags[i]});
  }
  TrainedTagger tagger;
  tagging.members = options.members;
  train_tagger(all, pairs, tagging, tagger);
  const TrainedParser parser = train_parser(std::move(examples), tagger.lexicon,
                                            {options.seed,
                                             options.parser_rounds,
                                             options.members,
                                             {options.parser_bytes, options.parser_mistakes}});
  return {about(options, sentences.size()),
          bytes_of(pairs),
          tagger.lexicon_bytes,
          tagger.weight_bytes,
          bytes_of(parser.actions),
          parser.weight_bytes,
          train_lemmas(sentences, irregular)};
}

}  // namespace

int run_train(const TrainOptions& options) {
  const auto sentences = read_treebanks(options.train);
  if (!sentences) return fail(sentences.error());
  const auto irregular = dictionary_forms(options.dictionary);
  if (!irregular) return fail(irregular.error());
  const ModelParts parts = learn(*sentences, *irregular, options);
  const std::string bytes = write_model(parts);
  std::ofstream stream(options.output, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.flush()) {
    Error error;
    error.message = "cannot be written";
    error.file = options.output;
    return fail(error);
  }
  std::cout << fmt::format("{}: {} bytes (lexicon {}, tagger {}, parser {}, lemmas {})\n",
                           options.output, bytes.size(), parts.lexicon.size(), parts.tagger.size(),
                           parts.parser.size(), parts.lemmas.size());
  for (const std::string& treebank : options.dev) {
    std::cout << treebank << '\n';
    if (const int code = run_score({treebank, options.output, false, false}); code != 0)
      return code;
  }
  return 0;
}

}  // namespace belie
