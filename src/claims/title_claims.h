// SPDX-License-Identifier: Apache-2.0
//
// What the claims that come from titles share: when a title is said to hold, in whose voice, and
// how sure the reading is.
#pragma once

#include <string>
#include <string_view>

#include "claims/claim.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// The referent of a person who holds the title, or none: nobody, or what is called so is no
/// person.
ReferentIndex person_of(const Annotation& annotation, const Title& title);

/// A claim without arguments. A title before or beside a name is the paper's own word even in
/// reported speech, and holds whatever the clause's mood; one told by a verb ("is the mayor")
/// shares the clause's voice, mood and time.
Claim claim_of_title(const Annotation& annotation, const LexiconIndex& lexicon, const Title& title,
                     ClaimKind kind);

/// How the title stands in its sentence: "introduced" (by full name, with its country, in an
/// apposition or by a verb), "subject" (its holder acts), "aside" (an agent, owner, object, or in a
/// clause that only dates another).
std::string_view standing_of(const Annotation& annotation, const Title& title);

/// The title's status, and kThen where a verb in the past says it: "who was secretary of state".
TitleStatus status_of(const Annotation& annotation, const Title& title);

/// "foreign minister" for the role "foreign-minister".
std::string title_words(std::string role);

/// "Ann Dole, former mayor of Cobb Hill".
std::string read_title_as(const std::string& person, TitleStatus status, const std::string& office);

}  // namespace belie
