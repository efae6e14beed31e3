// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ctime>
#include <iostream>

#include <fmt/format.h>

#include "language/syntax/model.h"
#include "train/commands.h"
#include "train/curves.h"
#include "train/evaluation.h"
#include "train/files.h"
#include "train/reading.h"

namespace belie {

namespace {

/// Spans of one list that the other lacks, with some text around.
void show_missing(std::string_view text, const std::vector<Span>& of, const std::vector<Span>& in,
                  char mark) {
  for (const Span span : of) {
    if (std::binary_search(in.begin(), in.end(), span)) continue;
    const std::size_t from = span.begin < 15 ? 0 : span.begin - 15;
    std::string shown =
        fmt::format("{} {}[{}]{}", mark, text.substr(from, span.begin - from),
                    text.substr(span.begin, span.size()), text.substr(span.end, 15));
    std::replace(shown.begin(), shown.end(), '\n', '|');
    std::cout << span.begin << ' ' << shown << '\n';
  }
}

std::vector<Span> word_spans(const AnalysedText& text) {
  std::vector<Span> spans;
  for (const AnalysedWord& word : text.words) spans.push_back(word.span);
  return spans;
}

void show_errors(std::string_view text, const AnalysedText& gold, const AnalysedText& system) {
  show_missing(text, word_spans(gold), word_spans(system), '-');
  show_missing(text, word_spans(system), word_spans(gold), '+');
  std::cout << "sentences\n";
  show_missing(text, gold.sentences, system.sentences, '-');
  show_missing(text, system.sentences, gold.sentences, '+');
}

void print(const Measures& m, Own own, double sentences_a_second) {
  if (own.tokens || own.sentences)
    std::cout << fmt::format("tokens {:.2f}  words {:.2f}  sentences {:.2f}\n", m.tokens, m.words,
                             m.sentences);
  std::cout << fmt::format(
      "UPOS {:.2f}  XPOS {:.2f}  lemma {:.2f}  UAS {:.2f}  LAS {:.2f}  LAS with subtypes {:.2f}\n",
      m.upos, m.xpos, m.lemmas, m.uas, m.las, m.las_subtypes);
  std::cout << fmt::format("{:.0f} sentences/s\n", sentences_a_second);
}

}  // namespace

int run_score(const ScoreOptions& options) {
  const auto treebank = read_treebanks(options.files);
  if (!treebank) return fail(treebank.error());
  std::string file;
  if (!options.model.empty()) {
    auto bytes = read_file(options.model);
    if (!bytes) return fail(bytes.error());
    file = std::move(*bytes);
  }
  const auto model =
      load_model(options.model.empty() ? embedded_model_bytes() : std::string_view(file));
  if (!model) return fail(model.error());
  const std::string text = raw_text(*treebank);
  const AnalysedText gold = gold_text(*treebank);
  const std::clock_t begin = std::clock();  // of this processor, whatever else runs beside
  const Own own{options.raw || options.own_tokens, options.raw || options.own_sentences};
  const AnalysedText system = read_treebank_text(text, gold, own, *model);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  if (options.errors) show_errors(text, gold, system);
  if (options.curves) std::cout << margin_table(gold, system);
  print(measure(gold, system), own, static_cast<double>(system.sentences.size()) / seconds);
  return 0;
}

}  // namespace belie
