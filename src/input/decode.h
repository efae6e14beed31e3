// SPDX-License-Identifier: Apache-2.0
//
// From the bytes of a file to UTF-8 text: recognises the encoding, replaces what is broken, refuses
// what is no text. The decoded text still has everything that the file has (front matter, markup);
// formats/ make sections of it and speak in offsets of the decoded text, which this file turns back
// into offsets of the original bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "text/encoding.h"

namespace belie {

/// A file's text with the bytes that it came from. Code points of both correspond one by one.
struct Decoded {
  /// A place that text and source have in common.
  struct Checkpoint {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
  };

  std::string source;
  Encoding encoding = Encoding::kUtf8;
  std::string text;                     // valid UTF-8 without a byte-order mark
  std::vector<Checkpoint> checkpoints;  // in order; only one where `identical`
  bool identical = true;        // the source after its byte-order mark is the text, byte for byte
  std::vector<Error> warnings;  // without the file's name

  /// Where the code point at an offset of the text (0..text.size()) begins in the source.
  [[nodiscard]] std::uint32_t source_offset(std::uint32_t text_offset) const;
};

/// Decodes UTF-8 and UTF-16 with or without byte-order mark, and Windows-1252. Anything but plain
/// UTF-8 is told as a warning, with the place of the first broken byte and their count where there
/// are some. Errors: binary files, UTF-32, files of more than 1 GiB.
Result<Decoded> decode(std::string bytes);

/// A warning about a place in the decoded text, with line, column and the line drawn with a caret;
/// no file name.
Error warning_at(std::string_view text, std::uint32_t offset, std::string message);

}  // namespace belie
