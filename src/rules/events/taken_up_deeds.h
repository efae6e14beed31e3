// SPDX-License-Identifier: Apache-2.0
//
// What a telling takes up beside its time: the definite noun of “the hearing on May 4”, the verb of
// “before the trial starts on May 4”, the occasion of “on Sunday, in the derby against Corran”. Who
// told it before is not asked here (rules/events/day_returns.h).
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "claims/events/happening_words.h"
#include "language/annotation.h"
#include "rules/events/told_days.h"

namespace belie {

/// Verbs by which something has its first day.
inline constexpr std::array<std::string_view, 6> kBeginningVerbs{"begin",  "start", "open",
                                                                 "launch", "kick",  "commence"};

struct TakenUpDeeds {
  std::vector<TokenIndex> deeds;  // verbs and nouns; none: it takes up nothing
  bool occasion = false;          // “in the derby against”: told beside what it was part of
};

/// Reads one draft; refers to it and to the words.
class TakenUpReader {
 public:
  TakenUpReader(const Annotation& text, const HappeningWords& words) : text_(text), words_(words) {}

  /// The definite noun beside the time, or the verb of a clause that tells nothing new.
  [[nodiscard]] TakenUpDeeds of(const ToldDay& told) const;

 private:
  /// The verb; what begins or takes place; what it is done for: “meet to be heard”.
  [[nodiscard]] std::vector<TokenIndex> deeds_of(TokenIndex verb) const;
  /// “Until the festival is over, in the second week of May: the exchange begins only then.”
  [[nodiscard]] TokenIndex verb_before_then(const ToldDay& told) const;
  /// “On the last Sunday of May, in the derby against Corran”.
  [[nodiscard]] TokenIndex occasion_behind(const ToldDay& told) const;
  /// “The hearing on May 4”, “since Tuesday’s theft” is told by the noun.
  [[nodiscard]] TokenIndex noun_before(const ToldDay& told) const;
  /// “The hearing”, “the drivers’ strike”, “his first trial”.
  [[nodiscard]] bool is_definite(std::uint32_t begin, std::uint32_t noun) const;
  /// “The exchange starts on May 4”: what begins is known.
  [[nodiscard]] bool begins_known(const ToldDay& told) const;
  /// “Before the trial starts on May 4”: no other verb stands behind the opening word.
  [[nodiscard]] bool is_in_known_clause(const ToldDay& told) const;

  const Annotation& text_;
  const HappeningWords& words_;
};

}  // namespace belie
