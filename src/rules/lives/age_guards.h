// SPDX-License-Identifier: Apache-2.0
//
// What speaks against two ages in one draft being of one person, or of one way to count. For the
// checks of ages; the claims are of kind age.
#pragma once

#include "claims/claim.h"
#include "language/annotation.h"

namespace belie {

/// "She was 84, or 21, as she liked to put it", "she was 84, and she is 82": two counts of one age
/// in one sentence, by a leap day, a law or a joke. Both claims are of that sentence.
bool are_two_counts(const Annotation& annotation, const Claim& a, const Claim& b);

/// "She was twelve on her second birthday, for there was no leap day": the sentence of an age, not
/// of a birth alone, speaks of 29 February or of a leap day or year.
bool beside_leap_day(const Annotation& annotation, const Claim& claim);

/// "I was 72," she said: of the time that somebody remembers.
bool is_memory(const Annotation& annotation, const Claim& claim);

/// The draft tells of a 29 February, of whatever year.
bool speaks_of_leap_days(const Annotation& annotation);

/// "His nephew Tom Roe, 24", where Tom Roe is 61: the draft tells of two of one name.
bool has_kin_of_name(const Annotation& annotation, ReferentIndex person);

/// "His brother, the 20-year-old left back"; or "the 23-year-old", where the paragraph or the one
/// before it names somebody else whom it may mean and whose age the draft does not tell.
bool is_loose_epithet(const Annotation& annotation, const Claim& claim, ReferentIndex person);

/// "His brother, who is 63, … He was 57 when": an age of a pronoun behind kin of the person whose
/// own age the paragraph tells before it. Whose it is nobody can say.
bool is_behind_kin_of_age(const Annotation& annotation, const Claim& claim);

}  // namespace belie
