// SPDX-License-Identifier: Apache-2.0
//
// Names of a draft that its trusted sources do not have in any form.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/source_words.h"

namespace belie {

/// One hit a name and draft; further places of it are `also`.
std::vector<CheckHit> absent_names(const CheckInput& input, const SourceWords& source);

}  // namespace belie
