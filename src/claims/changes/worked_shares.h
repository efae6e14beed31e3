// SPDX-License-Identifier: Apache-2.0
//
// Bases of worked.h that a share or a part gives: "two thirds of the 90 delegates", "16 of
// the street's 29 houses". Private to worked*.cpp.
#pragma once

#include <vector>

#include "claims/changes/worked.h"

namespace belie {

/// Adds what the sentence gives.
void read_share_bases(const DraftFigures& figures, SentenceIndex sentence,
                      std::vector<WorkedBase>& bases);
void read_part_bases(const DraftFigures& figures, SentenceIndex sentence,
                     std::vector<WorkedBase>& bases);

}  // namespace belie
