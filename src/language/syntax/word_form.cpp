// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/word_form.h"

#include <algorithm>
#include <string>

#include "language/characters.h"
#include "language/syntax/hashing.h"

namespace belie {

namespace {

char shape_of(char32_t code) {
  if (is_upper(code)) return 'X';
  if (is_letter(code)) return 'x';
  if (is_digit(code)) return 'd';
  return plain(code) < 0x80 ? static_cast<char>(plain(code)) : '?';
}

/// Letters' kinds with runs of more than two cut short: "Warsaw-based" is "Xxx-xx".
std::string shape_text(const std::vector<Character>& characters) {
  std::string shape;
  for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
    const char kind = shape_of(characters[i].code);
    const std::size_t n = shape.size();
    if (n < 2 || shape[n - 1] != kind || shape[n - 2] != kind) shape += kind;
  }
  return shape;
}

std::uint64_t capital_of(const std::vector<Character>& characters) {
  const auto end = characters.end() - 1;
  const auto upper = [](const Character& c) { return is_upper(c.code); };
  const auto lower = [](const Character& c) { return is_lower(c.code); };
  if (std::none_of(characters.begin(), end, upper)) return 0;
  if (std::none_of(characters.begin(), end, lower)) return end - characters.begin() > 1 ? 2 : 1;
  return is_upper(characters.front().code) ? 1 : 3;
}

}  // namespace

WordForm describe(std::string_view form) {
  const std::vector<Character> characters = characters_of(form);
  std::string normal = normal_form(form);
  std::replace_if(
      normal.begin(), normal.end(), [](char c) { return c >= '1' && c <= '9'; }, '0');
  WordForm word;
  word.word = hash_of(normal);
  word.shape = hash_of(shape_text(characters));
  word.capital = capital_of(characters);
  const std::vector<Character> letters = characters_of(normal);
  const std::size_t count = letters.size() - 1;
  for (std::size_t i = 0; i < word.prefix.size(); ++i) {
    const std::uint32_t end = letters[std::min(i + 1, count)].offset;
    word.prefix[i] = hash_of(std::string_view(normal).substr(0, end));
  }
  for (std::size_t i = 0; i < word.suffix.size(); ++i) {
    const std::uint32_t begin = letters[count - std::min(i + 1, count)].offset;
    word.suffix[i] = hash_of(std::string_view(normal).substr(begin));
  }
  return word;
}

}  // namespace belie
