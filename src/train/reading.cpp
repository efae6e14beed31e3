// SPDX-License-Identifier: Apache-2.0
#include "train/reading.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "language/characters.h"
#include "language/syntax/sentences.h"
#include "language/syntax/syntax_pipeline.h"
#include "language/syntax/tokenizer.h"

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

Span moved(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  return paragraphs;
}

class TreebankReader {
 public:
  TreebankReader(std::string_view text, const AnalysedText& gold, Own own, const Model& model)
      : text_(text), gold_(gold), own_(own), model_(model) {}

  AnalysedText read() {
    for (const Span paragraph : paragraphs_of(text_)) read_paragraph(paragraph);
    if (!own_.tokens) out_.tokens = gold_.tokens;
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view text(Span span) const {
    return text_.substr(span.begin, span.size());
  }

  void read_paragraph(Span paragraph) {
    if (own_.sentences) return split(paragraph);
    for (; sentence_ < gold_.sentences.size(); ++sentence_) {
      const Span sentence = gold_.sentences[sentence_];
      if (sentence.begin >= paragraph.end) return;
      add_sentence(words_of(sentence));
    }
  }

  void split(Span paragraph) {
    const std::vector<Span> words = words_of(paragraph);
    std::vector<Span> inside;
    inside.reserve(words.size());
    for (const Span word : words)
      inside.push_back({word.begin - paragraph.begin, word.end - paragraph.begin});
    for (const TokenRange sentence :
         split_sentences(text(paragraph), inside, model_.boundaries, &model_.lexicon))
      add_sentence(std::span(words).subspan(sentence.begin, sentence.size()));
  }

  /// The words of one stretch, cut by the tokenizer or as the treebank has them.
  std::vector<Span> words_of(Span stretch) {
    std::vector<Span> words;
    if (own_.tokens) {
      for (const Span word : tokenize(text(stretch))) words.push_back(moved(word, stretch.begin));
      add_tokens(words);
    } else {
      for (; word_ < gold_.words.size() && gold_.words[word_].span.end <= stretch.end; ++word_)
        words.push_back(gold_.words[word_].span);
    }
    return words;
  }

  void add_tokens(std::span<const Span> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool joined = i > 0 && words[i - 1].end == words[i].begin &&
                          is_clitic(text(words[i])) && ends_in_letter(text(words[i - 1]));
      if (joined)
        out_.tokens.back().end = words[i].end;
      else
        out_.tokens.push_back(words[i]);
    }
  }

  void add_sentence(std::span<const Span> spans) {
    std::vector<std::string_view> words;
    for (const Span span : spans) words.push_back(text(span));
    const SentenceAnalysis analysis = analyse(words, model_);
    const auto first = static_cast<std::uint32_t>(out_.words.size());
    for (std::uint32_t i = 0; i < spans.size(); ++i) {
      const Arc& arc = analysis.arcs[i];
      out_.words.push_back({spans[i], analysis.tags[i].upos, analysis.tags[i].xpos,
                            analysis.lemmas[i], first + (arc.head == spans.size() ? i : arc.head),
                            arc.relation, arc.margin});
    }
    out_.sentences.push_back({spans.front().begin, spans.back().end});
  }

  std::string_view text_;
  const AnalysedText& gold_;
  Own own_;
  const Model& model_;
  AnalysedText out_;
  std::size_t sentence_ = 0;  // of the treebank, the next
  std::size_t word_ = 0;
};

}  // namespace

AnalysedText read_treebank_text(std::string_view text, const AnalysedText& gold, Own own,
                                const Model& model) {
  return TreebankReader(text, gold, own, model).read();
}

}  // namespace belie
