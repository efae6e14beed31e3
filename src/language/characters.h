// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 text as characters with ICU's properties. Text is taken as valid UTF-8; an invalid byte
// reads as U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"  // append_utf8

namespace belie {

/// One code point and the byte at which it begins.
struct Character {
  char32_t code = 0;
  std::uint32_t offset = 0;
};

/// The code points of a text, then a closing one with code 0 at the text's end.
std::vector<Character> characters_of(std::string_view text);

bool is_space(char32_t code);
bool is_letter(char32_t code);  // letters and marks
bool is_digit(char32_t code);   // decimal digits
bool is_upper(char32_t code);   // upper and title case
bool is_lower(char32_t code);

/// The straight form of typographic quotes, apostrophes, dashes and the ellipsis; other characters
/// unchanged.
char32_t plain(char32_t code);

/// Lower case with plain characters: the form that the models know a word by.
std::string normal_form(std::string_view word);

}  // namespace belie
