// SPDX-License-Identifier: Apache-2.0
#include "input/block.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "text/encoding.h"

namespace belie {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

std::string_view shown(std::string_view decoded, const Piece& piece) {
  if (!piece.text.empty()) return piece.text;
  return decoded.substr(piece.range.begin, piece.range.size());
}

// Neither white space nor a control, format, unassigned or private character.
bool is_visible(char32_t value) {
  const auto c = static_cast<UChar32>(value);
  return u_isUWhiteSpace(c) == 0 && (U_GET_GC_MASK(c) & U_GC_C_MASK) == 0;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

}  // namespace

std::string block_text(std::string_view decoded, const Block& block) {
  std::string text;
  for (const Piece& piece : block.pieces) text += shown(decoded, piece);
  return text;
}

void append_piece(Block& block, Piece piece) {
  if (!block.pieces.empty()) {
    Piece& last = block.pieces.back();
    if (piece.text.empty() && last.text.empty() && last.range.end == piece.range.begin) {
      last.range.end = piece.range.end;
      return;
    }
  }
  block.pieces.push_back(std::move(piece));
}

void trim(std::string_view decoded, Block& block) {
  auto& pieces = block.pieces;
  while (!pieces.empty() && is_blank(shown(decoded, pieces.back()))) pieces.pop_back();
  std::size_t blank = 0;
  while (blank < pieces.size() && is_blank(shown(decoded, pieces[blank]))) ++blank;
  pieces.erase(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(blank));
  if (pieces.empty()) return;
  if (pieces.front().text.empty()) {
    const auto first = shown(decoded, pieces.front()).find_first_not_of(kBlanks);
    pieces.front().range.begin += static_cast<std::uint32_t>(first);
  }
  if (pieces.back().text.empty()) {
    const auto last = shown(decoded, pieces.back()).find_last_not_of(kBlanks);
    pieces.back().range.end = pieces.back().range.begin + static_cast<std::uint32_t>(last + 1);
  }
}

bool has_text(std::string_view decoded, const Block& block) {
  return std::ranges::any_of(block.pieces, [decoded](const Piece& piece) {
    const std::string_view text = shown(decoded, piece);
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at, Encoding::kUtf8);
      if (is_visible(point.value)) return true;
      at += point.length;
    }
    return false;
  });
}

}  // namespace belie
