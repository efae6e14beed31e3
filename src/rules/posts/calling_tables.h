// SPDX-License-Identifier: Apache-2.0
//
// Kinds of work that take somebody's whole day, or that stand on one side of a matter, and houses
// that have one head each who has no time for another. Words stand between semicolons.
#pragma once

#include <span>
#include <string_view>

namespace belie {

struct CallingRow {
  std::string_view id;      // "prosecution"
  std::string_view with;    // ids of kinds that go together with it: "lawyer;professor"
  std::string_view posts;   // "crown prosecutor;leader @council/county": of such a body
  std::string_view duties;  // lemmas with at most two words between: "lead the prosecution"
};

struct HouseRow {
  std::string_view nouns;     // "museum;gallery"
  std::string_view callings;  // kinds of its own people, who may head it: "curator"
  bool firm = false;          // may be called "the company"
};

/// Two kinds are known without a row: "head", who is at the top of a house, and "charge", who heads
/// a part of one.
std::span<const CallingRow> calling_rows();
std::span<const HouseRow> house_rows();

}  // namespace belie
