// SPDX-License-Identifier: Apache-2.0
#include "language/times/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/word_list.h"

namespace belie {
namespace {

/// "LEEDS", "KYIV": a place as datelines write it; not "A" or "UN".
bool is_in_capitals(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() >= kShortest && std::ranges::all_of(word, upper);
}

}  // namespace

std::size_t end_of_dateline(std::span<const std::string_view> words) {
  constexpr std::size_t kLongest = 12;
  constexpr std::array<std::string_view, 4> kDashes{"–", "—", "--", "-"};
  constexpr std::array<std::string_view, 4> kOfSentences{":", ";", "“", "\""};
  if (words.size() < 4 || !is_in_capitals(words.front())) return 0;
  for (std::size_t i = 1; i < std::min(words.size() - 2, kLongest); ++i) {
    if (is_one_of(kDashes, words[i])) return i + 1;
    if (is_one_of(kOfSentences, words[i])) return 0;
  }
  return 0;
}

std::uint32_t end_of_dateline(const Annotation& annotation, TokenRange sentence) {
  std::vector<std::string_view> words;
  words.reserve(sentence.size());
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
    words.push_back(annotation.word(TokenIndex{i}));
  return sentence.begin + static_cast<std::uint32_t>(end_of_dateline(words));
}

}  // namespace belie
