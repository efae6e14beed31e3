// SPDX-License-Identifier: Apache-2.0
#include "graph/offices.h"

#include <algorithm>

#include "graph/folding.h"

namespace belie {
namespace {

void insert_once(std::vector<KnownPersonIndex>& people, KnownPersonIndex person) {
  if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

std::vector<std::string> surnames_of(const OfficeTerm& term) {
  std::vector<std::string> names = term.surname_aliases;
  if (!term.surname.empty()) names.push_back(term.surname);
  if (names.empty()) {
    const std::vector<std::string> words = words_of(folded_name(term.person));
    if (!words.empty()) names.push_back(words.back());
  }
  return names;
}

/// The given names as `person` has them: what is left of the full name without the surname.
std::string given_of(const OfficeTerm& term) {
  std::string name = folded_name(term.person);
  const std::string surname = folded_name(term.surname);
  if (term.family_first) return name.substr(std::min(name.size(), name.find(' ') + 1));
  if (!surname.empty() && name.ends_with(" " + surname)) {
    return name.substr(0, name.size() - surname.size() - 1);
  }
  return name.substr(0, name.find(' '));
}

}  // namespace

Period term_period(const OfficeTerm& term) {
  const Day end = term.until ? *term.until : term.known_until + std::chrono::days{1};
  return {Minute{term.from}, Minute{end}, Granularity::kDay};
}

OfficeHistory::OfficeHistory(const std::vector<Fact>& facts,
                             const std::vector<OfficeFacts>& offices) {
  std::map<std::string, std::vector<const OfficeTerm*>> terms;
  for (const Fact& fact : facts) terms[fact.term.person].push_back(&fact.term);
  for (auto& [name, held] : terms) {
    const KnownPersonIndex person(people_.size());
    insert_full_name(name, person);
    for (const OfficeTerm* term : held) {
      // The terms of one pack give the same further names; another pack's may give others.
      const bool repeated = term != held.front() && term->aliases == held.front()->aliases;
      if (!repeated) {
        for (const std::string& alias : term->aliases) insert_full_name(alias, person);
      }
      for (const std::string& surname : surnames_of(*term)) {
        insert_once(by_office_[term->office + "|" + folded_name(surname)], person);
      }
    }
    people_.push_back({name, held});
  }
  for (const OfficeFacts& office : offices) offices_[office.office] = &office;
}

void OfficeHistory::insert_full_name(std::string_view name, KnownPersonIndex person) {
  const std::string folded = folded_name(name);
  insert_once(full_names_[folded], person);
  auto& bearers = shorter_names_[full_name_key(folded)];
  bearers.push_back({person, middle_initials(folded)});
}

KnownPersonIndex OfficeHistory::by_full_name(std::string_view name) const {
  const auto exact = full_names_.find(folded_name(name));
  if (exact != full_names_.end()) {
    return exact->second.size() == 1 ? exact->second.front() : KnownPersonIndex{};
  }
  const auto shorter = shorter_names_.find(full_name_key(name));
  if (shorter == shorter_names_.end()) return {};
  const std::string initials = middle_initials(name);
  std::vector<KnownPersonIndex> people;
  for (const ShorterName& bearer : shorter->second) {
    const bool agree = initials.empty() || bearer.initials.empty() || initials == bearer.initials;
    if (agree) insert_once(people, bearer.person);
  }
  return people.size() == 1 ? people.front() : KnownPersonIndex{};
}

KnownPersonIndex OfficeHistory::by_office(std::string_view given, std::string_view surname,
                                          const OfficeClue& clue) const {
  const auto found = by_office_.find(clue.office + "|" + folded_name(surname));
  if (found == by_office_.end() || before_facts(clue)) return {};
  std::vector<KnownPersonIndex> holders;
  std::ranges::copy_if(found->second, std::back_inserter(holders), [&](KnownPersonIndex person) {
    return given_names_agree(given, given_of(*people_[person.index()].terms.front()));
  });
  if (holders.size() > 1) {
    std::erase_if(holders, [&](KnownPersonIndex person) { return !in_office(person, clue); });
  }
  return holders.size() == 1 ? holders.front() : KnownPersonIndex{};
}

bool OfficeHistory::before_facts(const OfficeClue& clue) const {
  const auto office = offices_.find(clue.office);
  if (office == offices_.end() || !clue.when || clue.when->empty()) return false;
  return std::ranges::all_of(*clue.when, [&](const Period& period) {
    return period.end <= Minute{office->second->known_from};
  });
}

bool OfficeHistory::in_office(KnownPersonIndex person, const OfficeClue& clue) const {
  if (!clue.when) return false;
  return std::ranges::any_of(people_[person.index()].terms, [&](const OfficeTerm* term) {
    return term->office == clue.office && std::ranges::any_of(*clue.when, [&](const Period& when) {
             return when.overlaps(term_period(*term));
           });
  });
}

std::string OfficeHistory::office_name(const std::string& office) const {
  const auto found = offices_.find(office);
  return found == offices_.end() ? office : found->second->name;
}

}  // namespace belie
