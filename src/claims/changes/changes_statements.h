// SPDX-License-Identifier: Apache-2.0
//
// Rises and falls as a sentence states them, apart from the figures that they are of: "down by a
// third", "a 20 percent pay rise", "twice as many". Which two figures a statement is of is for
// changes_stated.cpp and changes_former.cpp. Private to changes*.cpp.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/changes/changes_frames.h"

namespace belie {

/// Lemmas of nouns.
using Nouns = std::set<std::string>;

/// One of percentage, amount and ratio, and what it is said of.
struct Stated {
  std::optional<DraftFigure> percent, amount;
  std::optional<Ratio> ratio;
  bool up = true;
  bool definite = false;
  bool attached = false;  // `topic` is told with the rise itself: "the rise in fares"
  Nouns topic;            // lemmas of what rose or fell
  TokenRange words;
  SentenceIndex sentence;
};

/// The statements of a sentence, in text order.
std::vector<Stated> stated_in(const DraftFigures& figures, const Sentence& sentence);

/// Adds the lemmas of the nouns that may tell what rose or fell.
void add_nouns(const DraftFigures& figures, TokenRange tokens, Nouns& nouns);

/// Whether a change that is read already has the statement's words.
bool is_told_already(const std::vector<Change>& changes, const Stated& stated);

/// Whether the step from one figure to the other is what is stated.
bool explains(const Stated& stated, const DraftFigure& from, const DraftFigure& to);

/// Whether the statement could be a slip of the pair's: not off by more than some two times.
bool is_like(const Stated& stated, const TimedPair& pair);

/// The statement with its two figures.
Change change_of(const Stated& stated, const TimedPair& pair);

}  // namespace belie
