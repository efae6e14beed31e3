// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_overlap.h"

#include <sstream>

#include "support/catch.h"

namespace belie {
namespace {

/// Words with a capital have a meaning of their own, those with a star are names.
std::vector<QuoteWord> words_of(const std::string& text) {
  std::vector<QuoteWord> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const bool name = word[0] == '*';
    if (name) word.erase(0, 1);
    const bool content = word[0] >= 'A' && word[0] <= 'Z';
    if (content) word[0] = static_cast<char>(word[0] - 'A' + 'a');
    words.push_back({word, content ? word : "", TokenIndex{}, false, name});
  }
  return words;
}

struct OverlapRow {
  std::string first, second;
  Kinship kinship;
};

}  // namespace

TEST_CASE("two sentences are one remark by what they share", "[rules][quote]") {
  const std::vector<OverlapRow> rows{
      {"a Mule does not Ask where you were", "a Mule does not Ask you where you have been",
       Kinship::kSure},
      {"a Lighthouse is a Promise that someone is Awake",
       "someone is Awake a Lighthouse Promise us", Kinship::kSure},
      {"who Knead Bread with a Grudge and a Spoon", "Bread with a Grudge is Gravel", Kinship::kOne},
      {"we Knead Bread with a Grudge in a Cellar", "with a Grudge she Knead Clay for her Uncle",
       Kinship::kClose},
      // names, spans of time and words that all copy has say little
      {"he won the *Golden *Anchor of *Orsby", "she has the *Golden *Anchor", Kinship::kNone},
      {"the Government will Support the Program", "the Government should Support a Program",
       Kinship::kNone},
      {"for Twenty Minute we had a Scrum", "in the last Twenty Minute a Try", Kinship::kNone},
      {"the Ferry needs an Engine", "the Ferry needs a Captain", Kinship::kNone},
  };
  for (const OverlapRow& row : rows) {
    INFO(row.first + " | " + row.second);
    CHECK(kinship_of(overlap_of(gist_of(words_of(row.first)), gist_of(words_of(row.second)))) ==
          row.kinship);
  }
}

}  // namespace belie
