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

#include "rules/posts.h"

namespace belie {

/// Described posts by document and place. The statement is the person's name, or none
/// where nothing but capitals shows a person; `words` are the
/// post's without deputy words, chairs and heads of schools under one word; `head` is "deputy" of
/// deputies, else "". Words "*" are the second in command's, whatever the first is called.
struct DescribedPosts {
  explicit DescribedPosts(const CheckInput& input);

  std::vector<Post> all;
};

/// The part of a house that the post has charge of: "finance" of "chief financial officer"; "" none
/// known.
std::string_view charge_of(std::string_view words);

/// Whether nobody has charge of both in one house.
bool charges_exclude(std::string_view a, std::string_view b);

/// The field of work of a calling that takes somebody's whole day: "health" of "ward nurse"; ""
/// none known.
std::string_view field_of(std::string_view words);

/// Whether the words are those of whoever is at the top of some body: "governor", "chief
/// executive".
bool is_top(std::string_view words);

}  // namespace belie
