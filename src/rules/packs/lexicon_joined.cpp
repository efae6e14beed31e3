// SPDX-License-Identifier: Apache-2.0
//
// The lexicons of two packs as one. An entry that both have by id is one entry with the words of
// both, so that a newsroom's pack can teach a core measure or event another verb; of everything
// that is no list of words the base's stands.
#include <algorithm>
#include <map>

#include "rules/packs/pack.h"
#include "rules/packs/title_forms.h"

namespace belie {
namespace {

template <typename Entry>
void append(std::vector<Entry>& to, const std::vector<Entry>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// Those that are not there yet.
void add_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& word : from) {
    if (std::ranges::find(to, word) == to.end()) to.push_back(word);
  }
}

void merge(TitleEntry& to, const TitleEntry& from) {
  add_new(to.words, from.words);
  add_new(to.prefix, from.prefix);
  add_new(to.plurals, from.plurals);
  for (auto* forms : {&to.words, &to.prefix, &to.plurals}) sort_longest_first(*forms);
}

void merge(OfficeEntry& to, const OfficeEntry& from) {
  add_new(to.phrases, from.phrases);
  add_new(to.also_titles, from.also_titles);
}

void merge(JurisdictionEntry& to, const JurisdictionEntry& from) {
  add_new(to.forms, from.forms);
  add_new(to.adjectives, from.adjectives);
  add_new(to.people, from.people);
  add_new(to.capitals, from.capitals);
  add_new(to.ambiguous, from.ambiguous);
}

void merge(EventEntry& to, const EventEntry& from) {
  add_new(to.nouns, from.nouns);
  add_new(to.verbs, from.verbs);
  add_new(to.phrases, from.phrases);
  add_new(to.weak, from.weak);
}

void merge(UnitEntry& to, const UnitEntry& from) {
  add_new(to.forms, from.forms);
  add_new(to.symbols, from.symbols);
}

void merge(CountedEntry& to, const CountedEntry& from) { add_new(to.nouns, from.nouns); }

void merge(MeasureEntry& to, const MeasureEntry& from) {
  add_new(to.object_of, from.object_of);
  add_new(to.subject_of, from.subject_of);
  add_new(to.adjectives, from.adjectives);
  add_new(to.nouns, from.nouns);
  add_new(to.phrases, from.phrases);
}

void merge(DeedEntry& to, const DeedEntry& from) {
  add_new(to.object_of, from.object_of);
  add_new(to.subject_of, from.subject_of);
  add_new(to.nouns, from.nouns);
  add_new(to.adjectives, from.adjectives);
}

void merge(SceneEntry& to, const SceneEntry& from) {
  add_new(to.verbs, from.verbs);
  add_new(to.nouns, from.nouns);
}

template <typename Entry>
void append_by_id(std::vector<Entry>& to, const std::vector<Entry>& from) {
  std::map<std::string, std::size_t> known;
  if (!from.empty()) {
    for (std::size_t i = 0; i < to.size(); ++i) known.emplace(to[i].id, i);
  }
  for (const Entry& entry : from) {
    const auto [at, is_new] = known.emplace(entry.id, to.size());
    if (is_new) {
      to.push_back(entry);
    } else {
      merge(to[at->second], entry);
    }
  }
}

}  // namespace

Lexicon joined(const Lexicon& base, const Lexicon& more) {
  Lexicon all = base;
  append_by_id(all.titles, more.titles);
  append_by_id(all.offices, more.offices);
  append_by_id(all.jurisdictions, more.jurisdictions);
  append(all.metonyms, more.metonyms);
  append(all.first_names, more.first_names);
  append(all.reporting, more.reporting);
  append_by_id(all.events, more.events);
  append(all.organisation_words, more.organisation_words);
  append(all.place_words, more.place_words);
  append(all.former_words, more.former_words);
  append(all.surnames, more.surnames);
  append(all.statuses, more.statuses);
  append(all.organisations, more.organisations);
  append(all.places, more.places);
  append(all.surname_particles, more.surname_particles);
  append(all.name_suffixes, more.name_suffixes);
  append(all.administration_words, more.administration_words);
  append_by_id(all.units, more.units);
  append(all.hedges, more.hedges);
  append_by_id(all.counted, more.counted);
  append_by_id(all.measures, more.measures);
  append_by_id(all.deeds, more.deeds);
  append_by_id(all.scenes, more.scenes);
  append(all.stances.stances, more.stances.stances);
  append(all.stances.topics, more.stances.topics);
  append(all.stances.turns, more.stances.turns);
  append(all.states, more.states);
  append(all.transitions, more.transitions);
  append(all.things, more.things);
  return all;
}

}  // namespace belie
