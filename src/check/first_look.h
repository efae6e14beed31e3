// SPDX-License-Identifier: Apache-2.0
//
// A first look at years of old work: when the drafts speak and how they say so, how far the facts
// reach, what was found, and the few decisions of the desk that would clear most of it. The
// decisions are chosen greedily, always the one that clears most of what is left (Chvátal, A greedy
// heuristic for the set-covering problem, 1979); those about single names and roles come before
// those about folders and rules, which hide what nobody has looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"

namespace belie {

/// Drafts whose day was taken from one kind of place.
struct DatedDrafts {
  std::string origin;  // "metadata", …, "none"; "partial": a dateline without a year
  std::size_t drafts = 0;
  std::vector<std::string> examples{};  // of those without a day: at most three paths
};

/// What one rule found.
struct RuleCount {
  std::string rule;
  std::string catches;  // of the rule: "one name, two spellings"
  Level level = Level::kWarning;
  std::size_t findings = 0;
  std::size_t example = 0;  // into Report::findings
};

/// Something that the desk may settle, from the narrowest to the widest.
enum class DecisionKind : std::uint8_t { kNames, kRoles, kFolder, kRule };

struct DeskDecision {
  DecisionKind kind = DecisionKind::kNames;
  std::string one, other;  // two forms of a name, two roles; else the folder or rule in `one`
  std::size_t clears = 0;  // findings that no decision before it clears
};

struct FactsReach {
  std::size_t offices = 0;
  std::optional<Day> first, last;  // the earliest and the latest day to which some office is known
  std::size_t statements = 0;      // about offices
  std::size_t too_recent = 0;      // of them, of a day that the facts do not reach
};

struct FirstLook {
  std::size_t drafts = 0;
  std::size_t words = 0;
  std::size_t compared = 0;           // drafts that were held against at least one other
  std::vector<std::string> unread{};  // files that could not be read, in order
  std::vector<DatedDrafts> dates;     // the most frequent first, those without a day last
  std::string first_day, last_day;    // ISO days between which the drafts speak; "": none does
  FactsReach facts;
  std::size_t findings = 0;             // of all rules
  std::vector<RuleCount> rules;         // by level, then the most frequent first
  std::vector<DeskDecision> decisions;  // in the order in which they were chosen
  std::size_t left = 0;                 // findings that no decision clears
};

inline constexpr std::size_t kFewFindings = 10;  // as many are read one by one

/// Looks at a finished run; accepted findings do not count. Decisions that clear less than two
/// findings are not worth an editor's time and are left out, as are those that would hide errors;
/// where there are at most kFewFindings, none is proposed at all.
FirstLook first_look(const CheckRun& run, const Knowledge& knowledge);

/// The words in which two forms of a name differ: "Hallbrook" and "Halbrook" of "Peter Hallbrook"
/// and "Mr Halbrook".
std::pair<std::string, std::string> differing_forms(const std::string& one,
                                                    const std::string& other);

}  // namespace belie
