// SPDX-License-Identifier: Apache-2.0
//
// What the language stage says about one document: sentences, tokens with tags, lemmas and a
// dependency tree, names and who they are within this draft, titles, times, quotations, voices and
// clauses. It says nothing about truth. Flat arrays and indices only; the annotation refers to the
// document by span and must not outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "language/ages/ages.h"
#include "language/names/mentions.h"
#include "language/quantities/quantities.h"
#include "language/scopes.h"
#include "language/syntax/syntax.h"
#include "language/times/times.h"
#include "text/document.h"

namespace belie {

struct Annotation {
  const Document* document = nullptr;

  // language/syntax/syntax.h
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::string lemma_text;  // the lemmas, which tokens refer to by span

  // language/names/mentions.h
  std::vector<Mention> mentions;
  std::vector<Referent> referents;
  std::vector<Title> titles;

  // language/times/times.h
  std::vector<TimeExpression> times;

  // language/scopes.h
  std::vector<Quotation> quotations;
  std::vector<Clause> clauses;
  std::vector<ClauseIndex> clause_of_token;  // as long as tokens
  std::vector<Attribution> attributions;

  // language/quantities/quantities.h, language/ages/ages.h
  std::vector<QuantityMention> quantities;
  std::vector<AgeExpression> ages;

  [[nodiscard]] std::string_view text(Span span) const { return document->text(span); }
  [[nodiscard]] std::string_view word(TokenIndex token) const {
    return text(tokens[token.index()].span);
  }
  [[nodiscard]] std::string_view lemma(TokenIndex token) const {
    const Span span = tokens[token.index()].lemma;
    return std::string_view(lemma_text).substr(span.begin, span.size());
  }
  [[nodiscard]] Span span(TokenRange range) const {
    return range.empty() ? Span{}
                         : Span{tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  }
  [[nodiscard]] SentenceIndex sentence_of(TokenIndex token) const {
    return tokens[token.index()].sentence;
  }
};

}  // namespace belie
