// SPDX-License-Identifier: Apache-2.0
//
// A place in a text. Spans point into the text of one document (document.h), which is UTF-8 and
// never changes; what they were in the file as it lies on disk is for the document's source map to
// say.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace belie {

/// The half-open range of bytes [begin, end) in one document's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
    return begin <= offset && offset < end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }

  friend constexpr auto operator<=>(const Span&,
                                    const Span&) = default;  // NOLINT(modernize-use-nullptr)
};

/// The smallest span that holds both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

std::string to_text(Span span);  // "[12,40)"

}  // namespace belie
