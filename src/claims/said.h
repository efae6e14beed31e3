// SPDX-License-Identifier: Apache-2.0
//
// What every claim takes from the place where it stands, whatever its kind: whose words it is in,
// whether it is asserted, denied or planned, and in which sentence and section.
#pragma once

#include "claims/claim.h"
#include "language/annotation.h"

namespace belie {

/// A claim without arguments and time; voice, polarity and modality are those of the token, the
/// section that of the span.
Claim claim_said_at(const Annotation& annotation, ClaimKind kind, TokenIndex token, Span span);

}  // namespace belie
