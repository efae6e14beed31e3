// SPDX-License-Identifier: Apache-2.0
//
// Posts of which whatever house a story is about has one: "the chief executive", "Road Commissioner
// Ann Dole", "the county surveyor". Which words make a post the only one, which words mean the same
// post, and which houses stand near that it may be of.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "language/lexicon/lexicon_index.h"
#include "rules/posts/posts.h"

namespace belie {

/// One word for the post in all its forms: "chair" for "chairwoman"; "" where a house may have
/// several.
std::string house_post_key(const Post& post);

/// "Coroner" of "county coroner": the post without a noun for its house before it.
std::string_view without_house(std::string_view words);

/// Names of bodies and places that stand before the post in its paragraph, and in the one before
/// where `before`, folded; without what lies within a town.
std::set<std::string> houses_near(const Annotation& annotation, const LexiconIndex& lexicon,
                                  const Post& post, bool before);

}  // namespace belie
