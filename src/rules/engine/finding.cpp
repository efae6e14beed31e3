// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/finding.h"

#include <fmt/format.h>

#include <array>
#include <tuple>

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kLevels{"error", "warning", "note"};
constexpr std::array<std::string_view, 5> kRoles{"check", "against", "either", "or", "also"};

Place first_place(const Finding& finding) {
  return finding.places.empty() ? Place{} : finding.places.front();
}

}  // namespace

std::string_view to_text(Level level) { return kLevels.at(static_cast<std::size_t>(level)); }
std::string_view to_text(PlaceRole role) { return kRoles.at(static_cast<std::size_t>(role)); }

bool comes_before(const Finding& a, const Finding& b) {
  const Place left = first_place(a);
  const Place right = first_place(b);
  return std::tie(left.document, left.span, a.rule, a.id) <
         std::tie(right.document, right.span, b.rule, b.id);
}

std::string to_text(const Finding& finding) {
  std::string text = fmt::format("{} {}", to_text(finding.level), finding.rule);
  for (const Place& place : finding.places) {
    text += fmt::format(" {} {}{}", to_text(place.role), place.document.value, to_text(place.span));
  }
  text += fmt::format(" “{}”", finding.message);
  if (finding.repeats > 0) text += fmt::format(" +{}", finding.repeats);
  return text;
}

}  // namespace belie
