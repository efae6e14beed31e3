// SPDX-License-Identifier: Apache-2.0
//
// The posts of people whom one sentence of a draft lists side by side ("Ann Dole, chair; Bo Roe,
// clerk", "Dole (chair), Ms A."), held against another draft of the story that gives one of them
// the post of another: "the chair, Bo Roe".
#pragma once

#include "rules/posts/given_posts.h"

namespace belie {

/// One for each person at most. The posts refer into `posts`.
std::vector<GivenPost> posts_of_others_in_rosters(const CheckInput& input,
                                                  const std::vector<Post>& posts);

}  // namespace belie
