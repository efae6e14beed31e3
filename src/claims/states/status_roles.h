// SPDX-License-Identifier: Apache-2.0
//
// The roles of the claim kind `status`, shared by its readers and by the check that compares them.
#pragma once

#include <cstdint>

namespace belie {

enum class StatusRole : std::uint8_t {
  kPerson,  // of persons and kin: who, or whose kin
  kThing,   // class: "crossing", "person", "kin"
  kNames,   // what sets it apart: "velsk"; of kin the relation and the given name
  kFamily,  // "access"
  kState,   // "open", "not open"; of counted kin the number
  kTold,    // "now", "still", "turned", "was"; "use", "using": only presupposed by a deed
  kExtent,  // "all", "part", "unclear"; absent: plain
  kSince,   // time from which on
  kUntil,   // time up to which
  kAgent,   // who changes it
  kMain     // "main": the draft's first paragraphs speak of it
};

constexpr std::uint8_t role(StatusRole r) { return static_cast<std::uint8_t>(r); }

}  // namespace belie
