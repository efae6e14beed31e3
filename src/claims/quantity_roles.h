// SPDX-License-Identifier: Apache-2.0
//
// The roles of a quantity claim, for the kind that fills them and for the check that reads them:
// the enumerators are the indices of the table.
#pragma once

#include <array>
#include <cstdint>

#include "claims/kind.h"

namespace belie {

enum class QuantityRole : std::uint8_t {
  kMeasure,
  kCounted,
  kThing,
  kOwner,
  kQualifiers,
  kValue,
  kPair,
  kSet,
  kNoun,
  kApart,
  kNames,
  kElsewhere,
  kLead
};

inline constexpr std::array kQuantityRoles{
    RoleDescriptor{"measure", ValueType::kText, true, false,
                   "what the figure is: killed, injured, votes, deal-price"},
    RoleDescriptor{"counted", ValueType::kText, true, false,
                   "the class of what is counted: person, vessel; or its noun"},
    RoleDescriptor{"thing", ValueType::kText, true, false,
                   "whose figure it is: story for the draft's main event, else a name"},
    RoleDescriptor{"owner", ValueType::kEntity, false, false,
                   "the person or body whose figure it is: her time"},
    RoleDescriptor{"qualifiers", ValueType::kTextList, false, false,
                   "what narrows the set: Kenyan, of the district"},
    RoleDescriptor{"value", ValueType::kQuantity, false, true, "the figure as an interval"},
    RoleDescriptor{"pair", ValueType::kText, false, false, "both figures of a contest: 3-1"},
    RoleDescriptor{"set", ValueType::kText, false, true,
                   "bare (six), definite (the six), whole (all six), further (another six), "
                   "part (six of them)"},
    RoleDescriptor{"noun", ValueType::kText, false, false, "the noun counted, as a lemma"},
    RoleDescriptor{"apart", ValueType::kText, false, false,
                   "the word that sets it apart from the main event: previous, another"},
    RoleDescriptor{"names", ValueType::kTextList, false, false,
                   "places and bodies that its clause names"},
    RoleDescriptor{"elsewhere", ValueType::kTextList, false, false,
                   "… those of them that the lead does not name"},
    RoleDescriptor{"lead", ValueType::kText, false, false, "yes: in the headline or the lead"},
};

}  // namespace belie
