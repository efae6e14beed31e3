// SPDX-License-Identifier: Apache-2.0
#include "language/characters.h"

#include <unicode/uchar.h>

#include "text/encoding.h"

namespace belie {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

UChar32 signed_code(char32_t code) { return static_cast<UChar32>(code); }

/// How many bytes a character has, by its first one; 0: no first byte.
std::size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// The character at `i`, which moves on behind it.
char32_t next_character(std::string_view text, std::size_t& i) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const std::size_t begin = i++;
  const std::size_t length = length_of(byte(begin));
  if (length == 1) return byte(begin);
  if (length == 0 || begin + length > text.size()) return kReplacement;
  char32_t code = byte(begin) & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(begin + k) & 0xC0U) != 0x80U) return kReplacement;
    code = (code << 6U) | (byte(begin + k) & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (surrogate || overlong || code > 0x10FFFF) return kReplacement;
  i = begin + length;
  return code;
}

}  // namespace

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size();) {
    const auto offset = static_cast<std::uint32_t>(i);
    characters.push_back({next_character(text, i), offset});
  }
  characters.push_back({0, static_cast<std::uint32_t>(text.size())});
  return characters;
}

bool is_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
  return u_isUWhiteSpace(signed_code(code)) != 0 || code == 0x200B || code == 0xFEFF;
}

bool is_letter(char32_t code) {
  if (code < 0x80) return (code | 0x20U) >= 'a' && (code | 0x20U) <= 'z';
  return (U_MASK(u_charType(signed_code(code))) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_digit(char32_t code) {
  if (code < 0x80) return code >= '0' && code <= '9';
  return u_isdigit(signed_code(code)) != 0;
}

bool is_upper(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  return u_isupper(signed_code(code)) != 0 || u_istitle(signed_code(code)) != 0;
}

bool is_lower(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  return u_islower(signed_code(code)) != 0;
}

char32_t plain(char32_t code) {
  if (code < 0x80) return code;
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x2026:
      return '.';
    default:
      return code;
  }
}

std::string normal_form(std::string_view word) {
  std::string normal;
  normal.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const char32_t mapped = plain(next_character(word, i));
    if (mapped < 0x80) {
      normal += static_cast<char>(mapped >= 'A' && mapped <= 'Z' ? mapped | 0x20U : mapped);
    } else {
      append_utf8(normal, static_cast<char32_t>(u_tolower(signed_code(mapped))));
    }
  }
  return normal;
}

}  // namespace belie
