// SPDX-License-Identifier: Apache-2.0
//
// Places as a text ties events to them: "in Muscat", "near the town of Sellin", "on the outskirts
// of Norwick", "in the Georgian capital". The relation is kept: what is near one town may be near
// another one as well.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon.h"

namespace belie {

/// A place with the word that ties something to it.
struct EventSite {
  std::string name;        // "Muscat"
  ReferentIndex referent;  // none: a description ("the Georgian capital")
  std::string relation;    // "in", "at", "near"
  TokenRange tokens;       // from the preposition to the end of the name
};

class EventSites {
 public:
  EventSites(const Annotation& annotation, const Lexicon& lexicon);

  /// The name's mention that begins at the token, or nullptr.
  [[nodiscard]] const Mention* name_at(std::uint32_t token) const;
  /// The name's mention that the token belongs to, or nullptr.
  [[nodiscard]] const Mention* name_over(std::uint32_t token) const;

  /// Whether the name only describes what follows it: "in the Peru-Chile war", "in the
  /// Mediterranean town".
  [[nodiscard]] bool is_modifier(const Mention& mention) const;

  /// The place whose name or description begins at the token and that a preposition ties.
  [[nodiscard]] std::optional<EventSite> at(std::uint32_t token) const;

 private:
  struct Tie {
    std::string relation;  // "" none
    std::uint32_t begin = 0;
  };

  [[nodiscard]] std::string lower(std::uint32_t token) const;
  [[nodiscard]] const TokenRange& sentence(std::uint32_t token) const;
  [[nodiscard]] Tie tie_before(std::uint32_t token) const;
  [[nodiscard]] std::string capital_at(std::uint32_t token) const;

  const Annotation& annotation_;
  const Lexicon& lexicon_;
  std::vector<const Mention*> mention_of_;  // by token; nullptr: no name
};

}  // namespace belie
