// SPDX-License-Identifier: Apache-2.0
//
// What the words between two quotation marks are, by their shape alone: somebody's words, a word
// held at arm's length, or the name of a work.
#pragma once

#include "language/annotation.h"

namespace belie {

/// kDirect: a clause or a sentence; kMixed: a part of one; kScare: one or two words; kTitle: few
/// words, most of them capitalised, without a verb.
QuotationKind quotation_kind(const Annotation& annotation, TokenRange range);

}  // namespace belie
