// SPDX-License-Identifier: Apache-2.0
//
// Recognition in this order: byte-order mark; zero bytes in every second place (UTF-16 without a
// mark); signatures and control characters of binary files; valid UTF-8; then a vote between UTF-8
// with a few broken bytes and Windows-1252, whose bytes 0x80..0xFF stand where letters and
// typographic signs stand in English text.
#include "input/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/lines.h"

namespace belie {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargestFile = std::size_t{1} << 30U;
constexpr std::size_t kSampleSize = std::size_t{1} << 16U;
constexpr std::uint32_t kCheckpointDistance = 128;  // code points
constexpr std::size_t kLongestExcerpt = 160;        // bytes of a line that are drawn

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

constexpr std::array kSignatures{
    Signature{"\x00\x00\xFE\xFF"sv, "UTF-32 text"},
    Signature{"\xFF\xFE\x00\x00"sv, "UTF-32 text"},
    Signature{"%PDF-"sv, "a PDF file"},
    Signature{R"({\rtf)"sv, "an RTF file"},
    Signature{"PK\x03\x04"sv, "a ZIP archive or an office file such as DOCX"},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old Office file such as DOC"},
    Signature{"\x89PNG"sv, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{"GIF8"sv, "a GIF image"},
    Signature{"\x1F\x8B"sv, "a gzip archive"},
};

Error refusal(std::string message) {
  Error error;
  error.message = std::move(message);
  error.hint = "save the draft as plain text or Markdown in UTF-8";
  return error;
}

bool is_odd_control(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1B;
}

std::optional<Error> refuse_binary(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) {
      return refusal(fmt::format("this is {}, not text", signature.what));
    }
  }
  return std::nullopt;
}

// Zero bytes and many control characters do not occur in text.
std::optional<Error> refuse_controls(std::string_view text) {
  const auto zero = text.find('\0');
  if (zero != std::string_view::npos) {
    return refusal(fmt::format("this looks like a binary file (a zero at byte {})", zero));
  }
  const auto odd = std::ranges::count_if(
      text, [](char c) { return is_odd_control(static_cast<unsigned char>(c)); });
  if (static_cast<std::size_t>(odd) * 50 > text.size()) {
    return refusal("this looks like a binary file (full of control characters)");
  }
  return std::nullopt;
}

// English text in UTF-16 has a zero in every second byte, with hardly an exception.
std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleSize);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++zeros[i % 2];
  }
  const std::size_t pairs = sample.size() / 2;
  if (pairs < 2) return std::nullopt;
  const auto most = [pairs](std::size_t count) { return count * 10 >= pairs * 7; };
  const auto few = [pairs](std::size_t count) { return count * 50 <= pairs; };
  if (most(zeros[1]) && few(zeros[0])) return Encoding::kUtf16Le;
  if (most(zeros[0]) && few(zeros[1])) return Encoding::kUtf16Be;
  return std::nullopt;
}

std::optional<Encoding> marked_encoding(std::string_view bytes) {
  for (const Encoding encoding : {Encoding::kUtf8Bom, Encoding::kUtf16Le, Encoding::kUtf16Be}) {
    if (byte_order_mark_size(bytes, encoding) > 0) return encoding;
  }
  return std::nullopt;
}

struct Utf8Census {
  std::size_t sequences = 0;  // valid ones of two bytes and more
  std::size_t broken = 0;     // maximal invalid subparts
  bool cut_at_end = false;    // the only broken one is a sequence cut by the end of the file
};

Utf8Census utf8_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at, Encoding::kUtf8);
    at += point.length;
    if (point.length > 1 && point.valid) ++census.sequences;
    if (point.valid) continue;
    ++census.broken;
    census.cut_at_end = census.broken == 1 && at == bytes.size() && point.length > 1;
  }
  return census;
}

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Accented letters of Windows-1252.
bool is_letter1252(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7) ||
         "\x8A\x8C\x8E\x9A\x9C\x9E\x9F"sv.find(c) != std::string_view::npos;
}

bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Whether a byte at 0x80 or above makes sense as Windows-1252 where it stands: a letter beside a
// letter, or a sign.
bool plausible1252(std::string_view bytes, std::size_t at) {
  const char c = bytes[at];
  if ("\x81\x8D\x8F\x90\x9D\xFF"sv.find(c) != std::string_view::npos) return false;
  if (!is_letter1252(c) || c == '\xE0' || c == '\xC0') return true;  // "à" is a word
  const auto letter = [](char other) { return is_ascii_letter(other) || is_letter1252(other); };
  return (at > 0 && letter(bytes[at - 1])) || (at + 1 < bytes.size() && letter(bytes[at + 1]));
}

bool looks_like1252(std::string_view bytes, const Utf8Census& census) {
  if (census.broken <= census.sequences * 4 || census.cut_at_end) return false;
  std::size_t high = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (!is_high(bytes[at])) continue;
    ++high;
    if (!plausible1252(bytes, at)) ++odd;
  }
  return odd * 10 <= high;
}

Encoding unmarked_encoding(std::string_view bytes) {
  const Utf8Census census = utf8_census(bytes);
  if (census.broken > 0 && looks_like1252(bytes, census)) return Encoding::kWindows1252;
  return Encoding::kUtf8;
}

struct Broken {
  std::size_t count = 0;
  std::uint32_t first = 0;  // in the decoded text
};

// Fills text and checkpoints from the source.
Broken convert(Decoded& decoded) {
  Broken broken;
  const std::string_view source = decoded.source;
  std::size_t at = byte_order_mark_size(source, decoded.encoding);
  decoded.text.reserve(source.size());
  for (std::uint32_t count = 0; at < source.size(); ++count) {
    const auto written = static_cast<std::uint32_t>(decoded.text.size());
    if (count % kCheckpointDistance == 0) {
      decoded.checkpoints.push_back({written, static_cast<std::uint32_t>(at)});
    }
    const CodePoint point = code_point_at(source, at, decoded.encoding);
    if (!point.valid && broken.count++ == 0) broken.first = written;
    append_utf8(decoded.text, point.value);
    at += point.length;
  }
  return broken;
}

bool is_utf8(Encoding encoding) {
  return encoding == Encoding::kUtf8 || encoding == Encoding::kUtf8Bom;
}

Error encoding_warning(Encoding encoding, bool marked) {
  Error warning;
  warning.message =
      fmt::format("read as {}{}", to_text(encoding),
                  marked ? ", as its byte-order mark says" : ", which its bytes look like");
  warning.hint = "save it as UTF-8 to be sure";
  return warning;
}

void warn(Decoded& decoded, bool marked, const Broken& broken) {
  if (!is_utf8(decoded.encoding)) {
    decoded.warnings.push_back(encoding_warning(decoded.encoding, marked));
  }
  if (broken.count == 0) return;
  decoded.warnings.push_back(
      warning_at(decoded.text, broken.first,
                 fmt::format("{} not valid {} replaced by U+FFFD{}",
                             broken.count == 1 ? std::string("a byte or sequence")
                                               : fmt::format("{} bytes or sequences", broken.count),
                             is_utf8(decoded.encoding) ? "UTF-8" : to_text(decoded.encoding),
                             broken.count == 1 ? "" : "; this is the first")));
}

// The decoded text of a source that is valid UTF-8 is the source itself.
void take_over(Decoded& decoded) {
  const auto mark = byte_order_mark_size(decoded.source, decoded.encoding);
  decoded.text = decoded.source.substr(mark);
  decoded.checkpoints.push_back({0, mark});
}

}  // namespace

std::uint32_t Decoded::source_offset(std::uint32_t text_offset) const {
  if (checkpoints.empty()) return static_cast<std::uint32_t>(source.size());
  if (identical) return checkpoints.front().source + text_offset;
  const auto after = std::ranges::upper_bound(checkpoints, text_offset, {}, &Checkpoint::text);
  Checkpoint at = *std::prev(after);
  while (at.text < text_offset && at.source < source.size()) {
    const std::uint32_t length = code_point_at(text, at.text, Encoding::kUtf8).length;
    if (at.text + length > text_offset) break;
    at.text += length;
    at.source += code_point_at(source, at.source, encoding).length;
  }
  return at.source;
}

Result<Decoded> decode(std::string bytes) {
  if (bytes.size() > kLargestFile) {
    return tl::unexpected(refusal("this file is larger than 1 GiB"));
  }
  if (const auto error = refuse_binary(bytes)) return tl::unexpected(*error);
  Decoded decoded;
  const auto marked = marked_encoding(bytes);
  const auto wide = marked ? marked : utf16_without_mark(bytes);
  if (!wide || is_utf8(*wide)) {
    if (const auto error = refuse_controls(bytes)) return tl::unexpected(*error);
  }
  decoded.encoding = wide ? *wide : unmarked_encoding(bytes);
  decoded.source = std::move(bytes);
  decoded.identical = is_utf8(decoded.encoding) && utf8_census(decoded.source).broken == 0;
  Broken broken;
  if (decoded.identical) {
    take_over(decoded);
  } else {
    broken = convert(decoded);
    if (const auto error = refuse_controls(decoded.text)) return tl::unexpected(*error);
  }
  warn(decoded, marked.has_value(), broken);
  return decoded;
}

Error warning_at(std::string_view text, std::uint32_t offset, std::string message) {
  const auto starts = line_starts(text.substr(0, offset), Encoding::kUtf8);
  const Position position =
      position_at(text.substr(0, offset), Encoding::kUtf8, starts, offset, ColumnUnit::kCodePoint);
  Error warning;
  warning.message = std::move(message);
  warning.line = position.line;
  warning.column = position.column;
  const std::size_t begin = std::min<std::size_t>(starts.back(), offset);
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  if (end - begin <= kLongestExcerpt) {
    warning.excerpt = std::string(text.substr(begin, end - begin)) + "\n" +
                      std::string(position.column - 1, ' ') + "^";
  }
  return warning;
}

}  // namespace belie
