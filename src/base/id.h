// SPDX-License-Identifier: Apache-2.0
//
// Strongly typed indices. Everything in the pipeline lies in flat arrays; a reference is the index
// into one of them, and an index of documents cannot be mistaken for one of claims.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace belie {

/// An index into the array of things named by Tag. Default: none.
template <typename Tag>
struct Id {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t v) : value(v) {}
  constexpr explicit Id(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}

  [[nodiscard]] constexpr bool valid() const { return value != kNone; }
  [[nodiscard]] constexpr std::size_t index() const { return value; }

  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace belie

template <typename Tag>
struct std::hash<belie::Id<Tag>> {
  std::size_t operator()(belie::Id<Tag> id) const noexcept {
    return std::hash<std::uint32_t>{}(id.value);
  }
};
