// SPDX-License-Identifier: Apache-2.0
//
// What a newsroom knows of words: offices and titles, ranks, countries with their capitals and demonyms, metonyms, first
// names, organisation words, reporting verbs, event classes. Plain tables; the YAML files they come from are read by
// rules/, and a newsroom's packs may add to them. Values only, no behaviour.
#pragma once

#include <string>
#include <vector>

namespace belie {

/// A title, office, rank or position and the ways to write it.
struct TitleEntry {
  std::string id;                   // "president", "deputy-foreign-minister", "sergeant", "goalkeeper"
  std::string family;               // "office" (head of something public), "rank", "post" (job in an organisation), "position" (on the field), "courtesy" (Mr, Dr, Sir)
  std::vector<std::string> words;   // lower case, longest first: "prime minister", "premier"
  std::vector<std::string> prefix;  // forms that stand before a name: "Prime Minister", "PM", "Sgt."
  bool takes_jurisdiction = false;  // held of a country, town or body
  std::string implies;              // jurisdiction id where the title exists only there: "taoiseach" -> "ie"
  std::string service;              // ranks: "army", "police", "navy"; "" any
  int order = 0;                    // ranks: height within the service; 0: not ranked
};

/// A public office of one jurisdiction: what facts are about.
struct OfficeEntry {
  std::string id;                       // "us/president"
  std::string name;                     // "US president", as shown
  std::string title;                    // TitleEntry id
  std::string jurisdiction;             // JurisdictionEntry id: "us", "eu", "gb-sct", "nato"
  int seats = 1;                        // held by so many at once
  bool administration = false;          // "the X administration" / "the X government" names its holder
  std::vector<std::string> phrases;     // further fixed phrases: "leader of the free world"; "White House chief"…
};

/// A country, region or body that has offices.
struct JurisdictionEntry {
  std::string id;                        // "us"; ISO 3166-1 alpha-2 in lower case, else own ids: "eu", "nato", "un", "gb-sct"
  std::string kind;                      // "country", "region", "body"
  std::string name;                      // "United States"
  std::vector<std::string> forms;        // "US", "U.S.", "USA", "America"
  std::vector<std::string> adjectives;   // "American", "US"
  std::vector<std::string> people;       // "American", "Americans"
  std::vector<std::string> capitals;     // "Washington"
};

/// A place or building that stands for an institution: "the Kremlin".
struct MetonymEntry {
  std::string form;
  std::string jurisdiction;  // JurisdictionEntry id
  std::string office;        // OfficeEntry id of the one meant, "" the government
};

struct FirstNameEntry {
  std::string name;
  char gender = 'u';  // 'f', 'm', 'u' both or unknown
};

/// A verb, noun or phrase that reports speech.
struct ReportingEntry {
  std::string lemma;     // "say", "accord", "claim"
  bool distanced = false;  // the paper keeps its distance: claim, allege, deny, insist
};

/// A class of events and the words for it.
struct EventEntry {
  std::string id;                     // "summit", "signing"
  std::vector<std::string> nouns;     // lemmas: "summit", "signing"
  std::vector<std::string> verbs;     // lemmas: "sign"
  std::vector<std::string> phrases;   // "put one's name to"
};

struct Lexicon {
  std::vector<TitleEntry> titles;
  std::vector<OfficeEntry> offices;
  std::vector<JurisdictionEntry> jurisdictions;
  std::vector<MetonymEntry> metonyms;
  std::vector<FirstNameEntry> first_names;
  std::vector<ReportingEntry> reporting;
  std::vector<EventEntry> events;
  std::vector<std::string> organisation_words;  // "University", "Inc", "Party", "Ministry", "Union": a name that holds one is an organisation
  std::vector<std::string> place_words;         // "River", "Street", "County", "Island", "Mount"
  std::vector<std::string> former_words;        // "former", "ex", "then", "late", "one-time", "outgoing"…
  std::vector<std::string> surnames;            // common ones, a weak sign of a person

  [[nodiscard]] const TitleEntry* title(const std::string& id) const;
  [[nodiscard]] const OfficeEntry* office(const std::string& id) const;
  [[nodiscard]] const JurisdictionEntry* jurisdiction(const std::string& id) const;
};

}  // namespace belie
