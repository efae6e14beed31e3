// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_likeness.h"

#include <fmt/format.h>

#include <sstream>

#include "support/catch.h"

namespace belie {
namespace {

/// Words with a capital have a meaning of their own.
std::vector<QuoteWord> words_of(const std::string& text) {
  std::vector<QuoteWord> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const bool content = word[0] >= 'A' && word[0] <= 'Z';
    words.push_back({word, content ? word : "", TokenIndex{}});
  }
  return words;
}

struct LikenessRow {
  std::string first, second;
  std::string likeness;  // common of shorter/longer, opening+ending, shared of content
};

struct FragmentRow {
  std::string part, whole;
  bool fragment;
};

}  // namespace

TEST_CASE("likeness counts common words, frame and words of meaning", "[rules][quote]") {
  const std::vector<LikenessRow> rows{
      {"we Lost the Roof", "we Lost the Roof", "4 of 4/4, 4+0, 2 of 2"},
      {"we Lost the Roof", "we Lost the Shop", "3 of 4/4, 3+0, 1 of 2"},
      {"we Lost the Roof today", "we Lost the Shop today", "4 of 5/5, 3+1, 1 of 2"},
      {"first I Sleep then I Paint", "I Sleep first and then Paint", "4 of 6/6, 0+1, 3 of 3"},
      {"no", "yes", "0 of 1/1, 0+0, 0 of 0"},
      {"a a a", "a", "1 of 1/3, 1+0, 0 of 0"},
  };
  for (const LikenessRow& row : rows) {
    const QuoteLikeness alike = likeness(words_of(row.first), words_of(row.second));
    INFO(row.first + " | " + row.second);
    CHECK(fmt::format("{} of {}/{}, {}+{}, {} of {}", alike.common, alike.shorter, alike.longer,
                      alike.opening, alike.ending, alike.shared_content,
                      alike.content) == row.likeness);
  }
}

TEST_CASE("a fragment stands in the whole, gaps or not", "[rules][quote]") {
  const std::vector<FragmentRow> rows{
      {"lost the roof", "we lost the roof today", true},
      {"lost … today", "we lost the roof today", true},
      {"today … lost", "we lost the roof today", false},
      {"lost a roof", "we lost the roof today", false},
      {"the roof today", "we lost the roof / today", true},
      {"we lost … … today", "we lost the roof today", true},
  };
  for (const FragmentRow& row : rows) {
    INFO(row.part + " | " + row.whole);
    CHECK(is_fragment(words_of(row.part), words_of(row.whole)) == row.fragment);
  }
}

TEST_CASE("what the two do not share is shown in runs", "[rules][quote]") {
  const auto first = words_of("we lost the Roof but not the Shop");
  const auto second = words_of("we lost the Barn but not the Horse");
  const QuoteLikeness alike = likeness(first, second);
  CHECK(words_apart(first, alike.first_common) == "Roof … Shop");
  CHECK(words_apart(second, alike.second_common) == "Barn … Horse");
}

}  // namespace belie
