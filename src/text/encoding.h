// SPDX-License-Identifier: Apache-2.0
//
// The character encodings in which drafts arrive, one code point at a time. Whoever turns a file
// into text and whoever counts columns in the file ask the same function here, so that both agree
// about every byte, broken ones included.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace belie {

enum class Encoding : std::uint8_t { kUtf8, kUtf8Bom, kUtf16Le, kUtf16Be, kWindows1252 };

/// "UTF-8", "UTF-8 with BOM", "UTF-16LE", "UTF-16BE", "Windows-1252".
std::string_view to_text(Encoding encoding);

/// One code point of a file as it was read.
struct CodePoint {
  char32_t value = 0;        // U+FFFD where the bytes are not valid in the encoding
  std::uint32_t length = 0;  // bytes in the file, at least 1
  bool valid = true;
};

/// The code point that begins at the offset, which must lie before the end. Broken UTF-8 is one
/// code point a maximal subpart (Unicode Standard 15, section 3.9), an unpaired surrogate or a last
/// odd byte one by itself.
CodePoint code_point_at(std::string_view bytes, std::size_t offset, Encoding encoding);

/// The bytes of the byte-order mark at the beginning, 0 if there is none in that encoding.
std::uint32_t byte_order_mark_size(std::string_view bytes, Encoding encoding);

/// Appends the code point, which must be a Unicode scalar value, as UTF-8.
void append_utf8(std::string& text, char32_t value);

}  // namespace belie
