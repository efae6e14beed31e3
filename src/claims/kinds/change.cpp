// SPDX-License-Identifier: Apache-2.0
//
// Rises and falls: each figure of one change is a claim; the group joins them.
#include <array>

#include "claims/kind.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"group", ValueType::kText, true, true,
                   "the change of the draft that the figure belongs to"},
    RoleDescriptor{"part", ValueType::kText, false, true, "from, to, amount or percent"},
    RoleDescriptor{"direction", ValueType::kText, false, false, "up or down"},
    RoleDescriptor{"counted", ValueType::kText, false, false, "what rose or fell"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "the figure as an interval"},
};

std::vector<Claim> extract(const Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {
  return {};
}

}  // namespace

const KindDescriptor k_change_kind{.kind = ClaimKind::k_change,
                                   .name = "change",
                                   .summary = "a rise or fall with its figures",
                                   .example = "rose 45 per cent from 40 to 58",
                                   .roles = kRoles,
                                   .extract = extract};

}  // namespace belie
