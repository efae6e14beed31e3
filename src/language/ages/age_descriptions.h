// SPDX-License-Identifier: Apache-2.0
//
// Whom a description means whose age is told: "The retired miner", 85, of a draft that tells the
// age of nobody by name but Idris Pugh. One story, one person, as long as nothing speaks against
// it: another fate ("a 52-year-old man was arrested", "Roe, 34, was killed"), another person
// without a name, one sentence with both, somebody brought in after the name. Good for ages alone:
// nothing is merged.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/ages/age_patterns.h"

namespace belie {

class AgedDescriptions {
 public:
  /// The ages with the holders that are known so far; both must outlive the object.
  AgedDescriptions(const DraftWords& draft, const std::vector<FoundAge>& ages);

  /// The name of whom the bearer of the age means; none where the words leave a choice or where it
  /// has a name.
  [[nodiscard]] MentionIndex named_by(const FoundAge& age) const;

 private:
  struct Person {
    ReferentIndex referent;
    MentionIndex first;  // by name
    MentionIndex aged;   // the name in the sentence of the first of the ages
    int named = 0;       // how often
    bool tells_age = false;
    bool aside = false;  // somebody's relation, an officer, a judge
    unsigned fates = 0;
  };
  struct Nameless {
    std::uint32_t token = 0;
    PersonPhrase phrase;
    unsigned fates = 0;
    std::string word;  // "driver"; "" of "the 52-year-old"
  };

  void collect_people();
  void collect_nameless();
  [[nodiscard]] const Person* only_aged(Gender gender) const;
  [[nodiscard]] const Person* only_named() const;
  [[nodiscard]] bool others_stand_by(const Person& person) const;
  [[nodiscard]] bool may_be_one(const Nameless& nameless, const Person& person) const;
  [[nodiscard]] bool is_named_so(const Person& person) const;
  [[nodiscard]] bool is_told_from_another(const Nameless& nameless) const;
  [[nodiscard]] unsigned fates_in(SentenceIndex sentence) const;
  [[nodiscard]] bool is_aside(const Mention& name) const;
  [[nodiscard]] bool speaks(ReferentIndex person) const;

  const DraftWords& draft_;
  const std::vector<FoundAge>& ages_;
  std::vector<Person> people_;
  std::vector<Nameless> nameless_;
};

}  // namespace belie
