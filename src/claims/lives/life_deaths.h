// SPDX-License-Identifier: Apache-2.0
//
// Whether the words around an age that stands with a name tell that its holder is dead: "Roe, 52,
// died when", "killed Ann Roe, 23", "a boy who drowned", "All on board – Roe aged 41, … – died".
// Such an age is the age at death, and holds on no later day.
#pragma once

#include <cstdint>

#include "language/annotation.h"

namespace belie {

/// How the holder's death is told; none where it is not.
enum class DeathTold : std::uint8_t {
  kNone,
  kByClause,    // by the clause in which the age stands, which may tell when
  kByRelative,  // by "who", of a time of its own
  kByNoun,      // as "the murder of", at a time that is not told
};

/// The same for the age, which must have a holder. `verb` is where the time of the death is told.
struct Death {
  DeathTold told = DeathTold::kNone;
  TokenIndex verb;
};
Death death_of_holder(const Annotation& annotation, const AgeExpression& age);

}  // namespace belie
