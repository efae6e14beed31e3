// SPDX-License-Identifier: Apache-2.0
//
// Posts that drafts give to people in other words than a title beside the name: by what somebody
// does ("keeps the books", "had command", "pushed the ball on to the post"), by what is denied of
// them ("has never held a baton"), by a body of which they are the head ("the institute, which she
// has led for a decade"). A sentence is read for somebody only where it speaks of no other person,
// so that nothing need be parsed to know whose post it is. Titles that stand alone are among them
// where the words before and after show that they are the person's.
#pragma once

#include <string>
#include <vector>

#include "rules/checks/check.h"

namespace belie {

struct ToldPost {
  DocumentIndex document;
  ReferentIndex person;
  EntityIndex entity;
  SentenceIndex sentence;
  Span span;              // the words that tell it
  std::string words;      // the post in plain words: "treasurer"; of a head "head"
  std::string role;       // the lexicon's id of a title; else the words with hyphens
  std::string body;       // of a head: the noun and the names of the body; "" none
  std::string house;      // the noun of the body that a post is of: "union"; "" not told
  bool denied = false;    // "never", "no officer"
  bool by_title = false;  // a title of the lexicon beside the name
};

/// All of them by document and place. Sentences that tell a change or look back are left out.
std::vector<ToldPost> told_posts(const CheckInput& input);

/// Why the two bodies cannot have one head at a time; "" where they can or may be one.
std::string two_bodies(const std::string& a, const std::string& b);

}  // namespace belie
