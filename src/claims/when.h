// SPDX-License-Identifier: Apache-2.0
//
// When a claim is said to hold: the clause's own expression of time; else the label of its
// paragraph ("October 2014: …"); else the running frame of the paragraph (the last time told in it,
// for a past tense); else, for present and perfect, the reference date; else, for simple past, some
// time up to the reference date; else unknown. Every kind of claim takes its When from here.
#pragma once

#include "claims/claim.h"
#include "language/annotation.h"

namespace belie {

/// The time of the clause that holds the token. `also_at_reference` is set for titles: what someone
/// is called may hold at the clause's time or at the day on which the text speaks.
When when_at(const Annotation& annotation, TokenIndex token, bool also_at_reference);

/// "October 2014: A jury finds …": the time that opens the paragraph of the token as its label, of
/// which every sentence there tells, also in the present; none where none does.
TimeIndex label_of_paragraph(const Annotation& annotation, TokenIndex token);

/// "clause date 2025-08-15 past", "reference", "frame …", "default", "unknown".
std::string to_text(const When& when);

}  // namespace belie
