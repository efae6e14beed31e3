// SPDX-License-Identifier: Apache-2.0
//
// Whom a pronoun means whose age is told, where nobody stands near: a draft tells one story, and
// "she" at the head of a paragraph is the person whom the story is about, unless the words before
// bring in somebody else. A default, to be asked last.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/descriptions/description_words.h"

namespace belie {

/// "Pals & Zonen": a firm, also where the words around take it for a person.
bool is_firm(const Referent& referent);

/// The gender that the name or a title tells; else that of "Lepik and his students".
Gender told_gender(const DraftWords& draft, const Referent& referent);

/// An animal that a text calls "he" or "she" and whose age it tells.
bool is_pet(std::string_view lemma);

/// Whether the draft tells the name only where towns and valleys stand: "born in Val Dole", "near
/// Dole", "the dialect of Val Dole".
bool is_only_where(const Annotation& annotation, const Referent& referent);

class AgeProtagonist {
 public:
  explicit AgeProtagonist(const DraftWords& draft);

  /// The name that the pronoun or possessive at the token takes up; none where the words leave a
  /// choice. `from`: where the words about the person begin, which may tell of others ("Born to a
  /// nurse in 1951, he").
  [[nodiscard]] MentionIndex named_by(std::uint32_t pronoun, std::uint32_t from) const;

  /// The same of "Born in Leith in 1951, she": whom the draft is about, unless the paragraph names
  /// somebody else.
  [[nodiscard]] MentionIndex born(std::uint32_t pronoun) const;

 private:
  struct Person {
    ReferentIndex referent;
    int named = 0;       // how often by name
    bool early = false;  // in the headline or the first two paragraphs
    bool kin = false;    // brought in as somebody's: "his wife, Ann Dole"
  };

  [[nodiscard]] bool is_sure(ReferentIndex person) const;
  [[nodiscard]] Gender gender_of(ReferentIndex person) const;
  [[nodiscard]] ReferentIndex main_person(Gender gender) const;
  [[nodiscard]] std::vector<ReferentIndex> named_in(SentenceIndex sentence, std::uint32_t until,
                                                    Gender gender) const;
  [[nodiscard]] bool others_in(SentenceIndex sentence, std::uint32_t until, Gender gender) const;
  [[nodiscard]] bool goes_on(SentenceIndex sentence, std::uint32_t until, Gender gender) const;
  [[nodiscard]] MentionIndex last_name(ReferentIndex person, std::uint32_t before) const;
  [[nodiscard]] ReferentIndex at_opening(SentenceIndex first, Gender gender) const;

  const DraftWords& draft_;
  std::vector<Person> people_;
  bool first_person_ = false;
};

}  // namespace belie
