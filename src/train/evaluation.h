// SPDX-License-Identifier: Apache-2.0
//
// The measures of the CoNLL 2018 shared task (Zeman et al. 2018): words of the system are aligned
// with those of the treebank by the characters they cover, and each figure is the F1 over aligned
// words. With the treebank's own words all F1 values are plain accuracies.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/syntax/conllu.h"
#include "language/syntax/syntax.h"
#include "text/span.h"

namespace belie {

struct AnalysedWord {
  Span span;  // in the running text
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kNone;
  std::string lemma;
  std::uint32_t head = 0;  // word of the text; its own number: root
  Relation relation = Relation::kDep;
  std::int16_t margin = 0;
};

struct AnalysedText {
  std::vector<Span> tokens;  // as written: a multiword token is one
  std::vector<AnalysedWord> words;
  std::vector<Span> sentences;
};

struct Measures {
  double tokens = 0, sentences = 0, words = 0;  // F1, 0..100
  double upos = 0, xpos = 0, lemmas = 0;
  double uas = 0, las = 0;
  double las_subtypes = 0;  // relations equal with their subtypes
};

inline constexpr std::uint32_t kUnaligned = 0xffffffff;

/// For each word of the system the treebank's word that covers the same characters, or kUnaligned.
std::vector<std::uint32_t> align(const AnalysedText& gold, const AnalysedText& system);

/// The treebank's analysis laid over raw_text().
AnalysedText gold_text(const std::vector<TreebankSentence>& sentences);

Measures measure(const AnalysedText& gold, const AnalysedText& system);

}  // namespace belie
