// SPDX-License-Identifier: Apache-2.0
//
// Lines and columns of a file as an editor shows them. A line ends with LF, CR LF or a lone CR;
// columns count code points (or UTF-16 units, as editors' protocols do) of the decoded text,
// whatever bytes the file uses for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"

namespace belie {

/// A place in the original file for a person: line and column from 1, the column in code points.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

std::string to_text(Position position);  // "12:7"

enum class ColumnUnit : std::uint8_t { kCodePoint, kUtf16 };

/// The offsets at which the lines begin: never empty, the first one after the byte-order mark.
std::vector<std::uint32_t> line_starts(std::string_view source, Encoding encoding);

/// The place of a byte; one beyond the end counts as the end, one inside a code point as the code
/// point.
Position position_at(std::string_view source, Encoding encoding,
                     const std::vector<std::uint32_t>& starts, std::uint32_t offset,
                     ColumnUnit unit);

}  // namespace belie
