// SPDX-License-Identifier: Apache-2.0
//
// Which of the rules at hand a run applies: --rule, --ignore and the stage.
#pragma once

#include <string_view>
#include <vector>

#include "check/check.h"

namespace belie {

/// True where the selector is the rule's id or its folder: "office" selects "office/two-holders".
bool selects(std::string_view selector, std::string_view rule_id);

/// The rules in force. A preview rule is on only when asked for by name or by `previews`.
std::vector<Rule> rules_in_force(const std::vector<Rule>& rules, const CheckOptions& options);

}  // namespace belie
