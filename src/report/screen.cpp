// SPDX-License-Identifier: Apache-2.0
#include "report/screen.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/encoding.h"

namespace belie {
namespace {

constexpr std::string_view kEllipsis = "…";

/// The code point at an offset and the bytes that it takes; U+FFFD for bytes that are no UTF-8.
struct Step {
  UChar32 character = 0;
  std::size_t size = 0;
};

Step step(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at, Encoding::kUtf8);
  return {static_cast<UChar32>(point.value), point.length};
}

std::size_t columns(UChar32 character) {
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  if (character >= 0x1160 && character <= 0x11FF) return 0;  // Hangul vowels and finals combine
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// The longest prefix of at most `width` columns; marks stay with the character that they combine
/// with.
std::size_t prefix_bytes(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t taken = 0;
  while (at < text.size()) {
    const Step next = step(text, at);
    taken += columns(next.character);
    if (taken > width) break;
    at += next.size;
  }
  return at;
}

/// Where the longest suffix of at most `width` columns begins.
std::size_t suffix_begin(std::string_view text, std::size_t width) {
  const std::size_t whole = display_width(text);
  if (whole <= width) return 0;
  std::size_t at = 0;
  std::size_t left = whole;
  while (at < text.size()) {
    const Step next = step(text, at);
    const std::size_t wide = columns(next.character);
    if (left <= width && wide > 0) break;
    left -= wide;
    at += next.size;
  }
  return at;
}

void append(std::string& out, UChar32 character) {
  append_utf8(out, static_cast<char32_t>(character));
}

bool keeps_words_together(
    UChar32 character) {  // zero width joiner and non-joiner: scripts and emoji need them
  return character == 0x200C || character == 0x200D;
}

std::string_view without_edge_blanks(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string_view without(std::string_view text, std::string_view prefix, std::string_view suffix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
  return text;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Step next = step(text, at);
    width += columns(next.character);
    at += next.size;
  }
  return width;
}

std::string for_screen(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, size] = step(text, at);
    at += size;
    if (u_isUWhiteSpace(character) && character != 0xA0 && character != 0x202F) {
      out += ' ';
    } else if (character < 0x20) {
      append(out, 0x2400 + character);
    } else if (character == 0x7F) {
      append(out, 0x2421);
    } else if (u_charType(character) == U_CONTROL_CHAR) {
      append(out, 0xFFFD);
    } else if (u_charType(character) != U_FORMAT_CHAR || keeps_words_together(character)) {
      append(out, character);
    }
  }
  return out;
}

std::string pad(std::string_view text, std::size_t width) {
  const std::size_t own = display_width(text);
  return std::string(text) + std::string(own < width ? width - own : 0, ' ');
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  text = without_edge_blanks(text);
  while (display_width(text) > width) {
    const std::size_t fits = std::max(prefix_bytes(text, width), step(text, 0).size);
    std::size_t cut = text.rfind(' ', fits);  // the blank may stand right behind what fits
    if (cut == std::string_view::npos || cut == 0) cut = fits;
    lines.emplace_back(without_edge_blanks(text.substr(0, cut)));
    text = without_edge_blanks(text.substr(cut));
  }
  if (!text.empty() || lines.empty()) lines.emplace_back(text);
  return lines;
}

std::string keep_start(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width < 2) return std::string(width == 0 ? std::string_view() : kEllipsis);
  text = without(text, "", " …");
  const std::size_t fits = prefix_bytes(text, width - 2);
  std::size_t cut = text.rfind(' ', fits);
  if (cut == std::string_view::npos) cut = 0;
  while (cut > 0 && text[cut - 1] == ' ') --cut;
  return std::string(text.substr(0, cut)) + " …";
}

std::string keep_end(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width < 2) return std::string(width == 0 ? std::string_view() : kEllipsis);
  text = without(text, "… ", "");
  const std::size_t fits = suffix_begin(text, width - 2);
  std::size_t cut = fits > 0 && text[fits - 1] == ' ' ? fits : text.find(' ', fits);
  if (cut == std::string_view::npos) cut = text.size();
  while (cut < text.size() && text[cut] == ' ') ++cut;
  return "… " + std::string(text.substr(cut));
}

std::string keep_ends(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  const std::size_t half = width < 3 ? 0 : (width - 3) / 2;
  return std::string(without_edge_blanks(text.substr(0, prefix_bytes(text, half)))) + " … " +
         std::string(without_edge_blanks(text.substr(suffix_begin(text, half))));
}

std::string paint(Ink ink, std::string_view text, bool colour) {
  static constexpr std::array<std::string_view, 6> kCodes{"1;31", "1;33", "1;36", "1", "2", "1"};
  if (!colour || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<std::size_t>(ink)], text);
}

std::string counted(std::size_t number, std::string_view singular) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return fmt::format("{} {}{}", digits, singular, number == 1 ? "" : "s");
}

}  // namespace belie
