// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <ctime>
#include <iostream>

#include <fmt/format.h>

#include "language/characters.h"
#include "language/model.h"
#include "language/sentences.h"
#include "language/syntax_pipeline.h"
#include "language/tokenizer.h"
#include "train/commands.h"
#include "train/curves.h"
#include "train/evaluation.h"
#include "train/files.h"

namespace belie {

namespace {

/// Second parts of contractions; with what stands before them they are one token as written.
constexpr std::array<std::string_view, 16> kClitics = {"n't", "'s", "'m", "'re", "'ve", "'ll",
                                                       "'d",  "'",  "nt", "na",  "ta",  "not",
                                                       "s",   "m",  "ll", "'t"};

bool is_clitic(std::string_view word) {
  const std::string normal = normal_form(word);
  return std::find(kClitics.begin(), kClitics.end(), normal) != kClitics.end();
}

bool ends_in_letter(std::string_view word) {
  const auto characters = characters_of(word);
  return characters.size() > 1 &&
         (is_letter(characters[characters.size() - 2].code) ||
          is_digit(characters[characters.size() - 2].code) || word.back() == '.');
}

void add_tokens(std::string_view text, std::span<const Span> words, std::vector<Span>& tokens) {
  const auto word = [&](Span span) { return text.substr(span.begin, span.size()); };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool joined = i > 0 && words[i - 1].end == words[i].begin && is_clitic(word(words[i])) &&
                        ends_in_letter(word(words[i - 1]));
    if (joined)
      tokens.back().end = words[i].end;
    else
      tokens.push_back(words[i]);
  }
}

void add_sentence(std::string_view text, std::span<const Span> spans, const Model& model,
                  AnalysedText& out) {
  std::vector<std::string_view> words;
  for (const Span span : spans) words.push_back(text.substr(span.begin, span.size()));
  const SentenceAnalysis analysis = analyse(words, model);
  const auto first = static_cast<std::uint32_t>(out.words.size());
  for (std::uint32_t i = 0; i < spans.size(); ++i) {
    const std::uint32_t head = analysis.arcs[i].head;
    out.words.push_back({spans[i], analysis.tags[i].upos, analysis.tags[i].xpos, analysis.lemmas[i],
                         first + (head == spans.size() ? i : head), analysis.arcs[i].relation,
                         analysis.arcs[i].margin});
  }
  out.sentences.push_back({spans.front().begin, spans.back().end});
}

AnalysedText analyse_raw(std::string_view text, const Model& model) {
  AnalysedText out;
  const std::vector<Span> spans = tokenize(text);
  add_tokens(text, spans, out.tokens);
  for (const TokenRange sentence : split_sentences(text, spans)) {
    add_sentence(text, std::span(spans).subspan(sentence.begin, sentence.size()), model, out);
  }
  return out;
}

AnalysedText analyse_words(std::string_view text, const AnalysedText& gold, const Model& model) {
  AnalysedText out;
  out.tokens = gold.tokens;
  std::vector<Span> spans;
  std::size_t sentence = 0;
  for (const AnalysedWord& word : gold.words) {
    spans.push_back(word.span);
    if (word.span.end != gold.sentences[sentence].end) continue;
    add_sentence(text, spans, model, out);
    spans.clear();
    ++sentence;
  }
  return out;
}

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

void print(const Measures& m, bool raw, double sentences_a_second) {
  if (raw)
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
  const AnalysedText system =
      options.raw ? analyse_raw(text, *model) : analyse_words(text, gold, *model);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  if (options.errors) show_errors(text, gold, system);
  if (options.curves) std::cout << margin_table(gold, system);
  print(measure(gold, system), options.raw, static_cast<double>(system.sentences.size()) / seconds);
  return 0;
}

}  // namespace belie
