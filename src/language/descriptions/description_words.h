// SPDX-License-Identifier: Apache-2.0
//
// A draft's words as ages and descriptions read them: lower case without dots, sentence by
// sentence, with the name or pronoun that stands at each token. Built once for a stage; the
// annotation must outlive it and keep its mentions meanwhile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

class DraftWords {
 public:
  DraftWords(const Annotation& annotation, const LexiconIndex& lexicon);

  [[nodiscard]] const Annotation& annotation() const { return annotation_; }
  [[nodiscard]] const LexiconIndex& lexicon() const { return lexicon_; }
  [[nodiscard]] const WordForms& forms() const { return forms_; }

  /// The name or pronoun that holds the token; none: no mention.
  [[nodiscard]] MentionIndex mention_at(std::uint32_t token) const;

  /// The mention of a person by name that ends right before the token; none: something else.
  [[nodiscard]] MentionIndex person_before(std::uint32_t token) const;
  /// The same, where nothing speaks against a person: a bare name of an unknown type too.
  [[nodiscard]] MentionIndex possible_person_before(std::uint32_t token) const;

  /// "An ancestor of the Roes": a surname of several.
  [[nodiscard]] bool is_family(const Mention& name) const;
  /// The mention of a person by name that begins at the token.
  [[nodiscard]] MentionIndex person_at(std::uint32_t token) const;
  /// The same, where nothing speaks against a person.
  [[nodiscard]] MentionIndex possible_person_at(std::uint32_t token) const;

  /// Whether the mention names a person: by evidence, or by a given name and nothing against it.
  [[nodiscard]] bool is_person(MentionIndex mention) const;

  /// Whether the draft puts the noun, in small letters, beside the name of a person whose it is.
  [[nodiscard]] bool is_told_calling(std::string_view noun) const;

 private:
  [[nodiscard]] MentionIndex possible_person(MentionIndex mention) const;

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  WordForms forms_;
  std::vector<std::int32_t> mention_at_;
  std::vector<std::string> callings_;  // in order
};

/// One sentence's words by token index; outside the sentence every word is "".
class SentenceView {
 public:
  SentenceView(const DraftWords& draft, TokenRange tokens) : draft_(&draft), tokens_(tokens) {}

  [[nodiscard]] std::string_view operator[](std::uint32_t token) const {
    return tokens_.contains(token) ? std::string_view(draft_->forms().lower[token])
                                   : std::string_view();
  }
  [[nodiscard]] TokenRange tokens() const { return tokens_; }
  [[nodiscard]] const DraftWords& draft() const { return *draft_; }
  [[nodiscard]] const Annotation& annotation() const { return draft_->annotation(); }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation().tokens[at]; }
  [[nodiscard]] bool holds(std::uint32_t token) const { return tokens_.contains(token); }
  [[nodiscard]] bool is(std::uint32_t token, Upos tag) const {
    return holds(token) && this->token(token).upos == tag;
  }

 private:
  const DraftWords* draft_;
  TokenRange tokens_;
};

}  // namespace belie
