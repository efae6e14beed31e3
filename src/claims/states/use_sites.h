// SPDX-License-Identifier: Apache-2.0
//
// What is done with things: lorries cross a bridge, lunch is served at an inn, a machine has not
// moved since Sunday. Borrows its readers, which must outlive it.
#pragma once

#include <optional>
#include <string_view>

#include "claims/states/status_predicates.h"
#include "claims/states/status_things.h"
#include "claims/states/status_use_words.h"
#include "claims/states/use_writer.h"

namespace belie {

class SiteUses {
 public:
  SiteUses(const Annotation& annotation, const UseText& text, const UsePeople& people,
           const DeedReader& deeds, const LexiconIndex& lexicon, const StatusThings& things,
           const StatePredicates& predicates, UseWriter& write)
      : annotation_(annotation),
        text_(text),
        people_(people),
        deeds_(deeds),
        words_(lexicon.state_words()),
        things_(things),
        predicates_(predicates),
        write_(write) {}

  /// The room, the hall or the building of which a state is told: "the room is barred".
  void read_states_of_sites(std::uint32_t token);
  /// "Lorries rumbled over the old span on Tuesday", "not a car has crossed the bridge since".
  void read_use_of_thing(std::uint32_t token);
  /// "Lunch was served on Wednesday", "the wedding went ahead": in the house that is made for it.
  void read_occasion(std::uint32_t token);
  /// "The machine has not moved since Sunday", "no loaf has left the bakery since": what is not
  /// done with a thing tells that it stands.
  void read_standstill(std::uint32_t verb);

 private:
  [[nodiscard]] std::optional<UseSubject> used_at(std::uint32_t token) const;
  static UseGroup group_of(std::string_view thing);
  static bool is_use(UseGroup group, std::string_view verb);
  [[nodiscard]] bool is_indefinite(std::uint32_t noun) const;
  [[nodiscard]] bool is_crossed_by_road(const UseSubject& way, std::uint32_t verb) const;
  [[nodiscard]] bool is_traded(std::uint32_t noun, std::uint32_t verb) const;
  [[nodiscard]] bool is_emptied(std::uint32_t noun, std::uint32_t verb) const;
  [[nodiscard]] bool is_placed(std::uint32_t noun) const;
  [[nodiscard]] bool is_argument(std::uint32_t noun, std::uint32_t verb) const;
  [[nodiscard]] bool describes(std::uint32_t verb, std::uint32_t noun) const;
  [[nodiscard]] bool is_beside(std::uint32_t begin) const;
  void tell_use(const UseSubject& subject, std::uint32_t verb, const UseDeed& deed,
                std::uint32_t noun);

  static constexpr std::uint32_t kNone = StatePredicate::kNone;

  const Annotation& annotation_;
  const UseText& text_;
  const UsePeople& people_;
  const DeedReader& deeds_;
  const StateWords& words_;
  const StatusThings& things_;
  const StatePredicates& predicates_;
  UseWriter& write_;
};

}  // namespace belie
