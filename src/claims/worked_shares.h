// SPDX-License-Identifier: Apache-2.0
//
// Bases of worked.h that a share, a part or a rate gives: "two thirds of the 90 delegates", "16 of
// the street's 29 houses", "4.2 tonnes a hectare" beside "3,000 hectares". Private to worked*.cpp.
#pragma once

#include <vector>

#include "claims/worked.h"

namespace belie {

/// Adds what the sentence gives.
void read_share_bases(const DraftFigures& figures, SentenceIndex sentence,
                      std::vector<WorkedBase>& bases);
void read_part_bases(const DraftFigures& figures, SentenceIndex sentence,
                     std::vector<WorkedBase>& bases);
void read_rate_bases(const DraftFigures& figures, SentenceIndex sentence,
                     std::vector<WorkedBase>& bases);

}  // namespace belie
