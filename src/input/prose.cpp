// SPDX-License-Identifier: Apache-2.0
#include "input/prose.h"

#include <algorithm>

namespace belie {
namespace {

bool strip_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

}  // namespace

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string_view without_closing_marks(std::string_view text) {
  while (strip_suffix(text, "\"") || strip_suffix(text, "'") || strip_suffix(text, ")") ||
         strip_suffix(text, "]") || strip_suffix(text, "”") || strip_suffix(text, "’") ||
         strip_suffix(text, "»")) {
  }
  return text;
}

bool ends_sentence(std::string_view text) {
  text = without_closing_marks(text);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

}  // namespace belie
