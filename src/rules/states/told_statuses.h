// SPDX-License-Identifier: Apache-2.0
//
// Claims of kind `status` with their times resolved, and what they mean for each other: whether two
// are of one thing, and whether one excludes the other at one time. A change holds until another
// one is told; "has been closed since Sunday" says that none came after Sunday.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "rules/checks/check.h"

namespace belie {

struct ToldStatus {
  StatementIndex statement;
  DocumentIndex document;
  const Claim* claim = nullptr;
  EntityIndex person;
  std::string thing, family, state, told, extent, agent;
  std::vector<std::string> names;
  bool main = false;
  std::optional<Period> when;   // of the clause itself; nothing: not told, or not to be resolved
  std::optional<Period> since;  // from which on
  std::optional<Period> until;  // up to when it is to be so
  bool has_since = false;       // told, though it may not be resolved
  bool has_until = false;       // "until Monday", "through the weekend"
  std::optional<Day> day;       // on which the draft speaks
  bool any_week = false;        // the day is only one of the week: the draft has no date
  std::uint32_t entry = 0;      // of a timeline or live blog; 0 none

  [[nodiscard]] bool holds_now() const { return told == "now" || told == "still"; }
  [[nodiscard]] bool turned() const { return told == "turned" || told == "has"; }
};

/// Every status that the rule accepts, by document, in text order.
std::vector<std::vector<ToldStatus>> told_statuses(const CheckInput& input);

/// Whether the two are of one thing: one person, or one class and names that agree. Across drafts a
/// thing without a name must be spoken of in both leads.
bool are_one_thing(const ToldStatus& a, const ToldStatus& b, const LexiconIndex& lexicon);

/// Whether the two stand in two entries of one timeline, each with its own time.
bool are_of_two_entries(const ToldStatus& a, const ToldStatus& b);

/// Whether the two are told of two parts of one whole: "in the north", "in the south".
bool are_of_two_parts(const ToldStatus& a, const ToldStatus& b, const CheckInput& input);

/// Whether the states of the two exclude each other.
bool are_contrary(const ToldStatus& a, const ToldStatus& b);

/// Why the two can both be right although their states exclude each other; "" they cannot. `now`
/// holds on its draft's day, `turn` is a change; `others` are all of the same family in the drafts.
std::string why_not_against_turn(const ToldStatus& now, const ToldStatus& turn,
                                 const std::vector<const ToldStatus*>& others,
                                 const CheckInput& input);

/// The same for two that hold on their drafts' days.
std::string why_not_both_now(const ToldStatus& a, const ToldStatus& b, const CheckInput& input);

/// The same for two outcomes: acquitted and convicted, passed and voted down.
std::string why_not_two_outcomes(const ToldStatus& a, const ToldStatus& b, const CheckInput& input);

}  // namespace belie
