// SPDX-License-Identifier: Apache-2.0
//
// One draft as the readers of positions look at it: words in lower case, lemmas, children in the
// tree, the quotation and the name at a token, countries under any of their names. Borrows the
// annotation and the lexicon, which must outlive it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/lexicon/stance_words.h"
#include "language/names/spelling.h"

namespace belie {

class PositionText {
 public:
  PositionText(const Annotation& annotation, const LexiconIndex& lexicon, const StanceWords& words);

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const LexiconIndex& lexicon() const { return lexicon_; }
  [[nodiscard]] const StanceWords& words() const { return words_; }

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(annotation_.tokens.size());
  }
  [[nodiscard]] const Token& token(std::uint32_t t) const { return annotation_.tokens[t]; }
  [[nodiscard]] const std::string& lower(std::uint32_t t) const { return forms_.lower[t]; }
  [[nodiscard]] std::string lemma(std::uint32_t t) const;  // lower case
  [[nodiscard]] TokenRange sentence(std::uint32_t t) const {
    return annotation_.sentences[token(t).sentence.index()].tokens;
  }
  [[nodiscard]] bool is(std::uint32_t t, Upos tag) const { return token(t).upos == tag; }
  /// Whether the token is a noun, common or proper, or part of a name whatever its tag.
  [[nodiscard]] bool is_noun(std::uint32_t t) const {
    return is(t, Upos::kNoun) || is(t, Upos::kPropn) || is_named(t);
  }
  [[nodiscard]] bool is_named(std::uint32_t t) const;
  /// The tokens that hang on this one, in text order.
  [[nodiscard]] const std::vector<std::uint32_t>& children(std::uint32_t t) const {
    return children_[t];
  }
  /// The first child with the relation, whatever its subtype; none: invalid.
  [[nodiscard]] TokenIndex child(std::uint32_t t, Relation relation) const;

  /// The innermost quotation of speech that holds the token; none: invalid.
  [[nodiscard]] QuotationIndex quotation(std::uint32_t t) const { return quotations_[t]; }
  /// The mention whose words hold the token; none: nullptr.
  [[nodiscard]] const Mention* mention(std::uint32_t t) const;
  /// Whether an expression of time holds the token.
  [[nodiscard]] bool is_time(std::uint32_t t) const { return timed_[t]; }
  /// The country or body named at the token by name, adjective, capital or metonym: "hu" for
  /// "Budapest"; "" none. `length` words are taken.
  struct Land {
    std::string id;
    std::uint32_t length = 0;
  };
  [[nodiscard]] Land land(std::uint32_t t) const;

 private:
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const StanceWords& words_;
  WordForms forms_;
  std::vector<std::vector<std::uint32_t>> children_;
  std::vector<QuotationIndex> quotations_;
  std::vector<MentionIndex> mentions_;
  std::vector<bool> timed_;
};

}  // namespace belie
