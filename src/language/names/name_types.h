// SPDX-License-Identifier: Apache-2.0
//
// What a name names – a person, a body, a place, an event, a thing – judged by votes: words within
// the name, the lexicons, and what stands around each of its mentions. The weights are small
// integers; the type with the most votes wins, and by how much is kept.
#pragma once

#include <array>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/titles/title_phrases.h"

namespace belie {

/// Votes by EntityType; kUnknown gets none.
using TypeVotes = std::array<int, 6>;

/// What the name itself says.
TypeVotes votes_of_form(const Annotation& annotation, const LexiconIndex& lexicon,
                        const TitleScan& scan, TokenRange name);

/// What stands around one mention says.
TypeVotes votes_of_context(const Annotation& annotation, const LexiconIndex& lexicon,
                           const TitleScan& scan, TokenRange name);

/// The type with the most votes and its lead over the next; kUnknown with 0 where nothing leads.
struct TypeVerdict {
  EntityType type = EntityType::kUnknown;
  int lead = 0;
};

TypeVerdict decide(const TypeVotes& votes);

TypeVotes& operator+=(TypeVotes& sum, const TypeVotes& votes);

/// Whether the form alone lets a person be called so: no word for a body, place, event or thing in
/// it, no country.
bool can_be_person(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
                   TokenRange name);

}  // namespace belie
