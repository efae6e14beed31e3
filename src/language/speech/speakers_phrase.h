// SPDX-License-Identifier: Apache-2.0
//
// The phrase that names a speaker, read from tags: "Marta Quill, the deputy harbour master", "the
// owner of the Aldersey Mill", "she". Subjects and inverted subjects of reporting verbs are
// short and regular enough that tags find their ends more surely than the tree does.
#pragma once

#include <vector>

#include "language/annotation.h"

namespace belie {

struct SpeakerPhrase {
  TokenRange words;      // with apposition; empty: none
  TokenIndex head;       // the noun or name that says whom: "owner", "Quill"
  MentionIndex mention;  // the name that means the speaker; none: a description or pronoun alone
};

class SpeakerPhrases {
 public:
  explicit SpeakerPhrases(const Annotation& annotation);

  /// The end of the noun phrase that begins at the token, with what "of", "for" or any other
  /// preposition adds; the token itself where none begins there.
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t begin, std::uint32_t end) const;

  /// The phrase that begins at the token, with a following apposition; words behind `end` are not
  /// looked at. Empty where no noun phrase begins there.
  [[nodiscard]] SpeakerPhrase at(std::uint32_t begin, std::uint32_t end) const;

  /// The phrase around a head noun; nothing before `begin` is taken.
  [[nodiscard]] SpeakerPhrase around(TokenIndex head, std::uint32_t begin, std::uint32_t end) const;

  /// The name or pronoun that holds the token, or none.
  [[nodiscard]] MentionIndex mention_at(std::uint32_t token) const { return mentions_[token]; }

 private:
  [[nodiscard]] bool begins_phrase(std::uint32_t token) const;
  [[nodiscard]] bool belongs(std::uint32_t token, std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] TokenIndex head_of(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t apposition_end(std::uint32_t comma, std::uint32_t end) const;
  [[nodiscard]] MentionIndex name_in(TokenRange words, TokenIndex head) const;
  [[nodiscard]] MentionIndex ends_with_holder(TokenRange words) const;
  [[nodiscard]] bool is_person(MentionIndex mention) const;
  [[nodiscard]] bool may_be_person(MentionIndex mention) const;

  const Annotation& annotation_;
  std::vector<MentionIndex> mentions_;  // by token
  std::vector<MentionIndex> holders_;   // by token of a title: whose it is
  std::vector<bool> times_;             // by token: part of an expression of time
};

}  // namespace belie
