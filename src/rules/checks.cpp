// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/check.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

const auto& table() {
  static const std::array descriptors{
#define CHECK(name) k_##name##_check,
#include "rules/checks.def"
#undef CHECK
  };
  return descriptors;
}

}  // namespace

std::vector<StatementIndex> CheckInput::statements(ClaimKind kind) const {
  std::vector<StatementIndex> found;
  const auto& all = graph.statements();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const StatementIndex index(i);
    if (all[i].kind == kind && !all[i].is_fact() && accepts(index)) found.push_back(index);
  }
  return found;
}

Place place_of(DocumentIndex document, const Claim& claim, PlaceRole role) {
  return {role, document, claim.span, "", claim.voice};
}

std::span<const CheckDescriptor> checks() { return table(); }

const CheckDescriptor* find_check(std::string_view name) {
  const auto found = std::ranges::find(table(), name, &CheckDescriptor::name);
  return found == table().end() ? nullptr : &*found;
}

}  // namespace belie
