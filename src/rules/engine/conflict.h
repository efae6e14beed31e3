// SPDX-License-Identifier: Apache-2.0
//
// A conflict as the forms of rules find it, before it is cut to what a reader is shown: all its
// places, the normalised key and values that make its id, and the finished words.
#pragma once

#include <string>
#include <vector>

#include "rules/engine/clauses.h"
#include "rules/engine/finding.h"

namespace belie {

struct Conflict {
  const Rule* rule = nullptr;
  std::string key{};  // what it is about: "us/president"
  std::string first_value{}, second_value{};
  std::vector<Place> first{};   // all places of the first side, the representative first
  std::vector<Place> second{};  // … of the second side; may be empty
  Level level = Level::kWarning;
  std::string message{}, because{}, working{}, ask{};
  std::vector<FactNote> facts{};
};

/// 16 hexadecimal digits: the 64-bit FNV-1a hash (Fowler, Noll, Vo, 1991) of rule, key and both
/// values, the lesser value first, mixed at the end (hashing.h), so that ages 34/37 and 34/38 of
/// one person differ in the first digits too. Neither lines nor words of the draft enter it, so
/// that it survives edits.
std::string finding_id(const Conflict& conflict);

/// One conflict for each id in drafts that may be compared: the places of the others are added to
/// the first one's. Drafts that have nothing to do with each other keep their own, so that each
/// desk sees its slip. In a fixed order.
std::vector<Conflict> merged(std::vector<Conflict> conflicts, const ClaimGraph& graph);

/// Without those whose rule yields to another one's conflict over the same words.
std::vector<Conflict> without_yielding(std::vector<Conflict> conflicts);

/// Cut to one representative and at most four further places a side.
Finding finding_of(Conflict conflict);

}  // namespace belie
