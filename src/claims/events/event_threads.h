// SPDX-License-Identifier: Apache-2.0
//
// Which phrases of one draft speak of one event. Read from the first to the last: a phrase of news
// begins a thread; a definite one ("the derailment") takes up the only thread that it can mean; a
// verb takes up a thread by who takes part or what it happens to. What is set apart ("another
// fire", "the 1998 crash") begins none, and after it the rest of its paragraph is not trusted: "the
// blaze" may be the other one.
#pragma once

#include <vector>

#include "claims/events/event_phrases.h"

namespace belie {

/// Fills thread, main and antecedent of the phrases, which are in text order.
void tell_threads(std::vector<EventPhrase>& phrases, const Annotation& annotation);

}  // namespace belie
