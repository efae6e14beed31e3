// SPDX-License-Identifier: Apache-2.0
//
// The formats in which drafts are read. A format is one file in formats/ that ends in a descriptor,
// and one line in formats.def; the command line's help and the walk over folders are made from the
// descriptors.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "input/block.h"

namespace belie {

struct InputFormat {
  std::string_view name;                       // "markdown"
  std::string_view about;                      // one line for the help
  std::array<std::string_view, 4> extensions;  // lower case with the dot; "" after the last
  Blocks (*read)(std::string_view decoded, Span body);  // the body begins after the front matter
};

/// All formats, in the order of formats.def.
std::span<const InputFormat* const> input_formats();

/// The format that the path's extension names, whatever its case, or nothing.
const InputFormat* known_format(std::string_view path);

/// The same; plain text for unknown extensions and for none.
const InputFormat& format_for(std::string_view path);

}  // namespace belie
