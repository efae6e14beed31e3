// SPDX-License-Identifier: Apache-2.0
//
// A post that one draft gives to somebody who has another there: a list of those present has "Mr
// Vosper (Vice-Chairman), Miss Bray (Treasurer)", and further down reports "the Treasurer, Mr
// Vosper". Whether the two posts go together does not matter, as the second is somebody else's.
#pragma once

#include <string>
#include <vector>

#include "rules/posts/posts.h"

namespace belie {

struct GivenPost {
  const Post* own = nullptr;    // the post that the person is introduced with
  const Post* given = nullptr;  // the one that is somebody else's
  std::string because;
};

/// All of them by document and place; one a person.
std::vector<GivenPost> given_posts(const CheckInput& input, const std::vector<Post>& posts);

}  // namespace belie
