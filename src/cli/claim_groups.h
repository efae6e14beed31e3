// SPDX-License-Identifier: Apache-2.0
//
// The ways in which `belie claims --by` puts claims together: under each person, event or kind,
// over all drafts of the run, by the names and events that the graph linked.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/claim_words.h"

namespace belie {

struct ClaimGroup {
  std::string heading;
  std::vector<ClaimAddress> claims;
};

struct ClaimGroups {
  std::vector<ClaimGroup> groups;  // in the order in which the drafts first speak of them
  std::string rest;                // what is in none: "12 claims speak of no person"; "" none
};

struct ClaimGrouping {
  std::string_view name;  // as --by takes it
  ClaimGroups (*group)(const ClaimWords&, const std::vector<ClaimAddress>&);
};

std::span<const ClaimGrouping> claim_groupings();
const ClaimGrouping* find_grouping(std::string_view name);  // nullptr: no such grouping

/// The claims of one draft by what they speak of, in the order in which it first speaks of it.
std::vector<ClaimGroup> by_subject(const ClaimWords& words,
                                   const std::vector<ClaimAddress>& claims);

}  // namespace belie
