// SPDX-License-Identifier: Apache-2.0
//
// Sizes that belong to a thing and stay the same: "a 12-storey block", "the 420-metre bridge", "the
// hall, with 2,300 seats", "a footbridge 240 metres long", "sentenced to eight years". Each is read
// as a figure of that thing, so that a second one of the same thing can be held against it. What is
// another thing by the words around it ("the old bridge", "a second hall", "the bridge at Lund") is
// left out.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

struct Attribute {
  TokenRange words;   // the figure with the thing where they stand together
  TokenRange figure;  // the figure alone
  std::string of;     // the thing and what is measured: "length (bridge)", "seat (hall)"
  double low = 0;     // in base units of its dimension; counts as they are
  double high = 0;
  bool known = false;  // the thing is one that the reader knows: "the 420-metre bridge"
};

/// The attributes of a draft in text order. Pure; linear in the number of tokens.
std::vector<Attribute> find_attributes(const Annotation& annotation, const LexiconIndex& lexicon);

}  // namespace belie
