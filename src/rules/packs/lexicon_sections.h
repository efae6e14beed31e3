// SPDX-License-Identifier: Apache-2.0
//
// The sections that a lexicon file may have, each with the function that reads it. Tables are
// literal blocks with cells between bars (yaml/table.h); a question mark after a form says that the
// word means other things too.
//
//     titles: {office: |, post: |, courtesy: |}
//                                                 id | words | forms before a name, - never | flags
//     portfolios: |                               id | before "minister" | after "minister of"
//     ranks: |                                    id | words | short forms | service=height; … |
//                                                 addressed as | flags
//     positions: |                                id | words | games | flags
//     offices: |                                  id | name | title | also titles | flags | phrases
//     jurisdictions: {country: |, region: |, body: |}
//                                                 id | name | forms | adjectives | people |
//                                                 capitals | part of
//     metonyms: |                                 form | jurisdiction | office
//     first-names: {female: |, male: |, either: |}    names
//     reporting: {endorsed: {verb: |, …}, distanced: {…}}   lemmas
//     statuses: |                                 form | status | before, prefix or suffix
//     events: |                                   id | nouns | verbs | phrases
//     organisations: |                            name | other forms
//     units: |                                    id | dimension | factor | forms | symbols
//     hedges: |                                   kind | before or after | forms
//     counted: |                                  id | nouns | part of | kinds
//     measures: |                                 id | object of | subject of | adjectives | nouns
//     |
//                                                 phrases | flags
//     deeds: |                                    id | counted if untold | verbs of the object |
//                                                 verbs of the subject | nouns | adjectives
//     scenes: |                                   id | verbs | nouns | flag (again)
//     stances: |                                  act | side | verbs | nouns | adjectives | topic
//     topics: |                                   id | nouns | verbs | flag (shell)
//     turns: |                                    phrases
//     states: |                                   family | id | complements | verbs
//     transitions: |                              family | id | before | after | verbs of the
//                                                 subject | verbs of the object | nouns
//     things: |                                   id | families | nouns | activity of | distinct
//     surnames, organisation-words, place-words, places, surname-particles, name-suffixes,
//     administration-words: |
//
// Flags of titles: of (held of a country, town or body), one (one holder at a time), ambiguous, f,
// m, in=ID (exists only there), deputy=ID, deputies (adds a deputy form). Flags of offices:
// seats=N, administration.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/lexicon/lexicon.h"
#include "rules/yaml/schema.h"
#include "rules/yaml/table.h"

namespace belie {

/// An id that some row refers to, to be looked up when all files are read.
struct LexiconReference {
  enum class Kind : std::uint8_t { kTitle, kOffice, kJurisdiction, kCounted };
  Kind kind;
  std::string id;
  std::size_t file = 0;  // index of the file being read
  YamlPlace place;
};

/// Where an id was claimed.
struct LexiconRow {
  const YamlFile* file = nullptr;
  std::uint32_t line = 0;
};

/// The lexicon while its files are being read.
struct LexiconDraft {
  Lexicon lexicon;
  std::vector<LexiconReference> references;
  std::unordered_map<std::string, LexiconRow> seen;         // "title president" -> its row
  std::unordered_map<std::string, std::size_t> word_owner;  // a title's word -> index into titles
  std::size_t file = 0;

  void refer(LexiconReference::Kind kind, const TableCell& cell);

  /// Whether no row before had this id; reports it otherwise. `kind` is "title", "office" …
  bool claim_id(YamlCheck& check, std::string_view kind, const TableCell& id);
};

/// A top-level key of a lexicon file.
struct LexiconSection {
  std::string_view key;
  YamlType type;
  void (*read)(LexiconDraft&, YamlCheck&, const YamlNode&);
};

std::span<const LexiconSection> title_sections();     // lexicon_titles.cpp
std::span<const LexiconSection> word_sections();      // lexicon_words.cpp
std::span<const LexiconSection> quantity_sections();  // lexicon_quantities.cpp
std::span<const LexiconSection> measure_sections();   // lexicon_measures.cpp
std::span<const LexiconSection> stance_sections();    // lexicon_stances.cpp
std::span<const LexiconSection> state_sections();     // lexicon_states.cpp

/// A form without the question mark that says it is ambiguous.
struct MarkedForm {
  std::string text;
  bool ambiguous = false;
};
MarkedForm marked_form(std::string_view text);

/// The values of a cell as texts.
std::vector<std::string> texts_of(const TableCell& cell);

}  // namespace belie
