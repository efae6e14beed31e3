// SPDX-License-Identifier: Apache-2.0
//
// What tells two scores, or two votes, of one draft apart: a score as it stood at some moment of
// the match ("at 28–28 the keeper …", "led 3–1 at the break"), and a vote on another matter ("then
// agreed by nine votes to two to close the road").
#pragma once

#include "language/annotation.h"

namespace belie {

/// Whether the score in the span is told as one of a moment, not as the result.
bool is_score_of_a_moment(const Annotation& annotation, Span score);

/// "It then agreed by nine votes to two", "also approved, by 7–1, …": the next vote of a sitting.
bool opens_next_vote(const Annotation& annotation, Span vote);

/// Whether each vote has its own purpose behind "to", and they share no word.
bool are_votes_on_two_matters(const Annotation& annotation, Span one,
                              const Annotation& other_annotation, Span other);

}  // namespace belie
