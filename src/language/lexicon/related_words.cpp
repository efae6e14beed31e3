// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/related_words.h"

#include <algorithm>
#include <cmath>

#include "base/assert.h"
#include "language/syntax/bytes.h"

namespace belie {
namespace {

constexpr double kOneMeaning = 0.25;  // cosine of two walks from words that stand for each other
constexpr double kTop = 255;          // the highest grade
constexpr std::size_t kStart = 2 * sizeof(std::uint32_t);
constexpr std::size_t kLink = 3;

constexpr std::string_view kHeader =
    "belie related words 1\n"
    "Made by belie-train from WordNet 3.0, Copyright 2006 by Princeton University. All rights\n"
    "reserved. THIS SOFTWARE AND DATABASE IS PROVIDED \"AS IS\" AND PRINCETON UNIVERSITY MAKES NO\n"
    "REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. Licence: models/english.words.licence\n"
    "\n";

}  // namespace

std::uint8_t grade_of(double cosine) {
  return static_cast<std::uint8_t>(std::lround(kTop * std::min(1.0, cosine / kOneMeaning)));
}

std::string write_related_words(const std::vector<RelatedWord>& words) {
  std::string bytes(kHeader);
  append(bytes, static_cast<std::uint32_t>(words.size()));
  std::string letters, links;
  for (std::size_t w = 0; w <= words.size(); ++w) {
    append(bytes, static_cast<std::uint32_t>(letters.size()));
    append(bytes, static_cast<std::uint32_t>(links.size() / kLink));
    if (w == words.size()) break;
    letters += words[w].word;
    for (const WordLink& link : words[w].links) {
      append(links, link.word);
      append(links, link.grade);
    }
  }
  return bytes + letters + links;
}

RelatedWords::RelatedWords(std::string_view bytes) {
  const std::size_t text = bytes.find("\n\n");
  BELIE_ASSERT(text != std::string_view::npos, "the table begins with its source");
  bytes.remove_prefix(text + 2);
  count_ = load<std::uint32_t>(bytes.data());
  bytes.remove_prefix(sizeof count_);
  starts_ = bytes.substr(0, kStart * (count_ + std::size_t{1}));
  bytes.remove_prefix(starts_.size());
  const auto all = load<std::uint32_t>(starts_.data() + kStart * count_);
  letters_ = bytes.substr(0, all);
  links_ = bytes.substr(all);
}

std::string_view RelatedWords::word(std::uint32_t number) const {
  const auto begin = load<std::uint32_t>(starts_.data() + kStart * number);
  const auto end = load<std::uint32_t>(starts_.data() + kStart * (number + std::size_t{1}));
  return letters_.substr(begin, end - begin);
}

std::uint32_t RelatedWords::number_of(std::string_view sought) const {
  std::uint32_t low = 0, high = count_;
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    if (word(middle) < sought) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count_ && word(low) == sought ? low : count_;
}

double RelatedWords::nearness(std::string_view a, std::string_view b) const {
  if (a == b) return 1;
  const std::uint32_t first = number_of(std::min(a, b)), second = number_of(std::max(a, b));
  if (first == count_ || second == count_) return 0;
  const char* const start = starts_.data() + kStart * first + sizeof(std::uint32_t);
  auto low = load<std::uint32_t>(start), high = load<std::uint32_t>(start + kStart);
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    const char* const link = links_.data() + kLink * middle;
    const auto word = load<std::uint16_t>(link);
    if (word == second) return static_cast<std::uint8_t>(link[sizeof word]) / kTop;
    if (word < second) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 0;
}

}  // namespace belie
