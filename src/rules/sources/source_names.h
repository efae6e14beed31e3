// SPDX-License-Identifier: Apache-2.0
//
// Names and offices of a draft that its trusted sources do not have in any form.
#pragma once

#include <vector>

#include "rules/checks/check.h"
#include "rules/sources/source_words.h"

namespace belie {

/// One hit a name and draft; further places of it are `also`.
std::vector<CheckHit> absent_names(const CheckInput& input, const SourceWords& source);

/// Offices of one holder that the sources neither name nor know by the name of a holder, one hit an
/// office and draft.
std::vector<CheckHit> absent_offices(const CheckInput& input, const SourceWords& source);

}  // namespace belie
