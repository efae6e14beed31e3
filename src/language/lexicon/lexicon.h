// SPDX-License-Identifier: Apache-2.0
//
// What a newsroom knows of words: offices and titles, ranks, countries with their capitals and
// demonyms, metonyms, first names, organisation words, reporting verbs, event classes. Plain
// tables; the YAML files they come from are read by rules/, and a newsroom's packs may add to them.
// Values only, no behaviour beyond looking up an id.
//
// `ambiguous` marks words that are common words too (major, general, private, chief, head,
// secretary; Turkey, Chad, Jordan; Mark, Will, Grace): a reader of the table must ask for further
// evidence, such as a capital and a name after it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/lexicon/stances.h"

namespace belie {

/// A height in one service, or a place in one game (order 0). "captain" is 15 in the army, 8 in the
/// navy, 7 in the police.
struct ServiceRank {
  std::string service;  // "army", "navy", "air-force", "police", "fire", "coast-guard"; games:
                        // "football", "cricket"
  int order = 0;        // the higher, the more senior; comparable within the service only
};

/// A title, office, rank or position and the ways to write it.
struct TitleEntry {
  std::string id;      // "president", "deputy-foreign-minister", "sergeant", "goalkeeper"
  std::string family;  // "office" (head of something public), "rank", "post" (job in an
                       // organisation), "position" (on the field), "courtesy" (Mr, Dr, Sir)
  std::vector<std::string>
      words;  // lower case, longest first, singular: "prime minister", "premier"
  std::vector<std::string>
      prefix;  // forms that stand before a name: "Prime Minister", "PM", "Sgt."
  std::vector<std::string> plurals;  // lower case, longest first: "prime ministers", "premiers";
                                     // before several names too
  bool takes_jurisdiction = false;   // held of a country, town or body
  std::string implies;  // jurisdiction id where the title exists only there: "taoiseach" -> "ie"
  std::string service;  // ranks: the service where there is only one: "navy"; "" several, see
                        // `ranks`. positions: the game
  int order = 0;        // ranks: height within `service`; 0: not ranked, or several services
  std::vector<ServiceRank> ranks;         // ranks and positions: every service that has it
  std::vector<std::string> addressed_as;  // ids of ranks by which it may be called too:
                                          // "lieutenant-colonel" -> "colonel"
  bool ambiguous = false;                 // a common word too: needs evidence
  char gender = 'u';  // 'f', 'm' where the title tells: "chairwoman", "king"; else 'u'
  std::string
      deputy_of;  // id of the head: "deputy-foreign-minister" -> "foreign-minister"; "" none
  bool one_holder =
      false;  // one person at a time in one jurisdiction or body: president, not senator
};

/// A public office of one jurisdiction: what facts are about.
struct OfficeEntry {
  std::string id;               // "us/president"
  std::string name;             // "US president", as shown
  std::string title;            // TitleEntry id
  std::string jurisdiction;     // JurisdictionEntry id: "us", "eu", "gb-sct", "nato"
  int seats = 1;                // held by so many at once
  bool administration = false;  // "the X administration" / "the X government" names its holder
  std::vector<std::string>
      phrases;  // further fixed phrases, lower case: "leader of the free world"
  std::vector<std::string> also_titles;  // further TitleEntry ids that mean it with this
                                         // jurisdiction: gb/foreign-secretary -> "foreign-minister"
};

/// A country, region or body that has offices.
struct JurisdictionEntry {
  std::string id;    // "us"; ISO 3166-1 alpha-2 in lower case, else own ids: "eu", "nato", "un",
                     // "gb-sct", "us-tx"
  std::string kind;  // "country", "region", "body"
  std::string name;  // "United States"
  std::vector<std::string> forms;  // "US", "U.S.", "USA", "America"; the name itself is among them
  std::vector<std::string> adjectives;  // "American", "US"
  std::vector<std::string> people;      // "American", "Americans"
  std::vector<std::string> capitals;    // "Washington"; of a body its seat
  std::string part_of;                  // "gb" for "gb-sct", "us" for "us-tx"; "" none
  std::vector<std::string> ambiguous;   // those forms, adjectives, people or capitals that mean
                                        // other things too: "Georgia", "Turkey", "Washington"
};

/// A place or building that stands for an institution: "the Kremlin".
struct MetonymEntry {
  std::string form;
  std::string jurisdiction;  // JurisdictionEntry id
  std::string office;        // OfficeEntry id of the one meant, "" the government
  bool ambiguous = false;    // a city or a common name too: "Brussels", "Whitehall"
};

struct FirstNameEntry {
  std::string name;
  char gender = 'u';  // 'f', 'm', 'u' both or unknown
  bool ambiguous =
      false;  // a common word, month, place or surname too: "Will", "April", "Paris", "Jordan"
};

/// A verb, noun or phrase that reports speech.
struct ReportingEntry {
  std::string lemma;          // "say", "accord", "claim", "according to"
  bool distanced = false;     // the paper keeps its distance: claim, allege, deny, insist
  std::string kind = "verb";  // "verb", "noun" ("claim", "allegation"), "phrase" ("according to"),
                              // "adverb" ("allegedly")
};

/// A class of events and the words for it.
struct EventEntry {
  std::string id;                  // "summit", "signing"
  std::vector<std::string> nouns;  // lemmas: "summit", "signing"
  std::vector<std::string> verbs;  // lemmas: "sign"
  std::vector<std::string>
      phrases;  // lemmas: "put one's name to"; "one's" stands for any possessive
  std::vector<std::string>
      weak;  // those of the nouns and verbs that mean much else too: "fire", "match", "visit"
};

/// A word that says how a title is held: "former", "acting", "-elect".
struct StatusEntry {
  std::string form;               // lower case: "former", "ex", "then", "elect"
  std::string status;             // "former", "acting", "elect", "candidate", "then", "late"
  std::string stands = "before";  // "before" the title, "prefix" with a hyphen ("ex-president"),
                                  // "suffix" with a hyphen ("president-elect")
};

/// A body whose name does not tell its type, and the forms of its name: "Reuters", "Hamas".
struct OrganisationEntry {
  std::string name;
  std::vector<std::string> forms;  // the name itself is among them
};

/// A unit of measure or a currency.
struct UnitEntry {
  std::string id;         // "kilometre", "usd", "percent", "percentage-point", "basis-point"
  std::string dimension;  // "length", "money", "percent", "points", "time", …
  double factor = 1;      // to the dimension's base unit: 1000 for a kilometre; money: always 1
  std::vector<std::string> forms;    // as written behind the number, singular and plural: "km",
                                     // "kilometres", "kilometers", "dollars"
  std::vector<std::string> symbols;  // as written before it: "$", "US$", "€"
};

/// A phrase that softens a figure.
struct HedgeEntry {
  std::string form;               // lower case: "at least", "or more", "-odd"
  std::string kind;               // "about", "at-least", "at-most", "more-than", "less-than"
  std::string stands = "before";  // "before" or "after" the figure
};

/// Nouns that count the same things: "person" with people, men, residents; "vessel" with ship,
/// boat.
struct CountedEntry {
  std::string id;                  // "person", "vessel"
  std::vector<std::string> nouns;  // lemmas, also of several words: "police officer"
  std::string part_of;             // the wider class: "soldier" → "person"; "" none
  std::vector<std::string> kinds;  // lemmas of what is of the class but does not name it: "hammer"
                                   // of "tool"; no kind is another one
};

/// What a figure can be about, and the words that say so: "killed" with its verbs, adjectives and
/// nouns. All words are lower-case lemmas.
struct MeasureEntry {
  std::string id;                       // "killed", "injured", "attended"
  std::string unit;                     // the dimension of its value: "money"; "" a count
  std::string of;                       // CountedEntry id of what it is said of; "" anything
  std::vector<std::string> object_of;   // verbs whose object or passive subject is counted: "kill"
  std::vector<std::string> subject_of;  // verbs whose subject is: "die", "attend"
  std::vector<std::string> adjectives;  // "dead": before, behind or instead of the noun
  std::vector<std::string> nouns;       // nouns that bear the figure: "death toll", "fee"
  std::vector<std::string> phrases;     // behind what is counted: "on board", "in hospital"
  bool pair = false;                    // two figures of one contest: a score, a vote
  bool monotone_up = false;             // can only grow with time
  bool main = false;                    // a draft gives it once for its main event
  bool is_set = false;  // the things counted stay the same ones: those stolen, those still missing
};

/// What is done with things that are counted, or befalls them, and the words that tell it. Verbs
/// may have a particle or an object ("call off", "find buyer"); a question mark behind one says
/// that it means many other things. All words are lower-case lemmas.
struct DeedEntry {
  std::string id;                       // "closed", "rescued"
  std::string of;                       // CountedEntry id that is counted where nothing is told
  std::vector<std::string> object_of;   // "shut", "call off?"
  std::vector<std::string> subject_of;  // "find buyer", "come?"
  std::vector<std::string> nouns;       // "closure", "survivor"
  std::vector<std::string> adjectives;  // "stranded"
};

/// What happens at one place, and the words that tell it: two drafts that tell a find each tell of
/// one place where it was made. Words as those of a deed.
struct SceneEntry {
  std::string id;                  // "find", "departure"
  std::vector<std::string> verbs;  // "discover", "come upon", "hit?"
  std::vector<std::string> nouns;  // "discovery"
  bool again = false;              // a story may well tell several: meetings, arrests
};

/// A state that a thing can be in, and how a text says that it is. States of one family exclude
/// each other: a road is open or closed. All words are lower case; verbs are lemmas.
struct StateEntry {
  std::string family;                    // "access", "force", "custody"
  std::string id;                        // "open"; unique within the family
  std::vector<std::string> complements;  // behind "is" or "remains": "open", "in force"
  std::vector<std::string> verbs;        // whose subject is in it: "apply", "hold"
};

/// A change of state, and how a text tells it: "reopen" from closed to open.
struct TransitionEntry {
  std::string family;
  std::string id;      // "reopen"; unique within the family
  std::string before;  // state id; "" any other state of the family
  std::string after;   // state id
  std::vector<std::string>
      intransitive;                     // verbs whose subject changes: "reopen", "come into force"
  std::vector<std::string> transitive;  // verbs whose object changes: "reopen", "lift"
  std::vector<std::string> nouns;       // "reopening", "closure"
};

/// A class of things that have states: "ban" with its nouns.
struct ThingEntry {
  std::string id;                     // "crossing"
  std::vector<std::string> families;  // whose states it can be in: "access"
  std::vector<std::string> nouns;     // lemmas, also of several words: "border post"
  std::string activity_of;  // what goes on at things of that class: "lesson" of "school"; "" none
  bool distinct = false;    // each noun is a sort of its own: no museum is a library
};

struct Lexicon {
  std::vector<TitleEntry> titles;
  std::vector<OfficeEntry> offices;
  std::vector<JurisdictionEntry> jurisdictions;
  std::vector<MetonymEntry> metonyms;
  std::vector<FirstNameEntry> first_names;
  std::vector<ReportingEntry> reporting;
  std::vector<EventEntry> events;
  std::vector<std::string> organisation_words;  // "University", "Inc", "Party", "Ministry",
                                                // "Union": a name that holds one is an organisation
  std::vector<std::string> place_words;         // "River", "Street", "County", "Island", "Mount"
  std::vector<std::string> former_words;  // the forms of `statuses` with status former, then or
                                          // late: "former", "ex", "then", "late", "one-time"
  std::vector<std::string> surnames;      // common ones, a weak sign of a person

  std::vector<StatusEntry> statuses;
  std::vector<OrganisationEntry> organisations;
  std::vector<std::string>
      places;  // cities and regions without offices of their own: "Chicago", "Gaza"
  std::vector<std::string>
      surname_particles;  // lower case: "von", "der", "de", "bin", "al": part of the surname
  std::vector<std::string> name_suffixes;  // "Jr", "Jr.", "III": after the surname, no part of it
  std::vector<std::string>
      administration_words;  // lower case: "administration", "government", "cabinet", "presidency"

  std::vector<UnitEntry> units;
  std::vector<HedgeEntry> hedges;
  std::vector<CountedEntry> counted;
  std::vector<MeasureEntry> measures;
  std::vector<DeedEntry> deeds;
  std::vector<SceneEntry> scenes;

  StanceTables stances;
  std::vector<StateEntry> states;
  std::vector<TransitionEntry> transitions;
  std::vector<ThingEntry> things;

  [[nodiscard]] const TitleEntry* title(const std::string& id) const;
  [[nodiscard]] const OfficeEntry* office(const std::string& id) const;
  [[nodiscard]] const JurisdictionEntry* jurisdiction(const std::string& id) const;
};

}  // namespace belie
