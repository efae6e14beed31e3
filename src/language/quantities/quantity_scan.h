// SPDX-License-Identifier: Apache-2.0
//
// A document's sentences as readers of figures see them: one sentence's words in lower case at a
// time, and which tokens times, ages and names have taken already. The annotation must outlive it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/quantities/quantity_words.h"

namespace belie {

class QuantityScan {
 public:
  QuantityScan(const Annotation& annotation, const LexiconIndex& lexicon);

  /// Makes this the sentence that the other functions read.
  void enter(const Sentence& sentence);

  [[nodiscard]] std::uint32_t begin() const { return tokens_.begin; }
  [[nodiscard]] std::uint32_t end() const { return tokens_.end; }
  [[nodiscard]] bool holds(std::uint32_t token) const { return tokens_.contains(token); }

  /// The word in lower case with plain dashes and apostrophes; "" outside the sentence.
  [[nodiscard]] std::string_view lower(std::uint32_t token) const;
  /// As written; "" outside the sentence.
  [[nodiscard]] std::string_view word(std::uint32_t token) const;
  [[nodiscard]] const Token& token(std::uint32_t index) const { return annotation_.tokens[index]; }
  [[nodiscard]] Upos upos(std::uint32_t token) const;  // kX outside the sentence
  [[nodiscard]] Xpos xpos(std::uint32_t token) const;  // kNone outside the sentence

  [[nodiscard]] bool is_any(std::uint32_t token,
                            std::initializer_list<std::string_view> words) const;
  /// Whether the token stands in the sentence right behind the one before it, without a space.
  [[nodiscard]] bool touches(std::uint32_t token) const;
  [[nodiscard]] bool is_dash(std::uint32_t token) const;  // "-", "–", "—"
  [[nodiscard]] bool is_capital(std::uint32_t token) const;
  [[nodiscard]] bool is_noun(std::uint32_t token) const;    // common noun by its tag
  [[nodiscard]] bool is_plural(std::uint32_t token) const;  // plural common noun by its tag

  /// Part of a time of the calendar or an age: no figure.
  [[nodiscard]] bool is_taken(std::uint32_t token) const;
  [[nodiscard]] bool is_name(std::uint32_t token) const;
  /// Most words of the sentence begin with a capital: a headline.
  [[nodiscard]] bool in_title_case() const { return title_case_; }

  // Look-ups of the lexicon at a token.
  [[nodiscard]] QuantityWordMatch<UnitEntry> unit_at(std::uint32_t token) const;
  [[nodiscard]] const UnitEntry* symbol_at(std::uint32_t token) const;
  [[nodiscard]] HedgeMatch hedge_before(std::uint32_t token) const;
  [[nodiscard]] HedgeMatch hedge_after(std::uint32_t token) const;
  [[nodiscard]] const QuantityWords& words() const { return words_; }
  [[nodiscard]] const LexiconIndex& lexicon() const { return lexicon_; }
  [[nodiscard]] const Annotation& annotation() const { return annotation_; }

 private:
  enum Mark : std::uint8_t { kNothing, kTaken, kName };

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const QuantityWords& words_;
  std::vector<std::uint8_t> marks_;  // of every token of the document
  TokenRange tokens_;
  std::vector<std::string> lower_;  // at least as long as the sentence
  bool title_case_ = false;
};

}  // namespace belie
