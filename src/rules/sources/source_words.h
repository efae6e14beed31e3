// SPDX-License-Identifier: Apache-2.0
//
// What the trusted sources of a run say, by word and by place: the ground on which a draft that was
// written from them stands. Everything is entered generously – a word in any form, a country by its
// people, capital, towns or leaders – because what is here is never reported as absent.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "language/names/spelling.h"
#include "rules/checks/check.h"

namespace belie {

/// The tokens of an annotation for look-up in the lexicon; words in capitals from four letters on
/// as names are usually written.
WordForms word_forms(const Annotation& annotation);

/// Lower case without accents, dots and a final apostrophe.
std::string folded_word(std::string_view word);

/// A country, region or body that stands at a place of a text.
struct PlaceNamed {
  TokenRange tokens;
  std::string jurisdiction;
  bool capital = false;  // by its capital's name
};

/// The countries, regions and bodies of a text in text order, by name, adjective, people, capital
/// or metonym.
std::vector<PlaceNamed> places_named(const Annotation& annotation, const LexiconIndex& lexicon);

class SourceWords {
 public:
  explicit SourceWords(const CheckInput& input);

  /// The trusted sources; empty: there is nothing to hold a draft against.
  [[nodiscard]] const std::vector<DocumentIndex>& sources() const { return sources_; }
  /// The documents that are judged.
  [[nodiscard]] const std::vector<DocumentIndex>& drafts() const { return drafts_; }
  /// The first source, as a reader knows it: "wire.txt", "the sources" where there are several.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Whether the folded word stands in a source in any case, as a form or a lemma.
  [[nodiscard]] bool has_word(std::string_view folded) const;
  /// Whether a source has the folded word in capitals: "who" for "WHO".
  [[nodiscard]] bool has_initials(std::string_view folded) const;
  /// Whether a capitalised word of a source is the same name in another form: "Paris" for
  /// "Parisian", "Metropolitan" for "Met", "World Health Organization" for "WHO".
  [[nodiscard]] bool has_name_like(std::string_view word) const;
  /// Whether a source names the country, region or body or a part of it.
  [[nodiscard]] bool names_jurisdiction(const std::string& id) const;
  /// Whether a source gives somebody the title, or names somebody who is known to have held it.
  [[nodiscard]] bool has_office(const std::string& title) const { return offices_.contains(title); }
  [[nodiscard]] bool names_any_jurisdiction() const { return !jurisdictions_.empty(); }
  /// The given names with which a source writes people of the folded surname.
  [[nodiscard]] std::vector<std::vector<std::string>> given_names(std::string_view surname) const;

 private:
  void enter(const Annotation& annotation, const LexiconIndex& lexicon);
  void enter_people(const Annotation& annotation, const LexiconIndex& lexicon);
  void enter_jurisdiction(std::string id, const LexiconIndex& lexicon);

  std::vector<DocumentIndex> sources_, drafts_;
  std::string name_;
  std::set<std::string, std::less<>> words_;     // folded
  std::set<std::string, std::less<>> names_;     // folded, of capitalised words
  std::set<std::string, std::less<>> capitals_;  // folded, of words in capitals
  std::set<std::string, std::less<>> acronyms_;  // of runs of capitalised words, lower case
  std::set<std::string, std::less<>> jurisdictions_;
  std::set<std::string, std::less<>> offices_;  // ids of titles
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> given_;
};

}  // namespace belie
