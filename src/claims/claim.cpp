// SPDX-License-Identifier: Apache-2.0
#include "claims/claim.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kGrades{"both", "pattern", "tree"};
constexpr std::array<std::string_view, 3> kStages{"plain", "initial", "updated"};
constexpr std::array<std::string_view, 5> kOrigins{"clause", "frame", "reference", "default",
                                                   "unknown"};

}  // namespace

const Value* Claim::argument(std::uint8_t role) const {
  const auto found = std::ranges::find(arguments, role, &Argument::role);
  return found == arguments.end() ? nullptr : &found->value;
}

std::string_view to_text(Grade grade) { return kGrades.at(static_cast<std::size_t>(grade)); }
std::string_view to_text(Stage stage) { return kStages.at(static_cast<std::size_t>(stage)); }
std::string_view to_text(WhenOrigin origin) {
  return kOrigins.at(static_cast<std::size_t>(origin));
}

}  // namespace belie
