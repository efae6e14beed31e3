// SPDX-License-Identifier: Apache-2.0
//
// The posts that drafts give to people, made ready to be held against each other: which post is the
// deputy's of which, of what body it is, whether the words mean the only one of its kind. "The
// committee's convener" and "chair of the Fisheries Committee" are posts of one body where the
// draft names one committee.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/check.h"

namespace belie {

struct Post {
  StatementIndex statement;
  DocumentIndex document;
  ReferentIndex person;
  EntityIndex entity;
  std::string role;   // "deputy-chair", "chief-financial-officer"
  std::string head;   // of a deputy the role of the head, "chair"; "" no deputy
  std::string words;  // as written, lower case, with "chief" or "first" before them: "first mate"
  std::string long_words;  // with what it is of: "head of human resources"; "" nothing told
  std::string body;        // the key of the body: "carlow", "us"; "" none told
  bool named = false;      // the body has a name; else its key holds within the draft only
  bool unique = true;      // not "a director", "one of the captains"
  bool definite = false;   // "the", "its" or somebody's stands before it
  std::string status;      // "current", "former", …
  TitlePattern pattern = TitlePattern::kPrefix;
  SentenceIndex sentence;
  Span span;
};

/// The posts of all drafts by document and place, as far as the rule accepts their statements.
struct Posts {
  explicit Posts(const CheckInput& input);

  std::vector<Post> all;
};

/// Whether the two can be of one body: the same, or one of them is not told.
bool bodies_agree(const Post& a, const Post& b);

/// Whether the two are surely of one body: the same one, told of both; a body without a name only
/// within one draft.
bool share_body(const Post& a, const Post& b);

/// Of one draft, or of two that may be compared.
bool comparable(const CheckInput& input, const Post& a, const Post& b);

/// The place of the post with what it was read as.
Place place_of(const CheckInput& input, const Post& post, PlaceRole role);

/// The words of the post in the draft, line ends as blanks.
std::string shown(const CheckInput& input, const Post& post);

}  // namespace belie
