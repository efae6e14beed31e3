// SPDX-License-Identifier: Apache-2.0
//
// What formats ask about a line of prose in order to tell wrapped lines from paragraphs.
#pragma once

#include <cstdint>
#include <string_view>

namespace belie {

/// Columns; people and editors that wrap lines do so at 100 at most, so a longer line is a
/// paragraph.
inline constexpr std::uint32_t kWidestWrapped = 100;

/// The number of code points in UTF-8 text.
std::uint32_t code_points(std::string_view text);

/// The text without quotation marks and brackets that close at its end.
std::string_view without_closing_marks(std::string_view text);

/// Whether it ends in a full stop, question or exclamation mark or ellipsis, closing marks aside.
bool ends_sentence(std::string_view text);

}  // namespace belie
