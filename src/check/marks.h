// SPDX-License-Identifier: Apache-2.0
//
// The last step of a run: findings upon which somebody has decided get their status, and decisions
// that have nothing to decide any more are told.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace belie {

/// Marks accepted and known findings of the run's report by the ledger, the comments in the drafts
/// and the list of known ones, and adds a note for each ledger entry that is stale and a warning to
/// the draft for each comment that is stale or not understood. `rules` are those in force.
void mark_decided(CheckRun& run, const std::vector<Rule>& rules, const CheckOptions& options);

/// Why an entry of the ledger decides nothing any more.
struct StaleEntry {
  std::size_t entry = 0;  // into Ledger::entries
  std::string why;        // "is no longer found", "was accepted for other words"
};

/// The entries whose drafts were all checked by a rule in force, and that no finding matches.
std::vector<StaleEntry> stale_entries(const Report& report, const std::vector<Rule>& rules,
                                      const CheckOptions& options);

/// How many digits tell the ids of the findings and of the ledger's entries apart; at least 4.
std::size_t shown_digits(const Report& report, const Ledger& ledger);

}  // namespace belie
