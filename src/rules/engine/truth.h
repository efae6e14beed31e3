// SPDX-License-Identifier: Apache-2.0
//
// Three-valued logic (Kleene, Introduction to Metamathematics, 1952, §64): what a condition says of
// two statements. A rule fires only on true; unknown is never good enough, neither for a condition
// nor against an exception.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace belie {

enum class Truth : std::uint8_t { kFalse, kUnknown, kTrue };

std::string_view to_text(Truth truth);  // "false", "unknown", "true"

constexpr Truth truth_of(bool value) { return value ? Truth::kTrue : Truth::kFalse; }
constexpr Truth both(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth either(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth negated(Truth a) { return a == Truth::kUnknown ? a : truth_of(a == Truth::kFalse); }

/// A truth value and what it rests on, in a few words for `belie rule try`.
struct Verdict {
  Truth truth = Truth::kUnknown;
  std::string why;  // "no date for “President Moss”"; "" speaks for itself
};

}  // namespace belie
