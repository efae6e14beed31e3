// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/office_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kIgnored{"the", "of", "for", "a", "s"};
constexpr std::string_view kBetweenWords = " -',()/";

}  // namespace

OfficeNames::OfficeNames(const LexiconIndex& index) {
  for (const OfficeEntry& office : index.lexicon().offices)
    namings_.push_back(naming_of(office, index));
}

/// The words in small letters without accents and points ("U.S." is "us").
OfficeNames::Words OfficeNames::words_of(std::string_view phrase) {
  std::string plain = fold_accents(phrase);
  for (auto at = plain.find("’"); at != std::string::npos; at = plain.find("’"))
    plain.replace(at, 3, "'");
  std::erase(plain, '.');
  Words words;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find_first_of(kBetweenWords, at), plain.size());
    std::string word = plain.substr(at, end - at);
    at = end + 1;
    if (!word.empty() && std::ranges::find(kIgnored, word) == kIgnored.end())
      words.insert(std::move(word));
  }
  return words;
}

OfficeNames::Naming OfficeNames::naming_of(const OfficeEntry& office, const LexiconIndex& index) {
  Naming naming{.office = &office, .in_full = {words_of(office.name)}, .titles = {}};
  for (const std::string& phrase : office.phrases) naming.in_full.push_back(words_of(phrase));
  std::vector<std::string> ids{office.title};
  std::ranges::copy(office.also_titles, std::back_inserter(ids));
  for (const std::string& id : ids) {
    const TitleEntry* title = index.title(id);
    if (title == nullptr) continue;
    auto& forms = title->implies.empty() ? naming.titles : naming.in_full;
    for (const auto* list : {&title->words, &title->prefix}) {
      for (const std::string& form : *list) {
        forms.push_back(words_of(form));
        if (&forms == &naming.in_full) naming.titles.push_back(words_of(form));
      }
    }
  }
  const JurisdictionEntry* place = index.jurisdiction(office.jurisdiction);
  if (place == nullptr) return naming;
  std::vector<Words> places{words_of(place->name)};
  for (const auto* list : {&place->forms, &place->adjectives}) {
    for (const std::string& form : *list) places.push_back(words_of(form));
  }
  for (const Words& title : naming.titles) {
    for (const Words& where : places) {
      naming.in_full.push_back(title);
      naming.in_full.back().insert(where.begin(), where.end());
    }
  }
  return naming;
}

std::vector<const OfficeEntry*> OfficeNames::named(std::string_view phrase) const {
  const Words asked = words_of(phrase);
  std::vector<const OfficeEntry*> found;
  for (const Naming& naming : namings_) {
    if (naming.office->id == phrase ||
        std::ranges::find(naming.in_full, asked) != naming.in_full.end())
      found.push_back(naming.office);
  }
  return found;
}

std::vector<const OfficeEntry*> OfficeNames::of_title(std::string_view phrase) const {
  const Words asked = words_of(phrase);
  std::vector<const OfficeEntry*> found;
  for (const Naming& naming : namings_) {
    if (std::ranges::find(naming.titles, asked) != naming.titles.end())
      found.push_back(naming.office);
  }
  return found;
}

std::vector<const OfficeEntry*> OfficeNames::near(std::string_view phrase, std::size_t most) const {
  const Words asked = words_of(phrase);
  // Twice the words in common less all words of both: 0 is the same phrase.
  const auto likeness = [&](const Words& way) {
    const auto common =
        std::ranges::count_if(way, [&](const auto& w) { return asked.contains(w); });
    const auto all = static_cast<long>(way.size() + asked.size());
    return common == 0 ? -1000L : 2 * common - all;
  };
  std::vector<std::pair<long, const OfficeEntry*>> ranked;
  for (const Naming& naming : namings_) {
    long best = -1000;
    for (const Words& way : naming.in_full) best = std::max(best, likeness(way));
    if (best > -1000) ranked.emplace_back(-best, naming.office);
  }
  std::ranges::stable_sort(ranked, {}, [](const auto& entry) { return entry.first; });
  std::vector<const OfficeEntry*> found;
  for (const auto& [distance, office] : ranked) {
    if (found.size() < most) found.push_back(office);
  }
  return found;
}

}  // namespace belie
