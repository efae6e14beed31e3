// SPDX-License-Identifier: Apache-2.0
//
// A claim from a fact file: who held which office when, with its source and how far the source is
// known to reach. Facts are read from packs by rules/ and enter the graph as vertices beside the
// drafts' claims.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"

namespace belie {

/// One term of office. Days are inclusive of `from` and exclusive of `until`.
struct OfficeTerm {
  std::string office;                // lexicon id: "us/president"
  std::string person;                // the usual full form in English: "Joe Biden"
  std::vector<std::string> aliases;  // other forms: "Joseph R. Biden"
  std::string surname;  // as the news uses it alone: "Biden", "Xi", "von der Leyen", "Lula"
  std::vector<std::string> surname_aliases;  // other spellings of it: "Zelensky"
  bool family_first = false;                 // the surname stands first in `person`: "Xi Jinping"
  Day from;                                  // first day; where only the month is known, its first
  std::optional<Day> until;     // day on which the term ended; none: holding it on known_until
  int from_uncertain_days = 0;  // how far the true first day may lie later (month known: 30)
  int until_uncertain_days = 0;
  bool acting = false;
  Day known_until;     // the last day for which the row is certain
  std::string source;  // "Wikidata; The World Factbook"
};

/// One row of a fact file and where it stands.
struct Fact {
  OfficeTerm term;
  std::string pack;
  std::string file;
  std::uint32_t line = 0;
};

/// An office that fact files speak of.
struct OfficeFacts {
  std::string office;  // "us/president"
  std::string name;    // "US president"
  int seats = 1;       // how many hold it at once
  Day known_from;      // rows are complete from this day …
  Day known_until;     // … to this one
  bool gaps =
      false;  // some rows within are left out as uncertain: a day without a row proves nothing
};

}  // namespace belie
