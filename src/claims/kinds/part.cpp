// SPDX-License-Identifier: Apache-2.0
//
// Wholes and their parts: each figure is a claim; the group joins them.
#include <array>

#include "claims/kind.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"group", ValueType::kText, true, true,
                   "the sum of the draft that the figure belongs to"},
    RoleDescriptor{"part", ValueType::kText, false, true,
                   "whole, part, each (times a number of holders) or percent"},
    RoleDescriptor{"counted", ValueType::kText, false, false, "what is counted"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "the figure as an interval"},
    RoleDescriptor{"exhaustive", ValueType::kText, false, false,
                   "yes: the text says that these are all parts"},
    RoleDescriptor{"times", ValueType::kQuantity, false, false,
                   "of each: how many hold it: six each for two parties"},
};

std::vector<Claim> extract(const Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {
  return {};
}

}  // namespace

const KindDescriptor k_part_kind{.kind = ClaimKind::k_part,
                                 .name = "part",
                                 .summary = "a whole and its parts",
                                 .example = "31 seats: 17 for Labour, 14 for the rest",
                                 .roles = kRoles,
                                 .extract = extract};

}  // namespace belie
