// SPDX-License-Identifier: Apache-2.0
//
// Where each draft lets its scenes play, and what is there: towns by their names, however the
// sentence ties them ("in Sellin", "Sellin has lost", "half of Sellin"), and houses or grounds by
// their kind ("in the tram depot"). What is there is told by the noun that the place hangs on ("the
// hospital in Sellin") or by who takes part in the deed ("the crane stood in Sellin"); what else
// the sentences up to the next place of the sort tell is only near.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/places/scene_words.h"

namespace belie {

/// How something is bound to a place.
enum class PlacedBy : std::uint8_t {
  kNoun,   // "the hospital in Sellin"
  kParty,  // "the crane stood in Sellin"
  kOwner   // whose thing it is: "Holt's crane"
};

struct PlacedThing {
  DocumentIndex document;
  SentenceIndex sentence;
  std::string name;                        // "Sellin", "tram depot"
  std::string kind;                        // of a house or ground; "" of a town
  TokenRange tokens;                       // from the preposition to the end of the name
  std::string tie;                         // "in"; "subject", "owner", "of" and "" are loose
  TokenIndex verb;                         // on which it hangs; none: not found
  Scenes scenes;                           // that the verb and the nouns tell
  std::map<std::string, PlacedBy> things;  // lemmas; names with "@" before them
  std::set<std::string> definite;          // nouns of houses and of what it hangs on, told as known
  std::map<std::string, std::set<std::string>> beside;  // the words before each noun: "old", "new"
  std::vector<SentenceIndex> reach;                     // its own sentence first
  std::map<std::string, std::string> houses;  // of a town: kinds of houses in its sentence or the
                                              // next, with the noun
};

/// Whether something is there: "in", "behind", "off the roof of"; not where it came from or went
/// by.
bool is_tied(const PlacedThing& thing);

/// By draft; none of what is a source.
std::vector<std::vector<PlacedThing>> placed_things(const CheckInput& input);

}  // namespace belie
