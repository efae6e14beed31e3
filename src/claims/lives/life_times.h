// SPDX-License-Identifier: Apache-2.0
//
// When an age holds: one beside a name on the day on which the text speaks, or at the earlier time
// that its sentence tells; one told by a verb at the time of its clause; that of somebody whose
// death is told when that was. An age at another time that the text does not tell ("was 38 when she
// left") has none and binds nobody.
#pragma once

#include "claims/claim.h"
#include "language/annotation.h"

namespace belie {

/// Where the holder stands in the age's own sentence: a pronoun may be told by a name far off. The
/// age must have a holder.
TokenRange bearer_of(const Annotation& annotation, const AgeExpression& age);

/// The time at which the age, birth or death is told to hold.
When when_of_life(const Annotation& annotation, const AgeExpression& age);

}  // namespace belie
