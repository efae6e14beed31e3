// SPDX-License-Identifier: Apache-2.0
//
// Values by the name of their role. Works on whatever has a kind and arguments by role: a claim, or
// the statement that the graph makes of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "claims/kind.h"

namespace belie {

/// The value under a role of the kind; nullptr: the kind has no such role, or nothing stands there.
template <typename Said>
[[nodiscard]] const Value* value_under(const Said& said, std::string_view role) {
  const int index = descriptor(said.kind).role_index(role);
  return index < 0 ? nullptr : said.argument(static_cast<std::uint8_t>(index));
}

/// The same where it has that type; else nullptr.
template <typename T, typename Said>
[[nodiscard]] const T* value_as(const Said& said, std::string_view role) {
  const Value* value = value_under(said, role);
  return value == nullptr ? nullptr : std::get_if<T>(value);
}

/// The text under a role; "" where there is none.
template <typename Said>
[[nodiscard]] std::string text_under(const Said& said, std::string_view role) {
  const auto* text = value_as<std::string>(said, role);
  return text == nullptr ? "" : *text;
}

}  // namespace belie
