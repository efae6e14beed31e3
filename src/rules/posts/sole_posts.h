// SPDX-License-Identifier: Apache-2.0
//
// Posts that stand in a draft without their place or body, and of which its place has one all the
// same: "Premier Ann Dole", "the prefect of the department, Ann Dole", "the coroner, Ann Dole". Two
// people in one of them within one draft are a slip where no other place or body is in sight.
#pragma once

#include <string>

#include "rules/checks/check.h"
#include "rules/posts/posts.h"

namespace belie {

/// The words under which two holders of such a post meet in one draft: "mayor", "coroner"; "" where
/// the post is none, is not held now or may be one of several.
std::string sole_post_key(const Post& post);

/// Why the two may be of two places or times all the same; "" where nothing speaks for it. Both are
/// of one draft and one key.
std::string why_not_one_place(const CheckInput& input, const Post& a, const Post& b);

}  // namespace belie
