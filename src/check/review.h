// SPDX-License-Identifier: Apache-2.0
//
// What a desk can learn from its findings: a sample to judge by hand, and, rule by rule, how many
// were accepted as right. A rule whose findings are mostly right as they stand is not worth its
// interruptions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "check/ledger.h"
#include "report/report.h"

namespace belie {

/// At most `count` findings that nobody has accepted, as indices into the report, in its order.
/// Which they are depends on the seed and on each finding's id and place alone: a new finding takes
/// the place of at most one other.
std::vector<std::size_t> sample_of(const Report& report, std::size_t count, std::uint64_t seed);

/// What became of one rule's findings.
struct RuleLesson {
  std::string rule;
  std::size_t accepted = 0;            // entries of the ledger
  std::size_t open = 0;                // findings of the report that nobody has accepted
  std::vector<std::string> reasons{};  // of the ledger, the most frequent first, at most three
  bool mostly_right = false;           // enough were accepted, and most of all
};

/// The rules of the ledger, the one with most entries first.
std::vector<RuleLesson> lessons_of(const Ledger& ledger, const Report& report);

}  // namespace belie
