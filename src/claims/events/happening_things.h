// SPDX-License-Identifier: Apache-2.0
//
// To what or whom something happens and who else takes part: the object or subject of a verb, what
// a noun is of ("the bridge's closing"), and what a pronoun stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/events/happening_sites.h"
#include "claims/events/happening_text.h"
#include "claims/events/happenings.h"

namespace belie {

class HappeningThings {
 public:
  HappeningThings(const HappeningText& text, const HappeningSites& sites)
      : text_(text), sites_(sites) {}

  /// Who does it and to what.
  void read_arguments(Happening& found, std::uint32_t verb, TokenRange phrase) const;
  /// A thing by its noun, its name, or what "it" stands for.
  void set_thing(Happening& found, std::uint32_t at) const;
  /// What "it" stands for: the subject of the sentence before, where that is one thing; "she" is a
  /// ship or what bears a name that is no person's.
  [[nodiscard]] std::uint32_t noun_behind(std::uint32_t pronoun) const;
  [[nodiscard]] bool is_name_of_thing(std::uint32_t at) const;
  /// Names but those of places and months.
  void involve(Happening& found, std::uint32_t at) const;
  /// "the bridge's closing", "the closing of the bridge", "her funeral".
  void read_owner(Happening& found, TokenRange noun) const;

 private:
  /// "came over the side of the ship", "climbed aboard the ferry", "made off with a bell".
  void read_thing_behind(Happening& found, std::uint32_t from) const;
  /// "copper" of "six tonnes of copper"; else the noun itself.
  [[nodiscard]] ReferentIndex person_behind(std::uint32_t pronoun) const;
  [[nodiscard]] std::uint32_t worked_on(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t measured_at(std::uint32_t at) const;
  static void add_once(std::vector<ReferentIndex>& list, ReferentIndex referent);

  const HappeningText& text_;
  const HappeningSites& sites_;
};

}  // namespace belie
