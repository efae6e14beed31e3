// SPDX-License-Identifier: Apache-2.0
//
// How near two words are by what they mean: a walker starts at each, steps along WordNet's ways and
// at every step may give up; the nearer two words are, the more of their walkers' time is spent in
// one place. After Agirre and Soroa, "Personalizing PageRank for Word Sense Disambiguation" (2009),
// with the walk cut short where next to nobody gets.
#pragma once

#include <string>
#include <vector>

#include "language/lexicon/related_words.h"
#include "train/word_graph.h"

namespace belie {

/// The words that were met at least once, in order, each with its nearest ones.
std::vector<RelatedWord> related_words(const WordGraph& graph);

}  // namespace belie
