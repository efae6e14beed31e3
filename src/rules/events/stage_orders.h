// SPDX-License-Identifier: Apache-2.0
//
// What has to come first, dated later. Two people meet before they marry, and marry before their
// honeymoon; a bone is dug up before it is shown, a novel written before it comes out. Each chain
// of stages is a table (rules/events/stage_words.h). A chain is of one couple, of which the draft
// tells no second marriage, or of one thing, which the draft names by one definite noun.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// A hit for each two stages of one couple or thing whose dates are in the wrong order.
CheckOutcome stages_out_of_order(const CheckInput& input);

}  // namespace belie
