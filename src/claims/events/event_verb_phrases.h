// SPDX-License-Identifier: Apache-2.0
//
// "The ministers signed the accord in Muscat": who does it, to whom, when and where.
#pragma once

#include <optional>
#include <string>

#include "claims/events/event_phrase_parts.h"

namespace belie {

class VerbPhrases : public PhraseParts {
 public:
  using PhraseParts::PhraseParts;

  /// The phrase around the word; nothing where it tells no event.
  [[nodiscard]] std::optional<EventPhrase> verb_phrase(const EventWord& word) const;

 private:
  /// Who does it and to whom, by the tree.
  void read_actors(EventPhrase& phrase, const EventWord& word) const;
  void read_undergoer(EventPhrase& phrase, std::uint32_t at) const;
  /// "another man", "a second officer".
  void read_apart_before(EventPhrase& phrase, std::uint32_t noun) const;
  void read_agent(EventPhrase& phrase, std::uint32_t at) const;
  /// "who was shot": whom the relative clause is about.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t at) const;
  /// "again", "also": not the same once more.
  [[nodiscard]] std::string set_apart_by_adverb(std::uint32_t verb) const;
};

}  // namespace belie
