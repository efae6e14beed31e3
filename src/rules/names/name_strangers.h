// SPDX-License-Identifier: Apache-2.0
//
// Surnames whose bearer no draft introduces, and which are like that of somebody who has been:
// "Neil Hocking, who had dived … Mr Hockaday, the diver". The post or calling that both have shows
// that one is meant; where nothing is said of the stranger, the courtesy title or the bare surname
// does, as it stands only for people already told of. Surnames a letter or two apart in one draft
// are told in checks/name_variants.cpp.
#pragma once

#include <vector>

#include "rules/checks/check.h"

namespace belie {

std::vector<CheckHit> name_strangers(const CheckInput& input);

}  // namespace belie
