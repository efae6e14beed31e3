// SPDX-License-Identifier: Apache-2.0
//
// The mentions of events in all drafts' claims with what identifies each; which of them are one
// event is told in events.h.
#pragma once

#include <string>
#include <vector>

#include "graph/events.h"

namespace belie {

std::vector<EventNode> event_nodes(const std::vector<GraphInput>& inputs,
                                   const Referents& referents,
                                   const std::vector<ReferentName>& names,
                                   const std::vector<ReferenceDate>& dates, const Lexicon& lexicon);

/// The people whom each draft names in full or whom the facts know, as sorted keys: participants
/// where none are told.
std::vector<std::vector<std::string>> people_of_drafts(const std::vector<GraphInput>& inputs,
                                                       const Referents& referents,
                                                       const std::vector<ReferentName>& names);

}  // namespace belie
