// SPDX-License-Identifier: Apache-2.0
#include "rules/sources/source_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "language/names/name_parts.h"
#include "rules/places/town_countries.h"

namespace belie {
namespace {

constexpr std::size_t kLongestTown = 4;  // words

/// Names that the news uses for one another.
constexpr std::array<std::array<std::string_view, 2>, 22> kOtherNames{{
    {"gop", "republican"},    {"gop", "republicans"},
    {"tory", "conservative"}, {"tories", "conservatives"},
    {"covid", "coronavirus"}, {"facebook", "meta"},
    {"google", "alphabet"},   {"isis", "isil"},
    {"isis", "daesh"},        {"dems", "democrats"},
    {"dem", "democratic"},    {"fed", "federal"},
    {"aussie", "australian"}, {"scots", "scottish"},
    {"brit", "british"},      {"brits", "british"},
    {"xmas", "christmas"},    {"muslims", "islamic"},
    {"wto", "trade"},         {"jews", "jewish"},
    {"afl", "football"},      {"arabs", "arab"},
}};

/// Endings that make a name an adjective, a people or a plural.
constexpr std::array<std::string_view, 20> kEndings{
    "s", "an", "ian", "n",   "ans",  "ians", "ns",   "ese", "er", "ers",
    "i", "is", "ish", "ite", "ites", "ist",  "ists", "ic",  "es", "ism"};

bool is_ending(std::string_view ending) { return ending.empty() || is_one_of(kEndings, ending); }

/// "Paris" and "Parisian", "Ukraine" and "Ukrainians".
bool one_stem(std::string_view a, std::string_view b) {
  constexpr std::size_t kStem = 4;
  const std::size_t common = common_prefix(a, b);
  if (common < kStem) return false;
  const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
  const std::size_t dropped = shorter.size() - common;
  if (dropped > 1) return false;
  return is_ending(longer.substr(common));
}

/// "Met" and "Metropolitan".
bool is_short_form(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 3;
  const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
  return shorter.size() >= kShortest && longer.size() >= shorter.size() + kShortest &&
         longer.starts_with(shorter);
}

bool are_other_names(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kOtherNames, [&](const auto& pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

bool begins_name(const Annotation& annotation, std::uint32_t token) {
  return starts_upper(annotation.word(TokenIndex{token}));
}

/// The first letters of every run of capitalised words from each of its words on, with and without
/// small words between: "WHO", "UNHCR".
void add_acronyms(const Annotation& annotation, TokenRange sentence,
                  std::set<std::string, std::less<>>& acronyms) {
  constexpr std::size_t kLongest = 7;
  for (std::uint32_t from = sentence.begin; from < sentence.end; ++from) {
    if (!begins_name(annotation, from)) continue;
    std::string capitals;
    std::string all;
    for (std::uint32_t i = from; i < sentence.end && all.size() < kLongest; ++i) {
      const std::string word = folded_word(annotation.word(TokenIndex{i}));
      if (is_hyphen(annotation.word(TokenIndex{i}))) continue;
      const bool small = word == "of" || word == "and" || word == "the" || word == "for" ||
                         word == "on" || word == "in" || word == "to";
      if (word.empty() || (!begins_name(annotation, i) && !small)) break;
      all += word.front();
      if (!small) capitals += word.front();
      if (capitals.size() < 2) continue;
      acronyms.insert(capitals);
      acronyms.insert(all);
    }
  }
}

}  // namespace

std::string folded_word(std::string_view word) {
  std::string folded = fold_accents(plain_form(word));
  std::erase(folded, '.');
  while (folded.ends_with('\'')) folded.pop_back();
  return folded;
}

WordForms word_forms(const Annotation& annotation) {
  constexpr std::size_t kShouted = 4;
  WordForms forms;
  for (const Token& token : annotation.tokens) {
    std::string word = plain_form(annotation.text(token.span));
    forms.lower.push_back(lower_case(word));
    if (word.size() >= kShouted && all_upper(word)) {
      word = word.substr(0, 1) + forms.lower.back().substr(1);
    }
    forms.exact.push_back(std::move(word));
  }
  return forms;
}

std::vector<PlaceNamed> places_named(const Annotation& annotation, const LexiconIndex& lexicon) {
  const WordForms forms = word_forms(annotation);
  std::vector<PlaceNamed> places;
  for (const Sentence& sentence : annotation.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
      PlaceNamed best;
      const auto offer = [&](std::uint32_t length, std::string id, bool capital) {
        if (length > best.tokens.size()) best = {{i, i + length}, std::move(id), capital};
      };
      const std::size_t end = sentence.tokens.end;
      if (const auto found = lexicon.jurisdiction_at(forms, i, end))
        offer(found.length, found.entry->id, false);
      if (const auto found = lexicon.adjective_at(forms, i, end))
        offer(found.length, found.entry->id, false);
      if (const auto found = lexicon.people_at(forms, i, end))
        offer(found.length, found.entry->id, false);
      if (const auto found = lexicon.capital_at(forms, i, end))
        offer(found.length, found.entry->id, true);
      if (const auto found = lexicon.metonym_at(forms, i, end))
        offer(found.length, found.entry->jurisdiction, false);
      if (best.tokens.empty()) {
        ++i;
        continue;
      }
      i = best.tokens.end;
      places.push_back(std::move(best));
    }
  }
  return places;
}

SourceWords::SourceWords(const CheckInput& input) {
  for (std::size_t i = 0; i < input.graph.inputs().size(); ++i) {
    const GraphInput& document = input.graph.inputs()[i];
    if (document.standing == Standing::kDraft) drafts_.emplace_back(i);
    if (document.standing != Standing::kTrusted) continue;
    name_ = sources_.empty() ? document.document->path() : "the sources";
    sources_.emplace_back(i);
    enter(*document.annotation, input.lexicon);
  }
}

void SourceWords::enter(const Annotation& annotation, const LexiconIndex& lexicon) {
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const std::string word = folded_word(annotation.word(TokenIndex{i}));
    if (word.empty()) continue;
    words_.insert(word);
    words_.insert(singular(word));
    words_.insert(folded_word(annotation.lemma(TokenIndex{i})));
    if (begins_name(annotation, i)) names_.insert(word);
    if (all_upper(plain_form(annotation.word(TokenIndex{i})))) capitals_.insert(word);
    std::string town;
    for (std::uint32_t j = i; j < annotation.tokens.size() && j < i + kLongestTown; ++j) {
      town += (j == i ? "" : " ") + folded_word(annotation.word(TokenIndex{j}));
      const std::string_view country = begins_name(annotation, i) ? country_of_town(town) : "";
      if (!country.empty()) enter_jurisdiction(std::string(country), lexicon);
    }
  }
  for (const Sentence& sentence : annotation.sentences) {
    add_acronyms(annotation, sentence.tokens, acronyms_);
  }
  for (const PlaceNamed& place : places_named(annotation, lexicon)) {
    enter_jurisdiction(place.jurisdiction, lexicon);
  }
  for (const Title& title : annotation.titles) {
    offices_.insert(title.role);
    if (lexicon.jurisdiction(title.jurisdiction) != nullptr)
      enter_jurisdiction(title.jurisdiction, lexicon);
  }
  enter_people(annotation, lexicon);
}

void SourceWords::enter_people(const Annotation& annotation, const LexiconIndex& lexicon) {
  for (const Referent& referent : annotation.referents) {
    if (referent.type != EntityType::kPerson) continue;
    const auto held = referent.given.empty() ? lexicon.offices_of_surname(referent.surname)
                                             : lexicon.offices_held(referent.name);
    for (const std::string& office : held) {
      enter_jurisdiction(office.substr(0, office.find('/')), lexicon);
      if (const OfficeEntry* entry = lexicon.office(std::string_view(office)))
        offices_.insert(entry->title);
    }
    if (referent.given.empty() || referent.surname.empty()) continue;
    NameParts parts = name_parts(referent.name, lexicon);
    if (!parts.given.empty()) given_[folded_word(parts.surname)].push_back(std::move(parts.given));
  }
}

void SourceWords::enter_jurisdiction(std::string id, const LexiconIndex& lexicon) {
  while (!id.empty() && jurisdictions_.insert(id).second) {
    const JurisdictionEntry* entry = lexicon.jurisdiction(id);
    id = entry == nullptr ? "" : entry->part_of;
  }
}

bool SourceWords::has_word(std::string_view folded) const {
  return words_.contains(folded) || words_.contains(singular(std::string(folded)));
}

bool SourceWords::has_initials(std::string_view folded) const { return capitals_.contains(folded); }

bool SourceWords::has_name_like(std::string_view word) const {
  const std::string folded = folded_word(word);
  if (acronyms_.contains(folded)) return true;
  return std::ranges::any_of(names_, [&](const std::string& name) {
    return one_stem(name, folded) || is_short_form(name, folded) || are_other_names(name, folded);
  });
}

bool SourceWords::names_jurisdiction(const std::string& id) const {
  return jurisdictions_.contains(id);
}

std::vector<std::vector<std::string>> SourceWords::given_names(std::string_view surname) const {
  const auto found = given_.find(surname);
  return found == given_.end() ? std::vector<std::vector<std::string>>{} : found->second;
}

}  // namespace belie
