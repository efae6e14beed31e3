// SPDX-License-Identifier: Apache-2.0
//
// Which expression of time says when an event was: one that can (a date, a weekday; no duration, no
// range, nothing behind "until" or "since"), and that stands where it can only be the event's – in
// the noun phrase, or alone in the clause of the event's verb.
#pragma once

#include "language/annotation.h"

namespace belie {

class EventTimes {
 public:
  explicit EventTimes(const Annotation& annotation) : annotation_(annotation) {}

  /// The expression that begins at the token, or nullptr.
  [[nodiscard]] const TimeExpression* at(std::uint32_t token) const;

  /// The expression that ends before the token, or nullptr.
  [[nodiscard]] const TimeExpression* ending_at(std::uint32_t token) const;

  /// Whether the expression is one day or period, not "until 1973" or the first half of "June 3-5".
  /// `scheduled`: behind a verb of planning "for" names the time ("is set for June 3").
  [[nodiscard]] bool tells_when(const TimeExpression& time, bool scheduled) const;

  /// Whether the expression before an event's noun dates it: "Tuesday's fire", "the May 3
  /// signing".
  [[nodiscard]] bool tells_when_inside(const TimeExpression& time) const;

  /// Whether the expression is the day of a celebration: "marked the launch of the ship Tuesday".
  [[nodiscard]] bool is_of_remembrance(const TimeExpression& time) const;

  /// The outermost token of the expression's tree has this head; Id's kNone: it has none.
  [[nodiscard]] std::uint32_t head_of(const TimeExpression& time) const;

  /// The expression that stands behind the verb before another one begins a clause of its own, or
  /// before "when": "on 10 December, when the cabinet meets"; nullptr: none.
  [[nodiscard]] const TimeExpression* beside_verb(std::uint32_t verb, bool scheduled) const;

  /// The only expression in the verb's own clause that tells when; nullptr: none, or several.
  [[nodiscard]] const TimeExpression* of_verb(std::uint32_t verb, bool scheduled) const;

  /// "Announced her departure in Napier last Thursday": a time without a preposition behind what
  /// was announced.
  [[nodiscard]] bool is_of_announcement(const TimeExpression& time) const;

 private:
  [[nodiscard]] bool is_range(const TimeExpression& time) const;
  [[nodiscard]] bool is_of_report(const TimeExpression& time) const;
  [[nodiscard]] bool stands_for_when(const TimeExpression& time, bool scheduled) const;

  const Annotation& annotation_;
};

}  // namespace belie
