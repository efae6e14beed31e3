// SPDX-License-Identifier: Apache-2.0
//
// Posts told by what somebody does, in the clause behind the name: "Dole, who defended him", "Dole
// minds the company's finances and reports to its chief executive", "Dole, for the Crown". What is
// past, to come, denied or told as a second post is left out.
#pragma once

#include <vector>

#include "rules/posts/standing_posts.h"

namespace belie {

/// Those of all drafts, by document and place.
std::vector<StandingPost> duty_posts(const CheckInput& input, const Callings& callings);

}  // namespace belie
