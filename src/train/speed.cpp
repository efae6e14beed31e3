// SPDX-License-Identifier: Apache-2.0
#include <ctime>
#include <iostream>
#include <vector>

#include <fmt/format.h>

#include "language/syntax/model.h"
#include "language/syntax/sentences.h"
#include "language/syntax/tokenizer.h"
#include "train/commands.h"
#include "train/files.h"

namespace belie {

namespace {

/// A text's sentences on their way through the model.
struct Stages {
  std::vector<std::vector<WordForm>> forms;
  std::vector<std::vector<TagPair>> tags;
  std::size_t words = 0;
};

double seconds_since(std::clock_t begin) {  // of this processor, whatever else runs beside
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void describe_words(std::string_view text, const Model& model, Stages& stages) {
  const std::vector<Span> tokens = tokenize(text);
  for (const TokenRange sentence :
       split_sentences(text, tokens, model.boundaries, &model.lexicon)) {
    std::vector<WordForm>& forms = stages.forms.emplace_back();
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      forms.push_back(describe(text.substr(tokens[i].begin, tokens[i].size())));
      model.lexicon.complete(forms.back());
    }
  }
  stages.words += tokens.size();
}

void tag_words(const Model& model, Stages& stages) {
  std::vector<TagNumber> numbers;
  for (const auto& forms : stages.forms) {
    numbers.resize(forms.size());
    model.tagger.tag(forms, numbers);
    std::vector<TagPair>& tags = stages.tags.emplace_back();
    for (const TagNumber number : numbers) tags.push_back(model.tagger.pair(number));
  }
}

void parse_words(const Model& model, const Stages& stages) {
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < stages.forms.size(); ++i) {
    arcs.resize(stages.forms[i].size());
    model.parser.parse(stages.forms[i], stages.tags[i], arcs);
  }
}

}  // namespace

int run_speed(const SpeedOptions& options) {
  std::string file;
  if (!options.model.empty()) {
    auto bytes = read_file(options.model);
    if (!bytes) return fail(bytes.error());
    file = std::move(*bytes);
  }
  const auto model =
      load_model(options.model.empty() ? embedded_model_bytes() : std::string_view(file));
  if (!model) return fail(model.error());
  std::string text;
  for (const std::string& path : options.files) {
    const auto bytes = read_file(path);
    if (!bytes) return fail(bytes.error());
    text += *bytes + "\n\n";
  }
  Stages stages;
  std::clock_t begin = std::clock();
  describe_words(text, *model, stages);
  const double words = seconds_since(begin);
  begin = std::clock();
  tag_words(*model, stages);
  const double tagging = seconds_since(begin);
  begin = std::clock();
  parse_words(*model, stages);
  const double parsing = seconds_since(begin);
  const auto rate = [&](double seconds) {
    return static_cast<double>(stages.forms.size()) / seconds;
  };
  std::cout << fmt::format(
      "{} sentences of {:.1f} words; words and sentences {:.2f} s, tagger {:.2f} s, parser {:.2f} "
      "s\n{:.0f} sentences/s tagger and parser, {:.0f} from text to trees\n",
      stages.forms.size(),
      static_cast<double>(stages.words) / static_cast<double>(stages.forms.size()), words, tagging,
      parsing, rate(tagging + parsing), rate(words + tagging + parsing));
  return 0;
}

}  // namespace belie
