// SPDX-License-Identifier: Apache-2.0
//
// Words for what happens, by class: "hand over", "give back", "restitution" are one. Unlike the
// lexicon's event classes, a word may belong to several ("the attack" is a shooting or a boarding),
// and most verbs here mean much else too; a class alone therefore proves nothing. What is held
// together by it, by what it happens to and by who takes part is told in rules/one_happening.h.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// The classes that a word can mean, by their place in the table.
using HappeningClasses = std::bitset<128>;

struct HappeningWord {
  HappeningClasses classes;  // none: no word for anything that happens
  bool weak = false;         // means much else too
  std::string deed;          // the stem of the verb or of the noun's verb; "": none
  bool past = false;         // a past form that the lemmatizer takes for a present one: "stole"
  TokenRange tokens;         // the noun with the words before it, or the verb
  TokenRange phrase;         // of a verb with its particles: "took part in effect"

  /// Whether it tells of anything that happens.
  [[nodiscard]] bool any() const { return classes.any() || !deed.empty(); }
};

class HappeningWords {
 public:
  HappeningWords();

  /// The noun of up to three words that ends at the token.
  [[nodiscard]] HappeningWord noun_at(const Annotation& annotation, std::uint32_t token) const;

  /// The verb at the token, with what belongs to it: "shut the mill down".
  [[nodiscard]] HappeningWord verb_at(const Annotation& annotation, std::uint32_t token) const;

  /// The class of being somewhere, which no word tells.
  [[nodiscard]] const HappeningClasses& whereabouts() const { return whereabouts_; }

  /// The class of finding out, which "was first seen" tells.
  [[nodiscard]] const HappeningClasses& discovery() const { return discovery_; }

  [[nodiscard]] const HappeningClasses& appointment() const { return appointment_; }
  [[nodiscard]] const HappeningClasses& birth() const { return birth_; }
  [[nodiscard]] const HappeningClasses& founding() const { return founding_; }

  /// What has been begun where a state is told without its verb: "out of office".
  [[nodiscard]] HappeningWord state_at(const Annotation& annotation, std::uint32_t token) const;

 private:
  struct Row {
    HappeningClasses classes;
    bool weak = false;
  };
  struct Phrase {
    std::string_view rest;  // "into force" of "come into force"
    Row row;
  };

  std::unordered_map<std::string_view, Row> nouns_;
  std::unordered_map<std::string_view, Row> verbs_;
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;  // by the verb
  HappeningClasses whereabouts_, discovery_, birth_, founding_, appointment_;
};

/// A story has one of the class: one signing, one verdict, one opening.
bool is_once(const HappeningClasses& classes);

/// One follows another of the class with the same people: meetings, votes, visits.
bool comes_again(const HappeningClasses& classes);

/// Goes on for days.
bool goes_on(const HappeningClasses& classes);

/// Is in many places, or in none: elections, laws.
bool is_wide(const HappeningClasses& classes);

/// Somebody does it, whatever the verb has no object: "they voted", "pirates climbed aboard".
bool is_done_by_someone(const HappeningClasses& classes);

/// Whom it befalls makes it that happening: a death, an arrest.
bool is_of_someone(const HappeningClasses& classes);

/// Somebody has one of the class in a life: birth, wedding, death.
bool is_of_life(const HappeningClasses& classes);

/// Nothing but being somewhere, which no day tells.
bool is_being_somewhere(const HappeningClasses& classes);

/// "handover": the class's name for a reader.
std::string_view name_of(const HappeningClasses& classes);

/// Whether "of" with a place tells where it was: a festival, a marathon.
bool is_named_for_place(const HappeningClasses& classes);

/// Whether "from" with a place tells where it was: a launch, a departure.
bool is_from_one_place(const HappeningClasses& classes);

/// What befalls people at one time, whatever it then does: a fire, a quake, a crash.
bool is_stroke(const HappeningClasses& classes);

/// A house or site with land, of which a draft tells the town: "farm", "plant".
bool is_estate(std::string_view noun);

/// Whether a noun before it tells one from the others of a house: "paint shop".
bool is_room(std::string_view noun);

/// Whether the noun is a house or a site that is no other one: "school", "sawmill", "quarry".
bool is_premises(std::string_view noun);

/// "right" of "left", "southern" of "northern"; "" where the word is no side.
std::string_view opposite_side(std::string_view side);

/// Whether what is of the first kind comes before what is of the second, being about one thing or
/// person: launch before landing, death before burial.
bool comes_before(const HappeningClasses& earlier, const HappeningClasses& later);

/// The kind of thing that a noun names, "ship" of "trawler"; the noun itself where no list has it.
std::string_view kind_of_thing(std::string_view noun);

}  // namespace belie
