// SPDX-License-Identifier: Apache-2.0
//
// In English the words of a multiword token are always pieces of it ("don't" = "do" + "n't"), so
// every word covers characters of its own and alignment is equality of spans.
#include "train/evaluation.h"

#include <algorithm>
#include <map>

namespace belie {

namespace {

double f1(std::size_t correct, std::size_t gold, std::size_t system) {
  return gold + system == 0
             ? 0
             : 200.0 * static_cast<double>(correct) / static_cast<double>(gold + system);
}

double span_f1(const std::vector<Span>& gold, const std::vector<Span>& system) {
  std::vector<Span> both;
  std::set_intersection(gold.begin(), gold.end(), system.begin(), system.end(),
                        std::back_inserter(both));
  return f1(both.size(), gold.size(), system.size());
}

/// Lays one sentence over the text from `at`; returns the end of its last token.
class GoldText {
 public:
  AnalysedText text;

  void add(const TreebankSentence& sentence) {
    if (!text.tokens.empty() && sentence.new_paragraph) gap_ = 1;
    const auto first = static_cast<std::uint32_t>(text.words.size());
    std::size_t multiword = 0;
    for (std::uint32_t i = 0; i < sentence.words.size();) {
      std::uint32_t end = i + 1;
      bool space = sentence.words[i].space_after;
      if (multiword < sentence.multiwords.size() && sentence.multiwords[multiword].first == i) {
        end = sentence.multiwords[multiword].last + 1;
        space = sentence.multiwords[multiword++].space_after;
      }
      at_ += gap_;
      const std::uint32_t begin = at_;
      for (; i < end; ++i) add_word(sentence, i, first);
      text.tokens.push_back({begin, at_});
      gap_ = space ? 1 : 0;
    }
    text.sentences.push_back({text.words[first].span.begin, at_});
  }

 private:
  void add_word(const TreebankSentence& sentence, std::uint32_t i, std::uint32_t first) {
    const TreebankWord& word = sentence.words[i];
    const auto end = static_cast<std::uint32_t>(at_ + word.form.size());
    const std::uint32_t head = word.head == 0 ? first + i : first + word.head - 1;
    text.words.push_back({{at_, end}, word.upos, word.xpos, word.lemma, head, word.relation, 0});
    at_ = end;
  }

  std::uint32_t at_ = 0;
  std::uint32_t gap_ = 0;
};

}  // namespace

std::vector<std::uint32_t> align(const AnalysedText& gold, const AnalysedText& system) {
  std::map<Span, std::uint32_t> places;
  for (std::uint32_t i = 0; i < gold.words.size(); ++i) places[gold.words[i].span] = i;
  std::vector<std::uint32_t> aligned;
  for (const AnalysedWord& word : system.words) {
    const auto found = places.find(word.span);
    aligned.push_back(found == places.end() ? kUnaligned : found->second);
  }
  return aligned;
}

AnalysedText gold_text(const std::vector<TreebankSentence>& sentences) {
  GoldText gold;
  for (const TreebankSentence& sentence : sentences) gold.add(sentence);
  return gold.text;
}

Measures measure(const AnalysedText& gold, const AnalysedText& system) {
  std::size_t words = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0, exact = 0;
  const std::vector<std::uint32_t> aligned = align(gold, system);
  for (std::uint32_t i = 0; i < system.words.size(); ++i) {
    if (aligned[i] == kUnaligned) continue;
    const AnalysedWord& is = system.words[i];
    const AnalysedWord& should = gold.words[aligned[i]];
    ++words;
    upos += is.upos == should.upos ? 1U : 0U;
    xpos += is.xpos == should.xpos ? 1U : 0U;
    lemmas += is.lemma == should.lemma || should.lemma == "_" ? 1U : 0U;
    if (aligned[is.head] != should.head) continue;
    ++heads;
    labelled += universal(is.relation) == universal(should.relation) ? 1U : 0U;
    exact += is.relation == should.relation ? 1U : 0U;
  }
  const auto score = [&](std::size_t correct) {
    return f1(correct, gold.words.size(), system.words.size());
  };
  return {span_f1(gold.tokens, system.tokens),
          span_f1(gold.sentences, system.sentences),
          score(words),
          score(upos),
          score(xpos),
          score(lemmas),
          score(heads),
          score(labelled),
          score(exact)};
}

}  // namespace belie
