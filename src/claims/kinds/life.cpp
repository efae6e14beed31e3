// SPDX-License-Identifier: Apache-2.0
//
// Ages, births and deaths of people: each is an interval of possible birth days.
#include <array>

#include "claims/kind.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"person", ValueType::kEntity, true, true, "whose life it is"},
    RoleDescriptor{"form", ValueType::kText, false, true, "age, birth or death"},
    RoleDescriptor{"age", ValueType::kQuantity, false, false, "completed years"},
    RoleDescriptor{"time", ValueType::kTime, false, false,
                   "when born or died; of an age the time told with it: aged 21 in 1984"},
    RoleDescriptor{
        "described", ValueType::kText, false, false,
        "yes: stands with the name, so that it holds on the day on which the text speaks"},
};

std::vector<Claim> extract(const Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {
  return {};
}

}  // namespace

const KindDescriptor k_life_kind{.kind = ClaimKind::k_life,
                                 .name = "life",
                                 .summary = "how old someone is, when someone was born or died",
                                 .example = "Gordon Peat, 52,",
                                 .roles = kRoles,
                                 .extract = extract};

}  // namespace belie
