// SPDX-License-Identifier: Apache-2.0
//
// Words of a draft that say the contrary of what its trusted sources say in the same slot.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/sources/source_words.h"

namespace belie {

/// One hit a pair of words and draft: the draft's place, against it the source's.
std::vector<CheckHit> contrary_words(const CheckInput& input, const SourceWords& source);

}  // namespace belie
