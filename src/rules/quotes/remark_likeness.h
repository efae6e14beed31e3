// SPDX-License-Identifier: Apache-2.0
//
// How much of one remark is in another by words of like meaning: every word of the one is given the
// nearest word of the other that is still free ("dig" and "shovel", "sunshine" and "weather"), and
// the pairs are weighed by how rarely their words are met. Two remarks on one matter repeat the
// words of the matter ("bridge", "river"); whoever tells a remark from memory puts other words for
// them. So words that both have count little, and what is said in other words is told apart.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "claims/quote_words.h"

namespace belie {

struct RemarkLikeness {
  double share = 0;     // 0..1, of both remarks
  double reworded = 0;  // weight of the pairs of two words; 1: a pair that stand for each other
};

/// Of the words without breaks; `is_topic` tells what the drafts speak of anyway.
RemarkLikeness likeness_of_remarks(const std::vector<QuoteWord>& a, const std::vector<QuoteWord>& b,
                                   const std::function<bool(const std::string&)>& is_topic);

/// "I said that I would not": a remark that tells of another one of its speaker.
bool cites_own_words(const std::vector<QuoteWord>& words);

}  // namespace belie
