// SPDX-License-Identifier: Apache-2.0
//
// What a draft tells its people to be – "Gordon Peat, the coach's driver", "Kenyan runner Paul
// Kiprop", "Ann Dole is a physicist" – so that a description can be held against it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "language/descriptions/description_nouns.h"
#include "language/descriptions/description_words.h"

namespace belie {

/// What one person is told to be.
struct ToldRoles {
  std::set<std::string> roles;  // titles' ids, nouns, "@ke"
  std::set<std::string> heads;  // last words: "driver" of "coach driver"
  std::set<std::string> words;  // all words of these phrases
  Gender gender = Gender::kUnknown;
};

/// By referent.
std::vector<ToldRoles> told_roles(const DraftWords& draft);

}  // namespace belie
