// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/two_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/names/spelling.h"

namespace belie {
namespace {

/// The first word of the row that stands in the text; "" none.
std::string part_in(std::string_view row, const std::string& text) {
  for (std::size_t at = 1; at < row.size();) {
    const std::size_t end = row.find(' ', at);
    std::string word = " " + std::string(row.substr(at, end - at)) + " ";
    if (text.find(word) != std::string::npos) return word;
    at = end + 1;
  }
  return "";
}

}  // namespace

std::string words_between_blanks(const Annotation& annotation, TokenRange tokens) {
  std::string words = " ";
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    words += lower_case(annotation.word(TokenIndex{t})) + " ";
  return words;
}

bool tell_two_parts(const std::string& a, const std::string& b) {
  static constexpr std::array<std::string_view, 6> kParts{
      " north south east west ",
      " northern southern eastern western ",
      " northbound southbound eastbound westbound ",
      " upper lower middle ",
      " inner outer ",
      " left right "};
  return std::ranges::any_of(kParts, [&](std::string_view row) {
    const std::string first = part_in(row, a);
    const std::string second = part_in(row, b);
    return !first.empty() && !second.empty() && first != second;
  });
}

}  // namespace belie
