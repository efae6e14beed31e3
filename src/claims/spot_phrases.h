// SPDX-License-Identifier: Apache-2.0
//
// Spots that exclude each other: "the north wing", "the cliffs on the western side", "platform 4",
// "the Coal Quay", "on the top floor", "south of the town". A spot is a base (what it is a part of
// a place of: a wing, a bank, a floor) and what tells it from the others of its sort. That two
// spots are told of one thing is not judged here: see rules/checks/spots.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// What tells a spot from the others of its sort.
enum class SpotKind : std::uint8_t {
  kSide,    // "north", "left", "port": excludes its opposite alone
  kLevel,   // "cellar", "first floor": excludes all other levels
  kNumber,  // "platform 4": excludes all other numbers
  kName,    // "the Coal Quay": excludes all other names of the sort
  kBearing  // "south of the town": excludes its opposite, from one owner
};

struct SpotPhrase {
  SpotKind kind = SpotKind::kSide;
  std::string base;   // the sort: "bank" of "shore", "floor" of a level
  std::string value;  // "north", "4", "coal"
  std::string owner;  // normal form of what it is a spot of, as far as told: "yell"; "" untold
  bool wide = false;  // the base says little: "side", "end", "part"
  TokenRange tokens;  // from the words that tell it apart to its owner
};

/// All of a draft, in text order. Pure; linear in the number of tokens.
std::vector<SpotPhrase> read_spots(const Annotation& annotation);

/// "bank" of "shore": the sort of a noun; "" none.
std::string_view sort_of_spot(std::string_view noun);

/// "south" of "north"; "" where the word is no side.
std::string_view opposite_of(std::string_view side);

/// Whether nothing can be at both spots, were they of one thing.
bool exclude_each_other(const SpotPhrase& a, const SpotPhrase& b);

/// "on the north wing of yell": one spot as a line.
std::string to_text(const SpotPhrase& spot);

}  // namespace belie
