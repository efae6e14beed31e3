// SPDX-License-Identifier: Apache-2.0
//
// What a newsroom knows of how people say on which side they stand, and what about. Plain tables,
// part of the lexicon (lexicon.h); stance_words.h makes them ready for look-up.
#pragma once

#include <string>
#include <vector>

namespace belie {

/// Phrases that tell on which side someone stands: of all that can be proposed ("approval"), or of
/// one act ("attend"). In a phrase "one's" stands for any possessive or article, "~" for the topic.
struct StanceEntry {
  std::string act;                      // "approval", "attend", "resign"
  std::string side;                     // "pro", "contra", "neutral"
  std::vector<std::string> verbs;       // lemmas: "vote against", "let ~ stand"
  std::vector<std::string> nouns;       // "opposition to", "supporter of"
  std::vector<std::string> adjectives;  // behind a form of "be": "in favour of", "opposed to"
  std::string topic;  // TopicEntry id where none is told: "verdict" of "appeal"; "-" the act itself
                      // says all; "" none: it must be told
};

/// Words for one sort of thing that people are for or against, or do: "offer" with proposal, deal.
struct TopicEntry {
  std::string id;                  // "offer", "close"
  std::vector<std::string> nouns;  // lemmas: "closure" of "close"
  std::vector<std::string> verbs;  // lemmas: "close", "shut"
  bool shell = false;              // a plan, an idea: its content tells what it is, not its noun
};

/// All of them.
struct StanceTables {
  std::vector<StanceEntry> stances;
  std::vector<TopicEntry> topics;
  std::vector<std::string> turns;  // lemmas that tell of a change of mind: "U-turn", "backtrack"
};

}  // namespace belie
