// SPDX-License-Identifier: Apache-2.0
//
// Which referents of all drafts are one entity. People whom the facts know merge everywhere. Others
// merge on the full name and something more: an office or role, an organisation or town that both
// drafts name, or an event; a bare surname merges with nothing. Organisations, places and things
// merge by name where their drafts may be compared, countries and other common names everywhere; so
// does a full name that only one of the drafts tells to be a person's. A difference of sex holds a
// pair apart, and so does a draft that tells two bearers of one name apart.
#pragma once

#include <vector>

#include "graph/claim_graph.h"
#include "graph/comparability.h"
#include "graph/linker.h"
#include "graph/names.h"

namespace belie {

/// Referents and people of the facts as entities. Nodes: the referents by their running number,
/// then the people.
struct EntityLinks {
  std::vector<Entity>
      entities;  // of drafts in the order of their first member, then those of the facts alone
  std::vector<EntityIndex> entity_of;  // of each node
  std::vector<Link> links;             // between nodes
};

EntityLinks link_entities(const std::vector<GraphInput>& inputs, const Referents& referents,
                          const std::vector<ReferentName>& names, const OfficeHistory& history,
                          const Comparability& comparability);

}  // namespace belie
