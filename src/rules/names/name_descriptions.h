// SPDX-License-Identifier: Apache-2.0
//
// What stands beside a name and says who it is: the nouns of an apposition before or behind it
// ("the diver, Mr Dole", "Dole, the diver"), of a title, of "as", and the first words of a clause
// ("who had dived"). For checks that ask whether a name without an introduction is somebody's who
// has been introduced.
#pragma once

#include <set>
#include <string>

#include "language/annotation.h"

namespace belie {

/// What a draft says of the bearer beside one mention of a name.
struct NameDescription {
  std::set<std::string> roles;   // lemmas of nouns that tell a post or a calling: "diver"
  std::set<std::string> beside;  // those of them that stand in apposition: not "served as a clerk"
  std::set<std::string> deeds;   // lemmas of the clause behind the name: "dive", "quay"
  std::set<std::string> owners;  // of the role: "tenant" of "the tenants' lawyer"
  bool introduces = false;       // as somebody new: "a diver", "one Mr Dole", an age, "of Harwell"
};

/// Of a mention that is a name.
NameDescription description_of(const Annotation& annotation, const Mention& mention);

/// Whether two lemmas are of one stem: "diver" and "dive", "manager" and "manage".
bool are_of_one_stem(const std::string& a, const std::string& b);

}  // namespace belie
