// SPDX-License-Identifier: Apache-2.0
//
// A figure, what it measures and of what.
#include <array>

#include "claims/kind.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"measure", ValueType::kText, true, true,
                   "what the figure is: killed, injured, attendance, price"},
    RoleDescriptor{"counted", ValueType::kText, true, false, "what is counted: person, vessel"},
    RoleDescriptor{"thing", ValueType::kText, true, false,
                   "whose figure it is: a name, or story for the main event of the draft"},
    RoleDescriptor{"event", ValueType::kEvent, false, false, "the event, where one is named"},
    RoleDescriptor{"owner", ValueType::kEntity, false, false,
                   "the person, body or place whose figure it is"},
    RoleDescriptor{"qualifiers", ValueType::kTextList, true, false,
                   "what narrows the set: children, in the district"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "the figure as an interval"},
    RoleDescriptor{"set", ValueType::kText, false, false,
                   "new, definite (the six), further (another six), part (six of them)"},
};

std::vector<Claim> extract(const Annotation& /*annotation*/, const LexiconIndex& /*lexicon*/) {
  return {};
}

}  // namespace

const KindDescriptor k_quantity_kind{.kind = ClaimKind::k_quantity,
                                     .name = "quantity",
                                     .summary = "a figure of something: a toll, a price, a score",
                                     .example = "12 people were killed",
                                     .roles = kRoles,
                                     .extract = extract};

}  // namespace belie
