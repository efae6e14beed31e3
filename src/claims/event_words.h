// SPDX-License-Identifier: Apache-2.0
//
// The words of the lexicon for events, ready to be found at a token: nouns of one to three words
// ("train crash"), verbs, and phrases of a verb ("put their names to"). A class may be a kind of
// another one: "attack/shooting" is an attack, so that "the attack" can take up a shooting.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon.h"

namespace belie {

/// A word for an event as it stands in a text; entry nullptr: none.
struct EventWord {
  const EventEntry* entry = nullptr;
  TokenRange tokens;         // "train crash"; of a verb the verb alone
  std::uint32_t anchor = 0;  // the last word of the noun, or the verb
  bool weak = false;         // means much else too
  bool verb = false;
  std::string_view phrase = {};  // "take up the matter"; "" a single word
};

class EventWords {
 public:
  /// Refers to the lexicon, which must outlive it.
  explicit EventWords(const Lexicon& lexicon);

  /// The word for an event that ends at the noun or begins at the verb.
  [[nodiscard]] EventWord at(const Annotation& annotation, std::uint32_t token) const;

 private:
  struct Row {
    const EventEntry* entry = nullptr;
    bool weak = false;
  };
  struct Phrase {
    const EventEntry* entry = nullptr;
    std::string_view words;
  };

  [[nodiscard]] EventWord noun_at(const Annotation& annotation, std::uint32_t token) const;
  [[nodiscard]] EventWord phrase_at(const Annotation& annotation, std::uint32_t token,
                                    std::size_t least) const;
  [[nodiscard]] EventWord verb_at(const Annotation& annotation, std::uint32_t token) const;

  std::unordered_map<std::string_view, Row> nouns_;
  std::unordered_map<std::string_view, Row> verbs_;
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;  // by their first word
};

/// "attack" of "attack/shooting".
std::string_view event_family(std::string_view event_class);

/// "shooting" of "attack/shooting".
std::string_view event_word(std::string_view event_class);

/// Whether one of the classes is the other or a kind of it.
bool compatible_classes(std::string_view a, std::string_view b);

/// Whether events of the class are done rather than undergone: who votes is the agent, with an
/// object or without.
bool is_deliberate(std::string_view event_class);

/// Whether whom an event of the class befalls makes it that event: an arrest, a shooting.
bool befalls(std::string_view event_class);

/// Whether events of the class are somebody's own: a death, an arrest, a verdict.
bool is_personal(std::string_view event_class);

/// Whether events of the class move about or are in many places at once: storms, protests, tours.
bool roams(std::string_view event_class);

/// Whether one follows another of the class day by day with the same people: meetings, talks,
/// visits. Two of two days are two, whatever else agrees.
bool recurs(std::string_view event_class);

/// Whether events of the class last for days or weeks: two days of them need not be two dates.
bool lasts(std::string_view event_class);

}  // namespace belie
