// SPDX-License-Identifier: Apache-2.0
//
// People whose name comes out in two spellings where no single draft can show it by itself: "Josie
// Whalley" in one draft and "Josie Walley" in another of the same story; "Sara Lind" and "Sarah
// Lind"; and "Dr Sunita Rao", whom a later paragraph calls "Dr Roy" although the draft introduces
// no Dr Roy.
#pragma once

#include <vector>

#include "rules/checks/check.h"

namespace belie {

/// Surnames or first names a letter or two apart, the rest of the name being the same: in one draft
/// (first names only) or in two of one story.
std::vector<CheckHit> near_full_names(const CheckInput& input);

/// Surnames behind a title whom the draft introduces nowhere, and that are like the surname of the
/// only other bearer of the title.
std::vector<CheckHit> titled_strangers(const CheckInput& input);

}  // namespace belie
