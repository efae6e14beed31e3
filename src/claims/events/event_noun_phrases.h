// SPDX-License-Identifier: Apache-2.0
//
// "The May 3 signing in the Georgian capital", "Tuesday's fire": what stands before and behind the
// noun, and the verb of taking place whose subject it is.
#pragma once

#include <optional>
#include <string>

#include "claims/events/event_phrase_parts.h"

namespace belie {

class NounPhrases : public PhraseParts {
 public:
  using PhraseParts::PhraseParts;

  /// The phrase around the word; nothing where it tells no event.
  [[nodiscard]] std::optional<EventPhrase> noun_phrase(const EventWord& word) const;

 private:
  /// "Alaska" of "the Alaska summit": capitalised words right before the noun.
  [[nodiscard]] std::uint32_t name_begin(std::uint32_t noun) const;
  /// The event's noun with the name before it.
  [[nodiscard]] EventPhrase named(const EventWord& word) const;
  /// "attacks", not "talks" and "elections", which are one event.
  [[nodiscard]] bool is_plural(const EventWord& word) const;
  /// "strike action", "the crash victims": the event's noun describes another one.
  [[nodiscard]] bool is_modifier(const EventWord& word) const;
  [[nodiscard]] bool is_other_matter(const EventWord& word) const;
  /// "the March for Life", "Strike Force": part of a name that is no place's.
  [[nodiscard]] bool is_inside_name(const EventWord& word) const;
  /// Reads the words before the noun: determiner, what sets it apart, what it is of.
  void read_before(EventPhrase& phrase) const;
  /// "the 2014 Women's Championship" is an edition: the year belongs to its name.
  void read_year(EventPhrase& phrase) const;
  static bool is_ordinal(std::string_view word);
  /// "London" of "London's fire", "museum" of "the museum's opening", "Tuesday" is no owner.
  void read_owner(EventPhrase& phrase, std::uint32_t at) const;
  /// Whether the noun phrase ends before this token.
  [[nodiscard]] bool ends_phrase(std::uint32_t index) const;
  /// Reads on from the noun: names by their prepositions, and the time that the phrase ends with.
  void read_behind(EventPhrase& phrase) const;
  /// The last noun of "of the town museum".
  void set_theme_at_end(EventPhrase& phrase, std::uint32_t noun) const;
  /// "the May 3 signing", "last week's summit", "Friday's Alaska summit".
  [[nodiscard]] const TimeExpression* time_before(const EventPhrase& phrase) const;
  /// Whether the tree hangs the time on the phrase, on a verb of taking place, or on the verb whose
  /// subject it is.
  [[nodiscard]] std::optional<Grade> grade_of(const EventPhrase& phrase) const;
  /// "since her death on Monday", "ahead of the vote on Tuesday": behind such a preposition the
  /// time can only be the event's, where it follows at once.
  [[nodiscard]] bool is_point_of_time(const EventPhrase& phrase) const;
  /// The verb whose subject the noun is: by the tree, or right behind it ("LYNDEN – Fire broke
  /// out").
  [[nodiscard]] std::uint32_t verb_of(std::uint32_t noun) const;
  /// "The summit was held in Alaska on August 15", "the hearing is set for June 12": by the tree.
  void read_taking_place(EventPhrase& phrase) const;
  [[nodiscard]] const TimeExpression* time_over(std::uint32_t index) const;
  /// A word that means much else too needs a name, a place, who takes part, or a determiner with a
  /// time of its own.
  [[nodiscard]] bool is_identified(const EventPhrase& phrase, const EventWord& word) const;
  [[nodiscard]] bool has_article(const EventWord& word) const;
};

}  // namespace belie
