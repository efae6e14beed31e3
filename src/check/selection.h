// SPDX-License-Identifier: Apache-2.0
//
// Which of the rules at hand a run applies: --rule, --ignore, the stage, and
// what belie.yaml says.
#pragma once

#include <vector>

#include "check/check.h"

namespace belie {

/// The rules in force, at the levels that the desk gives them. A preview rule is on only when asked
/// for by name, here or in belie.yaml, or by `previews`; a rule that belie.yaml switches off is on
/// when --rule names it; one that a pack switches off, also where belie.yaml gives it a level.
std::vector<Rule> rules_in_force(const std::vector<Rule>& rules, const CheckOptions& options);

}  // namespace belie
