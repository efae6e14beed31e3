// SPDX-License-Identifier: Apache-2.0
//
// All posts that drafts give to people now, with the kind of work of each: titles, any noun phrase
// beside a name, and what a clause tells that somebody does ("who defended him throughout", "who
// minds the company's finances", "said Ann Dole, for the Crown"). Posts of no known kind are not
// among them.
#pragma once

#include <string>
#include <vector>

#include "rules/posts/callings.h"
#include "rules/posts/posts.h"

namespace belie {

struct StandingPost {
  Post post;
  WorkKind calling;
  bool duty = false;  // told by what somebody does
};

/// All of them by document; titles first, then phrases, then duties. Made of what the rule accepts.
struct StandingPosts {
  explicit StandingPosts(const CheckInput& input);

  Callings callings;
  std::vector<StandingPost> all;
};

/// Why nobody holds the two: "nobody is pastor and police inspector at once"; "" where somebody may
/// hold both or where nothing shows that they are of one house.
std::string why_not_one(const Callings& callings, const StandingPost& a, const StandingPost& b);

}  // namespace belie
