// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>

#include "base/assert.h"

namespace belie {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Bytes 0x80..0x9F of Windows-1252; 0 where the code page defines nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint8_t byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<std::uint8_t>(bytes[offset]);
}

CodePoint utf8_at(std::string_view bytes, std::size_t offset) {
  const std::uint8_t first = byte_at(bytes, offset);
  if (first < 0x80) return {first, 1, true};
  const std::string_view window = bytes.substr(offset, 4);
  const auto* begin = reinterpret_cast<const std::uint8_t*>(window.data());
  const auto size = static_cast<std::int32_t>(window.size());
  std::int32_t next = 0;
  UChar32 value = 0;
  U8_NEXT(begin, next, size, value);
  const auto length = static_cast<std::uint32_t>(next);
  if (value < 0) return {kReplacement, length, false};
  return {static_cast<char32_t>(value), length, true};
}

char16_t utf16_unit(std::string_view bytes, std::size_t offset, Encoding encoding) {
  const std::uint32_t first = byte_at(bytes, offset);
  const std::uint32_t second = byte_at(bytes, offset + 1);
  return static_cast<char16_t>(encoding == Encoding::kUtf16Le ? first | second << 8U
                                                              : first << 8U | second);
}

CodePoint utf16_at(std::string_view bytes, std::size_t offset, Encoding encoding) {
  if (offset + 2 > bytes.size()) return {kReplacement, 1, false};
  const char16_t lead = utf16_unit(bytes, offset, encoding);
  if (!U16_IS_SURROGATE(lead)) return {lead, 2, true};
  if (U16_IS_SURROGATE_TRAIL(lead) || offset + 4 > bytes.size()) return {kReplacement, 2, false};
  const char16_t trail = utf16_unit(bytes, offset + 2, encoding);
  if (!U16_IS_TRAIL(trail)) return {kReplacement, 2, false};
  return {static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, trail)), 4, true};
}

CodePoint windows1252_at(std::string_view bytes, std::size_t offset) {
  const std::uint8_t byte = byte_at(bytes, offset);
  if (byte < 0x80 || byte > 0x9F) return {byte, 1, true};
  const char16_t value = kWindows1252[byte - 0x80U];
  if (value == 0) return {kReplacement, 1, false};
  return {value, 1, true};
}

}  // namespace

std::string_view to_text(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf8Bom:
      return "UTF-8 with BOM";
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
    case Encoding::kWindows1252:
      return "Windows-1252";
  }
  return "";
}

CodePoint code_point_at(std::string_view bytes, std::size_t offset, Encoding encoding) {
  BELIE_ASSERT(offset < bytes.size(), "a code point begins before the end");
  switch (encoding) {
    case Encoding::kUtf8:
    case Encoding::kUtf8Bom:
      return utf8_at(bytes, offset);
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be:
      return utf16_at(bytes, offset, encoding);
    case Encoding::kWindows1252:
      break;
  }
  return windows1252_at(bytes, offset);
}

std::uint32_t byte_order_mark_size(std::string_view bytes, Encoding encoding) {
  using std::string_view_literals::operator""sv;
  switch (encoding) {
    case Encoding::kUtf8Bom:
      return bytes.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
    case Encoding::kUtf16Le:
      return bytes.starts_with("\xFF\xFE"sv) ? 2 : 0;
    case Encoding::kUtf16Be:
      return bytes.starts_with("\xFE\xFF"sv) ? 2 : 0;
    case Encoding::kUtf8:
    case Encoding::kWindows1252:
      break;
  }
  return 0;
}

void append_utf8(std::string& text, char32_t value) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::uint8_t* begin = bytes.data();
  std::int32_t length = 0;
  UBool failed = 0;
  U8_APPEND(begin, length, U8_MAX_LENGTH, static_cast<UChar32>(value), failed);
  BELIE_ASSERT(failed == 0, "only scalar values are written");
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

}  // namespace belie
