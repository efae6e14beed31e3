// SPDX-License-Identifier: Apache-2.0
//
// The lexicon made ready for look-up: phrases by their first word, offices by title and
// jurisdiction, names in one form of writing. Built once a run, immutable, shared by all threads.
// It owns its lexicon; entries are handed out by pointer and live as long as the index.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "language/lexicon/lexicon.h"
#include "language/lexicon/phrase_table.h"
#include "language/names/spelling.h"

namespace belie {

class EventWords;
class MeasureWords;
class QuantityWords;
class StanceWords;
class StateWords;

/// Someone known to have held an office at some time, so that "President Macron" is read as the
/// president of France. When it was does not matter here.
struct KnownHolder {
  std::string person;                        // the usual full form: "Emmanuel Macron"
  std::vector<std::string> aliases;          // other full forms
  std::string office;                        // OfficeEntry id
  std::string surname;                       // as the news uses it alone: "Xi"; "" the last word
  std::vector<std::string> surname_aliases;  // other spellings of it: "Zelensky"
  bool family_first = false;                 // the surname stands first: "Xi Jinping"
};

/// A phrase of the lexicon found in a text; entry nullptr: nothing found.
template <typename Entry>
struct Found {
  const Entry* entry = nullptr;
  std::uint32_t length = 0;  // in tokens

  [[nodiscard]] explicit operator bool() const { return entry != nullptr; }
};

class LexiconIndex {
 public:
  explicit LexiconIndex(Lexicon lexicon, const std::vector<KnownHolder>& holders = {});
  // A copy's words would point into the lexicon of the original.
  LexiconIndex(const LexiconIndex&) = delete;
  LexiconIndex& operator=(const LexiconIndex&) = delete;
  LexiconIndex(LexiconIndex&&) = default;
  LexiconIndex& operator=(LexiconIndex&&) = default;
  ~LexiconIndex() = default;

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

  // The longest entry that begins at the word; words from `end` on are not looked at.

  /// A title in any case, singular or plural, full or in the short form before names ("Sgt.").
  [[nodiscard]] Found<TitleEntry> title_at(const WordForms& words, std::size_t at,
                                           std::size_t end) const;
  /// A country, region or body by name: "the U.S." without "the".
  [[nodiscard]] Found<JurisdictionEntry> jurisdiction_at(const WordForms& words, std::size_t at,
                                                         std::size_t end) const;
  /// The adjective of one: "Russian", also "US". Never the word for its people in the plural
  /// ("Americans").
  [[nodiscard]] Found<JurisdictionEntry> adjective_at(const WordForms& words, std::size_t at,
                                                      std::size_t end) const;
  [[nodiscard]] Found<JurisdictionEntry> people_at(const WordForms& words, std::size_t at,
                                                   std::size_t end) const;
  [[nodiscard]] Found<JurisdictionEntry> capital_at(const WordForms& words, std::size_t at,
                                                    std::size_t end) const;
  [[nodiscard]] Found<MetonymEntry> metonym_at(const WordForms& words, std::size_t at,
                                               std::size_t end) const;
  /// A fixed phrase for an office: "commander in chief of the United States".
  [[nodiscard]] Found<OfficeEntry> office_phrase_at(const WordForms& words, std::size_t at,
                                                    std::size_t end) const;

  /// A body whose name does not tell its type: "Hamas".
  [[nodiscard]] Found<OrganisationEntry> organisation_at(const WordForms& words, std::size_t at,
                                                         std::size_t end) const;
  /// The number of words of a city or region without offices of its own that begins here; 0: none.
  [[nodiscard]] std::uint32_t place_at(const WordForms& words, std::size_t at,
                                       std::size_t end) const;
  /// A word that says how a title is held; `stands` is StatusEntry::stands. The word in lower case.
  [[nodiscard]] const StatusEntry* status(std::string_view word, std::string_view stands) const;

  /// The office of that title in that jurisdiction, or nullptr.
  [[nodiscard]] const OfficeEntry* office(std::string_view title,
                                          std::string_view jurisdiction) const;
  /// The offices of a jurisdiction that give "the X administration" or "the X government" its name.
  [[nodiscard]] std::vector<const OfficeEntry*> administrations(
      std::string_view jurisdiction) const;
  [[nodiscard]] const OfficeEntry* office(std::string_view id) const;
  [[nodiscard]] const TitleEntry* title(std::string_view id) const;
  [[nodiscard]] const JurisdictionEntry* jurisdiction(std::string_view id) const;

  /// The offices that someone of this full name has held, by id; empty: not known. Accents and case
  /// do not matter.
  [[nodiscard]] std::span<const std::string> offices_held(std::string_view full_name) const;
  /// The offices that people of this surname have held, each once, by id.
  [[nodiscard]] std::span<const std::string> offices_of_surname(std::string_view surname) const;
  /// The full names of the known people with this surname, each once.
  [[nodiscard]] std::span<const std::string> people_of_surname(std::string_view surname) const;

  /// The first name's entry, or nullptr. Accents and case do not matter.
  [[nodiscard]] const FirstNameEntry* first_name(std::string_view word) const;
  [[nodiscard]] bool is_surname(std::string_view word) const;
  [[nodiscard]] bool is_organisation_word(std::string_view word) const;
  [[nodiscard]] bool is_place_word(std::string_view word) const;
  [[nodiscard]] bool is_former_word(std::string_view word) const;
  /// A part of surnames in small letters: "von".
  [[nodiscard]] bool is_particle(std::string_view word) const;
  [[nodiscard]] bool is_name_suffix(std::string_view word) const;          // "Jr.", "III"
  [[nodiscard]] bool is_administration_word(std::string_view word) const;  // "government"
  /// A form, adjective, people or capital of the jurisdiction that means other things too:
  /// "Jordan".
  [[nodiscard]] bool is_ambiguous_place(std::string_view form) const;
  /// The full name known to be written family name first: "Xi Jinping".
  [[nodiscard]] bool is_family_first(std::string_view full_name) const;
  /// The reporting verb, noun or phrase of that lemma, or nullptr.
  [[nodiscard]] const ReportingEntry* reporting(std::string_view lemma) const;

  [[nodiscard]] const QuantityWords& quantity_words() const { return *quantity_words_; }
  [[nodiscard]] const MeasureWords& measure_words() const { return *measure_words_; }
  [[nodiscard]] const EventWords& event_words() const { return *event_words_; }
  [[nodiscard]] const StanceWords& stance_words() const { return *stance_words_; }
  [[nodiscard]] const StateWords& state_words() const { return *state_words_; }

 private:
  using Names = std::unordered_map<std::string, std::vector<std::string>>;

  void index_titles();
  void index_jurisdictions();
  void index_names();
  void index_holders(const std::vector<KnownHolder>& holders);

  Lexicon lexicon_;
  std::shared_ptr<const QuantityWords> quantity_words_;
  std::shared_ptr<const MeasureWords> measure_words_;
  std::shared_ptr<const EventWords> event_words_;
  std::shared_ptr<const StanceWords> stance_words_;
  std::shared_ptr<const StateWords> state_words_;
  PhraseTable titles_;         // lower case
  PhraseTable prefixes_;       // as written
  PhraseTable jurisdictions_;  // as written, like all below
  PhraseTable adjectives_;
  PhraseTable people_;
  PhraseTable capitals_;
  PhraseTable metonyms_;
  PhraseTable organisations_;
  PhraseTable places_;
  PhraseTable office_phrases_;  // lower case
  std::unordered_map<std::string, std::uint32_t> title_ids_;
  std::unordered_map<std::string, std::uint32_t> office_ids_;
  std::unordered_map<std::string, std::uint32_t> jurisdiction_ids_;
  std::unordered_map<std::string, std::uint32_t> office_of_;  // "title|jurisdiction"
  std::unordered_map<std::string, std::uint32_t> first_names_;
  std::unordered_map<std::string, std::uint32_t> reporting_;
  std::unordered_set<std::string> surnames_;
  std::unordered_set<std::string> organisation_words_;
  std::unordered_set<std::string> place_words_;
  std::unordered_set<std::string> former_words_;
  std::unordered_set<std::string> particles_;
  std::unordered_set<std::string> name_suffixes_;
  std::unordered_set<std::string> administration_words_;
  std::unordered_set<std::string> ambiguous_places_;
  std::unordered_set<std::string> family_first_;
  std::unordered_map<std::string, std::uint32_t> statuses_;  // "stands|form"
  Names offices_held_;
  Names offices_of_surname_;
  Names people_of_surname_;
};

}  // namespace belie
