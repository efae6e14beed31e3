// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/remark_likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "base/word_list.h"
#include "graph/common_words.h"
#include "language/lexicon/related_words.h"
#include "language/names/spelling.h"
#include "language/quantities/number_words.h"
#include "rules/quotes/image_fields.h"
#include "rules/quotes/word_meanings.h"

namespace belie {
namespace {

constexpr double kCommon = 0.45;   // what a common word weighs against a telling one
constexpr double kTopic = 0.5;     // … and a word of what the drafts speak of anyway
constexpr double kOneClass = 0.9;  // nearness of words that stand for each other
constexpr double kOneField = 0.35;
constexpr double kLeast = 0.25;    // a nearness below it is none
constexpr double kEnough = 1;      // weight of pairs that are no chance
constexpr double kRepeated = 0.4;  // of a word that both have: it may well be the matter of both
constexpr std::size_t kWhole = 2;  // letters of a word that means something

/// Words that go with every other.
constexpr std::array<std::string_view, 28> kLight{
    "be",   "have", "do",   "get",  "go",   "will", "can",    "say",  "thing", "very",
    "one",  "make", "let",  "need", "come", "just", "too",    "also", "only",  "more",
    "most", "here", "then", "now",  "even", "ever", "really", "so"};

using Weights = std::map<std::string, double>;  // by lemma

Weights weights_of(const std::vector<QuoteWord>& words,
                   const std::function<bool(const std::string&)>& is_topic) {
  Weights weights;
  for (const QuoteWord& word : without_times(words)) {
    const std::string lemma = lower_case(word.lemma);
    if (lemma.size() < kWhole || word.is_break() || is_one_of(kLight, lemma)) continue;
    if (number_word(lemma)) continue;  // "two" and "twice" say nothing of what is counted
    const double weight = is_common_word(lemma) ? kCommon : 1;
    weights[lemma] = is_topic(std::string(meaning_of(lemma))) ? kTopic * weight : weight;
  }
  return weights;
}

bool share_a_field(const std::string& a, const std::string& b) {
  const auto one = image_fields_of(a), two = image_fields_of(b);
  return std::ranges::any_of(
      one, [&](std::uint16_t field) { return std::ranges::find(two, field) != two.end(); });
}

double nearness(const std::string& a, const std::string& b) {
  if (a == b) return 1;
  if (meaning_of(a) == meaning_of(b)) return kOneClass;
  const double near = english_related_words().nearness(a, b);
  return std::max(near, share_a_field(a, b) ? kOneField : 0);
}

struct Pair {
  double weight = 0;
  std::string_view left, right;
};

std::vector<Pair> all_pairs(const Weights& a, const Weights& b) {
  std::vector<Pair> pairs;
  for (const auto& [left, one] : a) {
    for (const auto& [right, two] : b) {
      const double near = nearness(left, right);
      if (near >= kLeast) pairs.push_back({near * std::min(one, two), left, right});
    }
  }
  std::ranges::stable_sort(pairs, std::greater{}, &Pair::weight);
  return pairs;
}

double sum_of(const Weights& weights) {
  double sum = 0;
  for (const auto& [lemma, weight] : weights) sum += weight;
  return sum;
}

}  // namespace

RemarkLikeness likeness_of_remarks(const std::vector<QuoteWord>& a, const std::vector<QuoteWord>& b,
                                   const std::function<bool(const std::string&)>& is_topic) {
  const Weights one = weights_of(a, is_topic), two = weights_of(b, is_topic);
  RemarkLikeness result;
  std::set<std::string_view> left, right;
  double repeated = 0;
  for (const Pair& pair : all_pairs(one, two)) {
    if (left.contains(pair.left) || right.contains(pair.right)) continue;
    left.insert(pair.left);
    right.insert(pair.right);
    (pair.left == pair.right ? repeated : result.reworded) += pair.weight;
  }
  const double shared = result.reworded + kRepeated * repeated;
  const double off = (1 - kRepeated) * repeated;  // so much less each of the two says
  const double both = std::sqrt((sum_of(one) - off) * (sum_of(two) - off));
  result.share = both > 0 ? shared / both * std::min(1.0, shared / kEnough) : 0;
  return result;
}

bool cites_own_words(const std::vector<QuoteWord>& words) {
  constexpr std::size_t kReach = 3;  // "I have always said"
  static constexpr std::array<std::string_view, 3> kSaid{"said", "told", "promised"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text != "i" && words[i].text != "you" && words[i].text != "we") continue;
    for (std::size_t s = i + 1; s < words.size() && s <= i + kReach; ++s) {
      if (is_one_of(kSaid, words[s].text)) return true;
    }
  }
  return false;
}

}  // namespace belie
