// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/remark_likeness.h"

#include <sstream>

#include "support/catch.h"

namespace belie {
namespace {

/// Every word has a meaning of its own.
std::vector<QuoteWord> words_of(const std::string& text) {
  std::vector<QuoteWord> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) words.push_back({word, word, TokenIndex{}});
  return words;
}

RemarkLikeness like(const std::string& a, const std::string& b) {
  return likeness_of_remarks(words_of(a), words_of(b), [](const std::string&) { return false; });
}

}  // namespace

TEST_CASE("other words for most of a remark weigh more than the same words", "[remarks]") {
  const RemarkLikeness told = like("dig sunshine", "shovel weather");
  const RemarkLikeness repeated = like("turbine kitchen", "turbine judge");
  CHECK(told.reworded > 1);
  CHECK(told.share > repeated.share);
  CHECK(repeated.reworded == 0);
}

TEST_CASE("numbers stand for nothing in a remark", "[remarks]") {
  CHECK(like("two kitchen", "twice violin").reworded == 0);
}

TEST_CASE("a remark that tells of another one of its speaker", "[remarks]") {
  CHECK(cites_own_words(words_of("on monday i have always said that")));
  CHECK_FALSE(cites_own_words(words_of("i will say that")));
}

}  // namespace belie
