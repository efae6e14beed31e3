// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_overlap.h"

#include <algorithm>
#include <map>
#include <string>

#include "graph/common_words.h"
#include "rules/quotes/quote_likeness.h"
#include "rules/quotes/word_meanings.h"

namespace belie {
namespace {

constexpr double kCommon = 0.4;  // what a common word counts against a telling one

using Meanings = std::map<std::string, bool>;

/// "twenty" of "twenty minutes" tells as little as the minutes.
std::vector<QuoteWord> without_spans(std::vector<QuoteWord> words) {
  std::vector<QuoteWord> plain = without_times(words);
  for (std::size_t i = 0; i + 1 < plain.size(); ++i) {
    const bool cleared = plain[i + 1].lemma.empty() && !words[i + 1].lemma.empty();
    if (cleared) plain[i].lemma.clear();
  }
  return plain;
}

/// A class is as telling as the word of it that the sentence has.
Meanings meanings_of(const std::vector<QuoteWord>& words) {
  Meanings meanings;
  for (const QuoteWord& word : without_spans(words)) {
    if (word.lemma.empty() || word.is_break()) continue;
    const bool telling = word.lemma.size() > 2 && !word.name && !is_common_word(word.lemma);
    bool& known = meanings[std::string(meaning_of(word.lemma))];
    known = known || telling;
  }
  return meanings;
}

double weight_of(const Meanings& meanings) {
  double weight = 0;
  for (const auto& [key, telling] : meanings) weight += telling ? 1 : kCommon;
  return weight;
}

}  // namespace

Kinship kinship_of(const QuoteOverlap& overlap) {
  const auto covers = [&](double of_fewer, double of_more) {
    return overlap.shared >= of_fewer * overlap.fewer && overlap.shared >= of_more * overlap.more;
  };
  const bool ordered = overlap.in_order_of_shorter >= 0.3;
  if (overlap.telling >= 2 && ordered && covers(0.8, 0.6)) return Kinship::kSure;
  if (overlap.telling >= 1 && overlap.meanings >= 2 && overlap.in_order >= 0.6)
    return Kinship::kSure;
  if (overlap.telling >= 2 && ordered && covers(0.65, 0.5)) return Kinship::kOne;
  return overlap.telling >= 2 && covers(0.5, 0.4) ? Kinship::kClose : Kinship::kNone;
}

QuoteGist gist_of(const std::vector<QuoteWord>& words) {
  QuoteGist gist{meanings_of(words), 0, words_by_meaning(words)};
  gist.weight = weight_of(gist.meanings);
  return gist;
}

QuoteOverlap overlap_of(const QuoteGist& a, const QuoteGist& b) {
  QuoteOverlap overlap;
  overlap.fewer = std::min(a.weight, b.weight);
  overlap.more = std::max(a.weight, b.weight);
  for (auto left = a.meanings.begin(), right = b.meanings.begin();
       left != a.meanings.end() && right != b.meanings.end();) {
    const int order = left->first.compare(right->first);
    if (order == 0) {
      const bool both = left->second && right->second;
      overlap.shared += both ? 1 : kCommon;
      overlap.telling += both ? 1U : 0U;
      ++overlap.meanings;
    }
    if (order <= 0) ++left;
    if (order >= 0) ++right;
  }
  const auto [shorter, longer] = std::minmax({a.words.size(), b.words.size()});
  if (overlap.telling == 0 || shorter == 0) return overlap;
  const auto common = static_cast<double>(words_in_order(a.words, b.words));
  overlap.in_order = common / static_cast<double>(longer);
  overlap.in_order_of_shorter = common / static_cast<double>(shorter);
  return overlap;
}

}  // namespace belie
