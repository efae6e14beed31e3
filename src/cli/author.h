// SPDX-License-Identifier: Apache-2.0
//
// Who decides, and on which day: the two things that a ledger entry takes from outside the drafts.
#pragma once

#include <string>

#include "base/calendar.h"

namespace belie {

/// Git's user.name where Git knows one here, else the name of the account, else "unknown".
std::string author_name();

/// The day by the clock of this machine, in its time zone.
Day today();

}  // namespace belie
