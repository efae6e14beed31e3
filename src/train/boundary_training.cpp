// SPDX-License-Identifier: Apache-2.0
//
// Two classes would have opposite weights, so those of "a sentence ends" alone are frozen.
#include "train/boundary_training.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/syntax/boundaries.h"
#include "language/syntax/boundary_rules.h"
#include "language/syntax/tokenizer.h"
#include "train/evaluation.h"
#include "train/random.h"

namespace belie {

namespace {

constexpr std::uint32_t kGoesOn = 0, kEnds = 1;

/// A paragraph's tokens with the answers.
struct Paragraph {
  std::string_view text;
  std::vector<Span> tokens;
  std::vector<GapVerdict> verdicts;
  std::vector<std::uint32_t> right;
};

Paragraph paragraph_of(std::string_view text, std::uint32_t offset,
                       const std::vector<std::uint32_t>& ends) {
  Paragraph paragraph{text, tokenize(text), {}, {}};
  paragraph.verdicts = gap_verdicts(text, paragraph.tokens);
  for (const Span token : paragraph.tokens) {
    const bool end = std::binary_search(ends.begin(), ends.end(), token.end + offset);
    paragraph.right.push_back(end ? kEnds : kGoesOn);
  }
  return paragraph;
}

std::vector<Paragraph> paragraphs_of(std::string_view text,
                                     const std::vector<std::uint32_t>& ends) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    paragraphs.push_back(
        paragraph_of(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), ends));
    begin = end + 1;
  }
  return paragraphs;
}

/// Sentences begin where the model itself ended the one before, as they will in use.
void learn_paragraph(const Paragraph& paragraph, const TagLexicon& lexicon,
                     Perceptron& perceptron) {
  BoundaryInput input(paragraph.text, paragraph.tokens, paragraph.verdicts, &lexicon);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < paragraph.tokens.size(); ++i) {
    bool ends = paragraph.verdicts[i] >= GapVerdict::kEnds;
    if (input.open(i)) {
      const BoundaryFeatures features = input.features(i, begin);
      std::array<std::int32_t, 2> scores{};
      perceptron.score(features, scores.data());
      const std::uint32_t guessed = scores[kEnds] > scores[kGoesOn] ? kEnds : kGoesOn;
      perceptron.learn(features, paragraph.right[i], guessed);
      ends = guessed == kEnds;
    }
    if (ends) begin = i + 1;
  }
}

}  // namespace

std::string train_boundaries(const std::vector<TreebankSentence>& sentences,
                             const TagLexicon& lexicon, const BoundaryTraining& options) {
  const std::string text = raw_text(sentences);
  std::vector<std::uint32_t> ends;
  for (const Span sentence : gold_text(sentences).sentences) ends.push_back(sentence.end);
  std::vector<Paragraph> paragraphs = paragraphs_of(text, ends);
  Perceptron perceptron;
  Random random(options.seed);
  for (int round = 0; round < options.members * options.rounds; ++round) {
    if (round > 0 && round % options.rounds == 0) perceptron.next_member();
    random.shuffle(paragraphs);
    for (const Paragraph& paragraph : paragraphs) learn_paragraph(paragraph, lexicon, perceptron);
  }
  std::vector<WeightRow> rows;
  for (WeightRow& row : perceptron.average(options.pruning)) {
    std::erase_if(row.weights, [](const auto& weight) { return weight.first != kEnds; });
    if (row.weights.empty()) continue;
    row.weights.front().first = 0;
    rows.push_back(std::move(row));
  }
  return freeze(std::move(rows), 1);
}

}  // namespace belie
