// SPDX-License-Identifier: Apache-2.0
//
// Figures of a draft – counts, amounts, measures, ages, years, dates, weekdays – that its trusted
// sources do not have in any form, neither written nor as what two of their figures make.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/sources/source_words.h"

namespace belie {

/// One hit a figure and draft; further places of it are `also`.
std::vector<CheckHit> absent_numbers(const CheckInput& input, const SourceWords& source);

/// Figures of a draft's main measures (killed, injured, arrested …) of which every figure of the
/// sources is another one: the draft's place, against it the source's.
std::vector<CheckHit> other_figures(const CheckInput& input, const SourceWords& source);

}  // namespace belie
