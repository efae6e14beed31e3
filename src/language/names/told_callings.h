// SPDX-License-Identifier: Apache-2.0
//
// What a draft itself calls the people whom it names: "Ann Dole, a glassblower", "the saddler Ann
// Dole", "Ann Dole is the oldest bookbinder in Leith". No list of callings is complete; a noun that
// the draft puts beside a name is that person's.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// A noun for one person, in small letters, and the name beside which it stands.
struct ToldCalling {
  MentionIndex name;
  std::string noun;
};

/// In text order; needs tags, and mentions with their referents.
std::vector<ToldCalling> told_callings(const Annotation& annotation);

}  // namespace belie
