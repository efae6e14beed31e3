// SPDX-License-Identifier: Apache-2.0
//
// An incident by the clock. Help is not called, does not come and saves nobody before the incident
// that it is for: “came to a halt at 9.40” beside “the alarm … came in at 9.22”. The stages and
// their moments come from rules/events/incident_stages.h; here they are put in order. Silent where
// the incident announces itself and the earlier stage does not speak of it, where a draft tells
// several of the kind, and where the halves of the day leave another reading open.
#pragma once

#include "rules/checks/check.h"

namespace belie {

/// The pairs of an incident and of what came of it, told of a time before.
CheckOutcome answers_before_incidents(const CheckInput& input);

}  // namespace belie
