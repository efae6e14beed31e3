// SPDX-License-Identifier: Apache-2.0
//
// Posts in words that no list of titles has: "the yard's chief designer", "who is deputy to the
// pilot master there", "has been the wardrobe mistress for years", "the prison's number two". Any
// noun phrase that stands beside a name, before it, behind "is" or behind "as" is read as the post
// that it may be; only what is held against another post later matters. Posts of the past, to come,
// denied or held for somebody are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/posts/posts.h"

namespace belie {

/// Described posts by document and place. The statement is the person's name, or none
/// where nothing but capitals shows a person; `words` are the
/// post's without deputy words, chairs and heads of schools under one word; `head` is "deputy" of
/// deputies, else "". Words "*" are the second in command's, whatever the first is called.
struct DescribedPosts {
  explicit DescribedPosts(const CheckInput& input);

  std::vector<Post> all;
};

}  // namespace belie
