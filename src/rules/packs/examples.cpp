// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/examples.h"

namespace belie {
namespace {

/// The next "[[" or "]]" from the offset on, or npos.
std::size_t next_mark(std::string_view text, std::size_t from) {
  return std::min(text.find("[[", from), text.find("]]", from));
}

}  // namespace

MarkedText strip_marks(std::string_view marked) {
  MarkedText result;
  std::optional<std::size_t> open;  // offset of the open mark in the marked text
  std::size_t at = 0;
  for (std::size_t mark = next_mark(marked, 0); mark != std::string_view::npos;
       mark = next_mark(marked, at)) {
    result.text += marked.substr(at, mark - at);
    at = mark + 2;
    const auto place = static_cast<std::uint32_t>(result.text.size());
    const bool opens = marked[mark] == '[';
    if (opens == open.has_value()) {
      if (!result.unbalanced) result.unbalanced = mark;
    } else if (opens) {
      open = mark;
      result.marks.push_back({place, place});
    } else {
      open.reset();
      result.marks.back().end = place;
    }
  }
  result.text += marked.substr(at);
  if (open && !result.unbalanced) result.unbalanced = open;
  return result;
}

}  // namespace belie
