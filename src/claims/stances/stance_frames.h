// SPDX-License-Identifier: Apache-2.0
//
// What stands above a word of stance in the tree: who is its subject, and whether plans, refusals,
// negations, conditions or questions bear on it. Patterns over words help out where the tree gives
// no subject.
#pragma once

#include <vector>

#include "claims/stances/positions.h"

namespace belie {

/// What the climb from a word of stance found.
struct Climb {
  bool holds = false;     // it is a position at all: no doubt, condition or question
  bool plan = false;      // under will, plans to, refuses to …
  bool refused = false;   // under a refusal: the side is the other one
  bool negative = false;  // under not or never: the side is not this one
  bool former = false;    // in the past perfect, or "once"
  bool speaks = false;    // no subject but the speaker's
  TokenIndex subject;     // of whom it is said; none: see speaks
  StanceTerms terms = StanceTerms::kNone;
};

/// Those who voted alike, in a list: "Voting no were A, B and C".
struct VoteList {
  StanceSide side = StanceSide::kPro;
  std::vector<std::uint32_t> names;  // a token of each; empty: no such list
  TokenRange topic;                  // where the words for what was voted on stand; empty: nowhere
};

class StanceFrames {
 public:
  explicit StanceFrames(const PositionText& text) : text_(text) {}

  [[nodiscard]] Climb climb(std::uint32_t verb) const;
  [[nodiscard]] Climb climb_from_being(std::uint32_t being) const;
  [[nodiscard]] Climb climb_from_noun(std::uint32_t noun) const;
  [[nodiscard]] VoteList vote_list(std::uint32_t token) const;

  [[nodiscard]] bool is_passive(std::uint32_t verb) const;
  /// What the passive verb is said of: "the levy" of "the levy was opposed", "the levy opposed by".
  [[nodiscard]] TokenIndex passive_subject(std::uint32_t verb) const;
  /// "the levy" of "the levy that she opposes"; none: no such clause.
  [[nodiscard]] TokenIndex relative_object(std::uint32_t verb) const;
  /// Verbs of which a plan is no position: be, have, say, meet …
  [[nodiscard]] static bool is_idle(std::string_view lemma);
  /// Whom "who" or "whose" at the token goes back to.
  [[nodiscard]] TokenIndex before_relative(std::uint32_t token) const;
  /// Who demands what the clause of the verb tells: "Orsik" of "Orsik insists that it be sold";
  /// none: whoever speaks.
  [[nodiscard]] TokenIndex demander(std::uint32_t verb) const;
  /// Whether the clause of the verb tells what should be: "should stay", "demands that it be sold".
  [[nodiscard]] bool is_demanded(std::uint32_t verb) const;
  [[nodiscard]] bool is_bare_conjunct(std::uint32_t verb) const;
  [[nodiscard]] bool is_told_by_rivals(std::uint32_t token) const;
  /// The subject of a verb that is joined to others and has none of its own; none: not joined.
  [[nodiscard]] TokenIndex elided_subject(std::uint32_t verb) const;
  /// Whether the sentence of the token asks or supposes.
  [[nodiscard]] bool is_in_doubt(std::uint32_t token) const { return is_doubtful(token); }

 private:
  [[nodiscard]] TokenIndex behind_dateline(TokenIndex subject, std::uint32_t verb) const;
  [[nodiscard]] TokenIndex urged_by(std::uint32_t verb) const;
  [[nodiscard]] TokenIndex head_before(std::uint32_t noun) const;
  [[nodiscard]] bool is_promised(std::uint32_t token) const;
  [[nodiscard]] bool is_reported(std::uint32_t token) const;
  [[nodiscard]] bool is_lasting(std::uint32_t verb) const;
  [[nodiscard]] bool is_impatient(std::uint32_t wait) const;
  bool take_auxiliaries(Climb& climb, std::uint32_t verb) const;
  bool take_governor(Climb& climb, std::uint32_t& current) const;
  [[nodiscard]] bool is_doubtful(std::uint32_t token) const;
  [[nodiscard]] bool is_set_phrase(std::uint32_t condition) const;
  [[nodiscard]] bool is_of_later_clause(std::uint32_t condition, std::uint32_t token) const;
  [[nodiscard]] StanceTerms terms_at(std::uint32_t token) const;
  [[nodiscard]] bool is_refusing_would(std::uint32_t verb, const Climb& climb) const;
  [[nodiscard]] TokenIndex own_subject(std::uint32_t verb) const;
  [[nodiscard]] TokenIndex subject_of(std::uint32_t verb) const;
  [[nodiscard]] bool is_above(TokenIndex above, std::uint32_t token) const;
  [[nodiscard]] bool is_joined(std::uint32_t verb) const;
  [[nodiscard]] bool tells_speech(std::uint32_t token) const;
  [[nodiscard]] bool is_finite(std::uint32_t verb) const;
  [[nodiscard]] TokenIndex subject_by_words(std::uint32_t verb) const;
  [[nodiscard]] TokenIndex bearer(std::uint32_t noun) const;
  [[nodiscard]] TokenIndex possessor(std::uint32_t noun) const;
  [[nodiscard]] TokenIndex origin_of(std::uint32_t verb) const;
  bool finish(Climb& climb, std::uint32_t top, std::uint32_t verb) const;

  const PositionText& text_;
};

}  // namespace belie
