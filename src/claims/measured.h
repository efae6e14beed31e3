// SPDX-License-Identifier: Apache-2.0
//
// What a figure measures: which entry of the lexicon's measures a quantity belongs to, by the word
// that is counted ("12 dead"), its modifiers ("ten stolen bells"), the verb ("killed 12", "the
// three who were killed"), the noun that bears the figure ("a death toll of 15") or a phrase behind
// it ("31 people on board").
#pragma once

#include <string>
#include <vector>

#include "claims/claim.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

struct Measured {
  const MeasureEntry* measure = nullptr;  // nullptr: no measure of the lexicon
  std::string noun;      // the lemma of what is counted: "box"; "" not said ("three were hurt")
  std::string counted;   // its class, or the lemma itself where it has none; "" not said
  TokenIndex predicate;  // the verb, adjective or noun that says the measure; none
  TokenRange words;      // the figure with what is counted, and the predicate where it is near
  Grade grade = Grade::kPattern;
};

/// Tokens of an annotation by their heads, for one draft.
class Children {
 public:
  explicit Children(const Annotation& annotation);
  [[nodiscard]] const std::vector<TokenIndex>& of(TokenIndex head) const {
    return children_[head.index()];
  }

 private:
  std::vector<std::vector<TokenIndex>> children_;  // in text order
};

/// "With 25 laps to go", "ten minutes left": whether the quantity is what remains of a whole.
bool tells_rest(const Annotation& annotation, const QuantityMention& quantity);

Measured measured(const Annotation& annotation, const LexiconIndex& lexicon,
                  const Children& children, const QuantityMention& quantity);

}  // namespace belie
