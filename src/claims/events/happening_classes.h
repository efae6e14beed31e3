// SPDX-License-Identifier: Apache-2.0
//
// The classes of what happens: the verbs and nouns that tell one, and what is true of each by its
// kind. Our own lists. A word may stand in several classes.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

namespace belie {

/// The classes that a word can mean, by their place in the table.
using HappeningClasses = std::bitset<128>;

struct HappeningClassRow {
  std::string_view name;
  std::uint8_t traits;
  std::string_view verbs;  // lemmas and phrases, "?" behind one that means much else too
  std::string_view nouns;
};

/// The whole table; a class's place in it is its bit.
std::span<const HappeningClassRow> happening_class_rows();

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

/// Whether what is of the first kind comes before what is of the second, being about one thing or
/// person: launch before landing, death before burial.
bool comes_before(const HappeningClasses& earlier, const HappeningClasses& later);

}  // namespace belie
