// SPDX-License-Identifier: Apache-2.0
//
// Announced counts and the lists that follow: the group joins them.
#include <array>

#include "claims/kind.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"group", ValueType::kText, true, true,
                   "the list of the draft that it belongs to"},
    RoleDescriptor{"part", ValueType::kText, false, true, "stated or listed"},
    RoleDescriptor{"counted", ValueType::kText, false, false, "what is counted"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "how many"},
    RoleDescriptor{"items", ValueType::kTextList, false, false, "the heads of what is listed"},
};

std::vector<Claim> extract(const Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {
  return {};
}

}  // namespace

const KindDescriptor k_count_kind{.kind = ClaimKind::k_count,
                                  .name = "count",
                                  .summary = "an announced number of things and the list of them",
                                  .example = "three conditions: a, b and c",
                                  .roles = kRoles,
                                  .extract = extract};

}  // namespace belie
