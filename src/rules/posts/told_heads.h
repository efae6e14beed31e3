// SPDX-License-Identifier: Apache-2.0
//
// Who is at the head of a body by what is told rather than by a title: "Tom Hale chairs the
// Drainage Board", "the bank is run by Ann Dole", "she has been in charge of the ballet school
// since May", "who wears the armband at Mirasol". Only what holds now: a verb in the past, an
// absence, an end that is told say nothing of the head of today.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/posts/posts.h"

namespace belie {

/// Heads that are told by a verb as posts with that verb as their role: "runs", "chairs" or
/// "captains", of a body that has a name. The statement is the person's name.
struct ToldHeads {
  explicit ToldHeads(const CheckInput& input);

  std::vector<Post> all;
};

/// The lexicon's titles whose holder does what the verb tells: of "chairs" the chair; empty for any
/// other word.
std::span<const std::string_view> titles_of_told_head(std::string_view verb);

}  // namespace belie
