// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/lexicon_index.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "language/lexicon/event_words.h"
#include "language/lexicon/stance_words.h"
#include "language/lexicon/state_words.h"
#include "language/quantities/measure_words.h"
#include "language/quantities/quantity_words.h"

namespace belie {
namespace {

using Ids = std::unordered_map<std::string, std::uint32_t>;

template <typename Entry>
const Entry* find_entry(const std::vector<Entry>& entries, const Ids& ids, std::string_view key) {
  const auto found = ids.find(std::string(key));
  return found == ids.end() ? nullptr : &entries[found->second];
}

std::string lower_words(std::string_view phrase) { return lower_case(spaced_words(phrase)); }

// "the United States" is found by "United States".
std::string without_article(std::string words) {
  constexpr std::size_t kLength = 4;
  if (lower_case(std::string_view(words).substr(0, kLength)) == "the ") words.erase(0, kLength);
  return words;
}

void add_unique(std::vector<std::string>& list, const std::string& value) {
  if (std::ranges::find(list, value) == list.end()) list.push_back(value);
}

std::span<const std::string> list_under(
    const std::unordered_map<std::string, std::vector<std::string>>& map, std::string_view name) {
  const auto found = map.find(fold_accents(name));
  return found == map.end() ? std::span<const std::string>{}
                            : std::span<const std::string>(found->second);
}

std::string last_word(const std::string& name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

template <typename Entry>
Found<Entry> found_in(const std::vector<Entry>& entries, PhraseMatch match) {
  return match ? Found<Entry>{&entries[match.entry], match.length} : Found<Entry>{};
}

}  // namespace

LexiconIndex::LexiconIndex(Lexicon lexicon, const std::vector<KnownHolder>& holders)
    : lexicon_(std::move(lexicon)) {
  // Two halves of like cost that write to different tables, for a quick start of the program.
  const std::jthread titles([this] { index_titles(); });
  quantity_words_ = std::make_shared<const QuantityWords>(lexicon_);
  measure_words_ = std::make_shared<const MeasureWords>(lexicon_);
  event_words_ = std::make_shared<const EventWords>(lexicon_);
  stance_words_ = std::make_shared<const StanceWords>(lexicon_.stances);
  state_words_ = std::make_shared<const StateWords>(lexicon_);
  index_jurisdictions();
  index_names();
  index_holders(holders);
}

void LexiconIndex::index_titles() {
  for (std::uint32_t i = 0; i < lexicon_.titles.size(); ++i) {
    const TitleEntry& title = lexicon_.titles[i];
    title_ids_.emplace(title.id, i);
    for (const std::string& word : title.words) titles_.add(lower_words(word), i);
    for (const std::string& word : title.prefix) prefixes_.add(spaced_words(word), i);
  }
  // Plurals last: an entry's own word wins over another's plural.
  for (std::uint32_t i = 0; i < lexicon_.titles.size(); ++i) {
    for (const std::string& word : lexicon_.titles[i].plurals) titles_.add(lower_words(word), i);
  }
  for (std::uint32_t i = 0; i < lexicon_.offices.size(); ++i) {
    const OfficeEntry& office = lexicon_.offices[i];
    office_ids_.emplace(office.id, i);
    office_of_.emplace(office.title + "|" + office.jurisdiction, i);
    for (const std::string& title : office.also_titles) {
      office_of_.emplace(title + "|" + office.jurisdiction, i);
    }
    for (const std::string& phrase : office.phrases) office_phrases_.add(lower_words(phrase), i);
  }
}

void LexiconIndex::index_jurisdictions() {
  for (std::uint32_t i = 0; i < lexicon_.jurisdictions.size(); ++i) {
    const JurisdictionEntry& entry = lexicon_.jurisdictions[i];
    jurisdiction_ids_.emplace(entry.id, i);
    jurisdictions_.add(without_article(spaced_words(entry.name)), i);
    for (const std::string& form : entry.forms)
      jurisdictions_.add(without_article(spaced_words(form)), i);
    for (const std::string& adjective : entry.adjectives)
      adjectives_.add(spaced_words(adjective), i);
    for (const std::string& people : entry.people) people_.add(spaced_words(people), i);
    for (const std::string& form : entry.ambiguous) ambiguous_places_.insert(plain_form(form));
    for (const std::string& capital : entry.capitals) capitals_.add(spaced_words(capital), i);
  }
  for (std::uint32_t i = 0; i < lexicon_.metonyms.size(); ++i) {
    metonyms_.add(without_article(spaced_words(lexicon_.metonyms[i].form)), i);
  }
}

void LexiconIndex::index_names() {
  for (std::uint32_t i = 0; i < lexicon_.first_names.size(); ++i) {
    first_names_.emplace(fold_accents(lexicon_.first_names[i].name), i);
  }
  for (std::uint32_t i = 0; i < lexicon_.reporting.size(); ++i)
    reporting_.emplace(lexicon_.reporting[i].lemma, i);
  for (std::uint32_t i = 0; i < lexicon_.statuses.size(); ++i) {
    statuses_.emplace(lexicon_.statuses[i].stands + "|" + lexicon_.statuses[i].form, i);
  }
  for (std::uint32_t i = 0; i < lexicon_.organisations.size(); ++i) {
    for (const std::string& form : lexicon_.organisations[i].forms) {
      organisations_.add(spaced_words(form), i);
    }
  }
  for (const std::string& place : lexicon_.places) places_.add(spaced_words(place), 0);
  for (const std::string& word : lexicon_.surname_particles) particles_.insert(lower_case(word));
  for (const std::string& word : lexicon_.name_suffixes) name_suffixes_.insert(plain_form(word));
  for (const std::string& word : lexicon_.administration_words) {
    administration_words_.insert(lower_case(word));
  }
  for (const std::string& name : lexicon_.surnames) surnames_.insert(fold_accents(name));
  for (const std::string& word : lexicon_.organisation_words)
    organisation_words_.insert(lower_case(plain_form(word)));
  for (const std::string& word : lexicon_.place_words)
    place_words_.insert(lower_case(plain_form(word)));
  for (const std::string& word : lexicon_.former_words) former_words_.insert(lower_case(word));
}

void LexiconIndex::index_holders(const std::vector<KnownHolder>& holders) {
  for (const KnownHolder& holder : holders) {
    std::vector<std::string> forms = holder.aliases;
    forms.push_back(holder.person);
    for (const std::string& form : forms)
      add_unique(offices_held_[fold_accents(form)], holder.office);
    if (holder.family_first) family_first_.insert(fold_accents(holder.person));
    std::vector<std::string> surnames = holder.surname_aliases;
    surnames.push_back(holder.surname.empty() ? last_word(holder.person) : holder.surname);
    for (const std::string& name : surnames) {
      const std::string surname = fold_accents(name);
      add_unique(offices_of_surname_[surname], holder.office);
      add_unique(people_of_surname_[surname], holder.person);
    }
  }
}

Found<TitleEntry> LexiconIndex::title_at(const WordForms& words, std::size_t at,
                                         std::size_t end) const {
  const PhraseMatch title = titles_.longest(words.lower, at, end);
  const PhraseMatch prefix = prefixes_.longest(words.exact, at, end);
  return found_in(lexicon_.titles, prefix.length > title.length ? prefix : title);
}

Found<JurisdictionEntry> LexiconIndex::jurisdiction_at(const WordForms& words, std::size_t at,
                                                       std::size_t end) const {
  return found_in(lexicon_.jurisdictions, jurisdictions_.longest(words.exact, at, end));
}

Found<JurisdictionEntry> LexiconIndex::adjective_at(const WordForms& words, std::size_t at,
                                                    std::size_t end) const {
  return found_in(lexicon_.jurisdictions, adjectives_.longest(words.exact, at, end));
}

Found<JurisdictionEntry> LexiconIndex::people_at(const WordForms& words, std::size_t at,
                                                 std::size_t end) const {
  return found_in(lexicon_.jurisdictions, people_.longest(words.exact, at, end));
}

Found<JurisdictionEntry> LexiconIndex::capital_at(const WordForms& words, std::size_t at,
                                                  std::size_t end) const {
  return found_in(lexicon_.jurisdictions, capitals_.longest(words.exact, at, end));
}

Found<MetonymEntry> LexiconIndex::metonym_at(const WordForms& words, std::size_t at,
                                             std::size_t end) const {
  return found_in(lexicon_.metonyms, metonyms_.longest(words.exact, at, end));
}

Found<OfficeEntry> LexiconIndex::office_phrase_at(const WordForms& words, std::size_t at,
                                                  std::size_t end) const {
  return found_in(lexicon_.offices, office_phrases_.longest(words.lower, at, end));
}

Found<OrganisationEntry> LexiconIndex::organisation_at(const WordForms& words, std::size_t at,
                                                       std::size_t end) const {
  return found_in(lexicon_.organisations, organisations_.longest(words.exact, at, end));
}

std::uint32_t LexiconIndex::place_at(const WordForms& words, std::size_t at,
                                     std::size_t end) const {
  return places_.longest(words.exact, at, end).length;
}

const StatusEntry* LexiconIndex::status(std::string_view word, std::string_view stands) const {
  return find_entry(lexicon_.statuses, statuses_, std::string(stands) + "|" + std::string(word));
}

const OfficeEntry* LexiconIndex::office(std::string_view title,
                                        std::string_view jurisdiction) const {
  return find_entry(lexicon_.offices, office_of_,
                    std::string(title) + "|" + std::string(jurisdiction));
}

std::vector<const OfficeEntry*> LexiconIndex::administrations(std::string_view jurisdiction) const {
  std::vector<const OfficeEntry*> offices;
  for (const OfficeEntry& office : lexicon_.offices) {
    if (office.administration && office.jurisdiction == jurisdiction) offices.push_back(&office);
  }
  return offices;
}

const OfficeEntry* LexiconIndex::office(std::string_view id) const {
  return find_entry(lexicon_.offices, office_ids_, id);
}

const TitleEntry* LexiconIndex::title(std::string_view id) const {
  return find_entry(lexicon_.titles, title_ids_, id);
}

const JurisdictionEntry* LexiconIndex::jurisdiction(std::string_view id) const {
  return find_entry(lexicon_.jurisdictions, jurisdiction_ids_, id);
}

std::span<const std::string> LexiconIndex::offices_held(std::string_view full_name) const {
  return list_under(offices_held_, full_name);
}

std::span<const std::string> LexiconIndex::offices_of_surname(std::string_view surname) const {
  return list_under(offices_of_surname_, surname);
}

std::span<const std::string> LexiconIndex::people_of_surname(std::string_view surname) const {
  return list_under(people_of_surname_, surname);
}

const FirstNameEntry* LexiconIndex::first_name(std::string_view word) const {
  return find_entry(lexicon_.first_names, first_names_, fold_accents(word));
}

bool LexiconIndex::is_surname(std::string_view word) const {
  return surnames_.contains(fold_accents(word));
}

bool LexiconIndex::is_organisation_word(std::string_view word) const {
  return organisation_words_.contains(lower_case(plain_form(word)));
}

bool LexiconIndex::is_place_word(std::string_view word) const {
  return place_words_.contains(lower_case(plain_form(word)));
}

bool LexiconIndex::is_former_word(std::string_view word) const {
  return former_words_.contains(lower_case(word));
}

bool LexiconIndex::is_particle(std::string_view word) const {
  return particles_.contains(lower_case(word));
}

bool LexiconIndex::is_name_suffix(std::string_view word) const {
  return name_suffixes_.contains(plain_form(word));
}

bool LexiconIndex::is_administration_word(std::string_view word) const {
  return administration_words_.contains(lower_case(word));
}

bool LexiconIndex::is_ambiguous_place(std::string_view form) const {
  return ambiguous_places_.contains(plain_form(form));
}

bool LexiconIndex::is_family_first(std::string_view full_name) const {
  return family_first_.contains(fold_accents(full_name));
}

const ReportingEntry* LexiconIndex::reporting(std::string_view lemma) const {
  return find_entry(lexicon_.reporting, reporting_, lemma);
}

}  // namespace belie
