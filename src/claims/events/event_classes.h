// SPDX-License-Identifier: Apache-2.0
//
// What is known of the classes of events. A class may be a kind of another one: "attack/shooting"
// is an attack, so that "the attack" can take up a shooting. The words for them are found by
// language/lexicon/event_words.h.
#pragma once

#include <string_view>

namespace belie {

/// "attack" of "attack/shooting".
std::string_view event_family(std::string_view event_class);

/// "shooting" of "attack/shooting".
std::string_view event_word(std::string_view event_class);

/// Whether one of the classes is the other or a kind of it.
bool compatible_classes(std::string_view a, std::string_view b);

/// Whether events of the class are done rather than undergone: who votes is the agent, with an
/// object or without.
bool is_deliberate(std::string_view event_class);

/// Whether whom an event of the class befalls makes it that event: an arrest, a shooting.
bool befalls(std::string_view event_class);

/// Whether events of the class are somebody's own: a death, an arrest, a verdict.
bool is_personal(std::string_view event_class);

/// Whether events of the class move about or are in many places at once: storms, protests, tours.
bool roams(std::string_view event_class);

/// Whether one follows another of the class day by day with the same people: meetings, talks,
/// visits. Two of two days are two, whatever else agrees.
bool recurs(std::string_view event_class);

/// Whether events of the class last for days or weeks: two days of them need not be two dates.
bool lasts(std::string_view event_class);

}  // namespace belie
