// SPDX-License-Identifier: Apache-2.0
//
// From text to sentences with tags, lemmas and trees. Pure: the same text and model give the same
// annotation in any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/syntax/model.h"
#include "text/document.h"

namespace belie {

/// What the model says of one sentence; each list has one element a word.
struct SentenceAnalysis {
  std::vector<TagPair> tags;
  std::vector<std::string> lemmas;
  std::vector<Arc> arcs;
};

SentenceAnalysis analyse(std::span<const std::string_view> words, const Model& model);

/// Tokens, sentences and lemma_text of the annotation, section by section; the document is the one
/// that it is of.
void annotate_syntax(const Document& document, const Model& model, Annotation& annotation);

}  // namespace belie
