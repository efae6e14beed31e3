// SPDX-License-Identifier: Apache-2.0
//
// From the words in which someone asks for an office ("foreign minister of France", "the French
// foreign minister", "fr/foreign-minister") to the offices that the facts speak of.
#pragma once

#include <string_view>
#include <vector>

#include "check/check.h"

namespace belie {

/// The offices that the phrase may mean, in the order of the facts; the order of its words,
/// articles, case and possessive endings do not matter.
std::vector<const OfficeFacts*> offices_called(std::string_view phrase, const Knowledge& knowledge);

/// The offices that share a word with the phrase, for "perhaps you mean".
std::vector<const OfficeFacts*> offices_like(std::string_view phrase, const Knowledge& knowledge);

}  // namespace belie
