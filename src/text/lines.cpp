// SPDX-License-Identifier: Apache-2.0
#include "text/lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/assert.h"

namespace belie {
namespace {

bool is_wide(Encoding encoding) {
  return encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be;
}

// The unit at the offset if it is ASCII, else 0x80; a line end is never part of a longer code
// point.
unsigned ascii_at(std::string_view source, std::size_t offset, Encoding encoding) {
  if (is_wide(encoding)) {
    const CodePoint point = code_point_at(source, offset, encoding);
    return point.value < 0x80 ? static_cast<unsigned>(point.value) : 0x80U;
  }
  return std::min(0x80U, static_cast<unsigned>(static_cast<unsigned char>(source[offset])));
}

}  // namespace

std::string to_text(Position position) {
  return fmt::format("{}:{}", position.line, position.column);
}

std::vector<std::uint32_t> line_starts(std::string_view source, Encoding encoding) {
  const std::size_t unit = is_wide(encoding) ? 2 : 1;
  std::size_t offset = byte_order_mark_size(source, encoding);
  std::vector<std::uint32_t> starts{static_cast<std::uint32_t>(offset)};
  while (offset < source.size()) {
    const unsigned c = ascii_at(source, offset, encoding);
    offset += unit;
    if (c != '\n' && c != '\r') continue;
    if (c == '\r' && offset < source.size() && ascii_at(source, offset, encoding) == '\n') {
      offset += unit;
    }
    starts.push_back(static_cast<std::uint32_t>(std::min(offset, source.size())));
  }
  return starts;
}

Position position_at(std::string_view source, Encoding encoding,
                     const std::vector<std::uint32_t>& starts, std::uint32_t offset,
                     ColumnUnit unit) {
  BELIE_ASSERT(!starts.empty(), "a file has at least one line");
  const std::size_t end = std::min<std::size_t>(offset, source.size());
  const auto after = std::ranges::upper_bound(starts, end);
  const auto line = std::max<std::ptrdiff_t>(1, after - starts.begin());
  std::size_t at = starts[static_cast<std::size_t>(line - 1)];
  std::uint32_t column = 1;
  while (at < end) {
    const CodePoint point = code_point_at(source, at, encoding);
    at += point.length;
    if (at > end) break;
    column += unit == ColumnUnit::kUtf16 && point.value > 0xFFFF ? 2 : 1;
  }
  return {static_cast<std::uint32_t>(line), column};
}

}  // namespace belie
