// SPDX-License-Identifier: Apache-2.0
//
// Learns where sentences end from treebanks: their running text is cut by the tokenizer, paragraph
// by paragraph, and each gap that the rules leave open is an example.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/syntax/conllu.h"
#include "language/syntax/perceptron.h"
#include "language/syntax/tagger.h"

namespace belie {

struct BoundaryTraining {
  std::uint64_t seed = 1;
  int rounds = 8;
  int members = 3;  // trained apart and added up
  Pruning pruning{300'000, 2};
};

/// The bytes of the weights that Boundaries views.
std::string train_boundaries(const std::vector<TreebankSentence>& sentences,
                             const TagLexicon& lexicon, const BoundaryTraining& options);

}  // namespace belie
