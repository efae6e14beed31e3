// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/phrase_table.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/catch.h"

namespace belie {

namespace {

using Words = std::vector<std::string>;

PhraseMatch longest_in(const PhraseTable& phrases, const Words& words, std::size_t at = 0) {
  return phrases.longest(words, at, words.size());
}

std::string spaced(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i == begin ? "" : " ") + words[i];
  return text;
}

}  // namespace

TEST_CASE("the longest phrase that begins at a word is found", "[language]") {
  PhraseTable phrases;
  CHECK(phrases.empty());
  CHECK_FALSE(longest_in(phrases, {"harbour"}));
  phrases.add("harbour", 1);
  phrases.add("harbour master", 2);
  phrases.add("harbour master of the port", 3);
  phrases.add("night watch", 4);
  const auto [words, entry, length] = GENERATE(table<Words, std::uint32_t, std::uint32_t>({
      {{"harbour"}, 1, 1},
      {{"harbour", "wall"}, 1, 1},
      {{"harbour", "master", "of", "the", "guild"}, 2, 2},
      {{"harbour", "master", "of", "the", "port", "said"}, 3, 5},
      {{"night"}, 0, 0},  // only the first word of a phrase
      {{"night", "watch"}, 4, 2},
      {{"master"}, 0, 0},
      {{"Harbour"}, 0, 0},         // as they stand
      {{"harbour master"}, 0, 0},  // one word
      {{"harbou", "r master"}, 0, 0},
      {{""}, 0, 0},
  }));
  CAPTURE(words);
  CHECK(longest_in(phrases, words).entry == entry);
  CHECK(longest_in(phrases, words).length == length);
}

TEST_CASE("a phrase ends where the search ends", "[language]") {
  PhraseTable phrases;
  phrases.add("red", 7);
  phrases.add("red lamp shop", 8);
  const Words words{"the", "red", "lamp", "shop"};
  CHECK(phrases.longest(words, 1, 4).length == 3);
  CHECK(phrases.longest(words, 1, 3).length == 1);
  CHECK(phrases.longest(words, 1, 1).length == 0);
  CHECK(phrases.longest(words, 4, 4).length == 0);
}

TEST_CASE("of two phrases with the same words the first one stays", "[language]") {
  PhraseTable phrases;
  phrases.add("chief", 1);
  phrases.add("chief", 2);
  phrases.add("chief clerk", 3);
  phrases.add("chief clerk", 4);
  phrases.add("", 5);
  CHECK(longest_in(phrases, {"chief"}).entry == 1);
  CHECK(longest_in(phrases, {"chief", "clerk"}).entry == 3);
  CHECK_FALSE(longest_in(phrases, {""}));
}

TEST_CASE("a table of many phrases finds what a search through all of them finds", "[language]") {
  PhraseTable phrases;
  std::map<std::string, std::uint32_t> all;
  const Words letters{"a", "b", "ab", "ba", "c", "é"};
  const auto letter = [&](std::uint32_t n) { return letters[n % letters.size()]; };
  for (std::uint32_t n = 0; n < 3000; n += 7) {
    std::string phrase = letter(n);
    for (std::uint32_t rest = n / 6; rest > 0; rest /= 6) phrase += " " + letter(rest);
    phrases.add(phrase, n);
    all.try_emplace(phrase, n);
  }
  Words text;
  for (std::uint32_t n = 0; n < 4000; ++n) text.push_back(letter(n * n / 5 + n / 3));
  for (std::size_t at = 0; at < text.size(); ++at) {
    PhraseMatch slow;
    for (std::size_t end = at + 1; end <= std::min(at + 8, text.size()); ++end) {
      const auto found = all.find(spaced(text, at, end));
      if (found != all.end()) slow = {found->second, static_cast<std::uint32_t>(end - at)};
    }
    const PhraseMatch fast = longest_in(phrases, text, at);
    CHECK(fast.entry == slow.entry);
    CHECK(fast.length == slow.length);
  }
}

}  // namespace belie
