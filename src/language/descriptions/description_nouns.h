// SPDX-License-Identifier: Apache-2.0
//
// Nouns for people – "grandfather", "driver", "victim", "Kenyan" – and the noun phrases around
// them. Occupations and titles come from the lexicon, peoples from its jurisdictions, the rest from
// a table here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/ages/age_words.h"
#include "language/descriptions/description_words.h"
#include "language/names/mentions.h"

namespace belie {

struct PersonNoun {
  std::uint32_t begin = 0, end = 0;  // its words: "bus driver"
  std::string role;  // "driver", a title's id, "@ke" for a people; "" says no more than sex and age
  Gender gender = Gender::kUnknown;
  bool kin = false;  // "wife", "son": somebody's
  bool plural = false;
};

/// What a word for somebody's kin, in lower case, tells of them: "niece", "widow"; kUnknown for
/// "cousin" and every other word.
Gender kin_gender(std::string_view word);

/// The noun for one person, or for several, whose last word stands at the token.
std::optional<PersonNoun> person_noun_at(const SentenceView& words, std::uint32_t last);

enum class Article : std::uint8_t { kNone, kThe, kA, kPossessive, kThis, kOther };

/// A noun phrase for one person.
struct PersonPhrase {
  TokenRange tokens;       // with its article, without what follows the noun
  std::uint32_t head = 0;  // "grandfather"; "old" of "the 52-year-old"
  Article article = Article::kNone;
  PersonNoun noun;            // of "the 52-year-old" and of nouns that nobody knows without a role
  bool known_noun = true;     // false: "lefthander", which need not be a person
  AgeYears years;             // told within it
  bool bare_age = false;      // "the 52-year-old"
  bool told_of_then = false;  // "the then 52-year-old", "as a 21-year-old"
  MentionIndex name;          // "52-year-old Ann Dole": the name that closes it
};

/// The phrase whose head is the noun at the token; nothing where no noun for one person stands
/// there or a name follows it ("driver Gordon Peat").
std::optional<PersonPhrase> phrase_at_noun(const SentenceView& words, std::uint32_t head);

/// The phrase around the "52-year-old" that begins at the token; nothing for groups. A phrase may
/// turn out to be about a thing: see known_noun.
std::optional<PersonPhrase> phrase_at_age(const SentenceView& words, std::uint32_t at,
                                          const YearOld& age);

}  // namespace belie
