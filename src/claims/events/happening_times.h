// SPDX-License-Identifier: Apache-2.0
//
// When what a verb or a noun tells was: the expression of time in its own clause, before "when" and
// "that", or alone in its sentence, and how it bounds ("by Friday", "until March"); else how far
// from something told elsewhere ("three days after the vote").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/events/event_times.h"
#include "claims/events/happening_text.h"
#include "claims/events/happenings.h"

namespace belie {

class HappeningTimes {
 public:
  explicit HappeningTimes(const HappeningText& text) : text_(text), times_(text.annotation()) {}

  [[nodiscard]] const EventTimes& expressions() const { return times_; }

  /// The expressions of the verb's own clause, and that before "when" and "that".
  void read_time_of_verb(Happening& found, std::uint32_t verb) const;
  static bool is_calendar(const TimeExpression& time);
  /// How the words before the expression tie it; nothing where it does not tell when.
  [[nodiscard]] std::optional<TimeBound> bound_of(const TimeExpression& time) const;
  /// "the May 3 signing", "Friday's Alaska summit".
  [[nodiscard]] const TimeExpression* time_before(std::uint32_t noun) const;

  /// "May 3, the day of the strike", "the Friday of her death", "on the night of the fire, May 3".
  [[nodiscard]] const TimeExpression* time_of_apposition(std::uint32_t noun) const;
  /// "begin" of "the first day of the fair", "end" of "the last night of the season"; "" else.
  [[nodiscard]] std::string phase_of_unit(std::uint32_t noun) const;

 private:
  static bool is_that_weekday(const TimeExpression& time);
  [[nodiscard]] bool is_one_time(const TimeExpression& time) const;
  /// "eight days after that", "three days later", "nine years after their wedding", "a week before
  /// the bridge was closed", in the verb's own clause.
  [[nodiscard]] std::optional<TimeOffset> offset_of(std::uint32_t verb) const;
  /// The first verb of its sentence that has a tense.
  [[nodiscard]] bool is_first_finite(std::uint32_t verb) const;
  [[nodiscard]] static std::chrono::minutes length_of(TimeUnit unit);
  /// So far with one unit either way, days exactly.
  static TimeOffset offset_of_units(int amount, TimeUnit unit, TokenIndex from);
  /// "the next day", "three days later"; a weekday alone is too vague.
  [[nodiscard]] std::optional<TimeOffset> narrative_offset(const TimeExpression& time) const;
  /// The offset of a duration by the words behind it.
  [[nodiscard]] std::optional<TimeOffset> offset_from(const TimeExpression& time) const;
  [[nodiscard]] bool is_since(const TimeExpression& time) const;
  /// "has been closed", "have been in custody": what has been so since a day began on it.
  [[nodiscard]] bool is_state(std::uint32_t verb) const;
  /// "On Wednesday they had been married for four days": a day on which it was so, not the one on
  /// which it happened.
  [[nodiscard]] bool has_lasted(std::uint32_t verb) const;
  /// What the main verb tells is of the only time of its sentence, unless that is of the saying:
  /// "shot a man who had got out of his car late on Friday".
  [[nodiscard]] const TimeExpression* only_time_of_sentence(std::uint32_t verb) const;
  /// "It was on February 11 that they came", "September 6, the day on which it took in", "on
  /// Sunday, when the roof gave way": the expression right before the clause of the verb.
  [[nodiscard]] const TimeExpression* time_before_clause(std::uint32_t verb) const;
  /// "It was on February 11 that"; not "said on Monday that".
  [[nodiscard]] bool is_cleft(const TimeExpression& time) const;
  /// "the day" before a clause of its own: "the day the dredging begins".
  [[nodiscard]] bool is_unit_told(std::uint32_t at) const;
  /// "the Friday that she died".
  [[nodiscard]] bool is_the(const TimeExpression& time) const;
  /// The expression that ends before the token, or before ", the first day" that ends there.
  [[nodiscard]] const TimeExpression* before_unit(std::uint32_t end) const;
  /// "on the night of the fire, May 3": behind the noun's comma, where "of" follows a unit.
  [[nodiscard]] const TimeExpression* behind_unit(std::uint32_t of, std::uint32_t behind) const;

  const HappeningText& text_;
  EventTimes times_;
};

}  // namespace belie
