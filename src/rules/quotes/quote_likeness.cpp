// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_likeness.h"

#include <algorithm>
#include <set>

namespace belie {
namespace {

using Words = std::span<const QuoteWord>;

/// Lengths of the longest common subsequence of every two tails, row by row.
class TailTable {
 public:
  TailTable(Words first, Words second)
      : width_(second.size() + 1), cells_((first.size() + 1) * width_) {
    for (std::size_t i = first.size(); i-- > 0;) {
      for (std::size_t j = second.size(); j-- > 0;) {
        const bool equal = first[i].text == second[j].text;
        cell(i, j) = equal ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }

  [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const {
    return cells_[i * width_ + j];
  }

 private:
  std::size_t& cell(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }

  std::size_t width_;
  std::vector<std::size_t> cells_;
};

std::set<std::string> lemmas_of(Words words) {
  std::set<std::string> lemmas;
  for (const QuoteWord& word : words) {
    if (!word.lemma.empty()) lemmas.insert(word.lemma);
  }
  return lemmas;
}

void mark_common(QuoteLikeness& result, Words first, Words second) {
  const TailTable table(first, second);
  result.first_common.assign(first.size(), false);
  result.second_common.assign(second.size(), false);
  result.common = table.at(0, 0);
  for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
    if (first[i].text == second[j].text) {
      result.first_common[i++] = true;
      result.second_common[j++] = true;
    } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

}  // namespace

/// Row by row of the table of heads, of which only the last row is kept.
std::size_t words_in_order(Words first, Words second) {
  std::vector<std::size_t> row(second.size() + 1);  // by head of the second
  for (const QuoteWord& word : first) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = word.text == second[j - 1].text ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

QuoteLikeness likeness(Words first, Words second) {
  QuoteLikeness result;
  result.shorter = std::min(first.size(), second.size());
  result.longer = std::max(first.size(), second.size());
  while (result.opening < result.shorter &&
         first[result.opening].text == second[result.opening].text)
    ++result.opening;
  while (result.opening + result.ending < result.shorter &&
         first[first.size() - 1 - result.ending].text ==
             second[second.size() - 1 - result.ending].text)
    ++result.ending;
  const std::set<std::string> left = lemmas_of(first);
  const std::set<std::string> right = lemmas_of(second);
  result.content = std::min(left.size(), right.size());
  result.shared_content = static_cast<std::size_t>(
      std::ranges::count_if(left, [&](const std::string& lemma) { return right.contains(lemma); }));
  mark_common(result, first, second);
  return result;
}

bool is_fragment(Words part, Words whole) {
  std::vector<std::string> plain;
  for (const QuoteWord& word : whole) {
    if (!word.is_break() && !word.is_gap()) plain.push_back(word.text);
  }
  auto from = plain.begin();
  std::vector<std::string> piece;
  const auto find_piece = [&] {
    const auto found = std::search(from, plain.end(), piece.begin(), piece.end());
    if (found == plain.end() && !piece.empty()) return false;
    from = found + static_cast<std::ptrdiff_t>(piece.size());
    piece.clear();
    return true;
  };
  for (const QuoteWord& word : part) {
    if (word.is_break()) continue;
    if (!word.is_gap()) {
      piece.push_back(word.text);
    } else if (!find_piece()) {
      return false;
    }
  }
  return find_piece();
}

std::string words_apart(Words words, const std::vector<bool>& common) {
  std::string text;
  bool gap = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (common[i]) {
      gap = true;
      continue;
    }
    if (!text.empty()) text += gap ? " … " : " ";
    text += words[i].text;
    gap = false;
  }
  return text;
}

}  // namespace belie
