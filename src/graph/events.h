// SPDX-License-Identifier: Apache-2.0
//
// Which mentions of events are one event. Within a draft the threads of its phrases say so
// (claims/events/event_threads.h), and names. Across drafts two of class with place or name (A),
// participants (B) and time (C) have to agree; the time is one of the three only where it is a day,
// so that two dates of one event, which agree in A and B, still meet and can be compared. Drafts
// that meet by their names speak of one event where each is mainly about one of the class. Nothing
// is merged where the text says "another", "second", "previous", tells several ("attacks"), or
// where the days lie more than 60 apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "graph/comparability.h"
#include "graph/linker.h"
#include "graph/names.h"

namespace belie {

/// One mention of an event in one claim, with what identifies it.
struct EventNode {
  DocumentIndex document;
  std::uint32_t claim = 0;
  std::uint8_t role = 0;
  const EventMention* mention = nullptr;
  const Claim* said_in = nullptr;
  const TimeExpression* time = nullptr;  // that the claim gives the event; nullptr: none
  std::optional<Period> when;            // the same resolved with the draft's own date
  std::string name;                      // folded, "" none
  std::vector<std::string>
      sites;  // folded places and names less the word of the class, sorted: "alaska"
  std::vector<std::string> participants;  // keys of names, sorted
  bool distinct = false;                  // "another summit", "three previous rounds", "attacks"
};

struct EventLinks {
  std::vector<EventNode> nodes;      // by draft and claim
  std::vector<EventIndex> event_of;  // of each node
  std::vector<Link> links;           // between nodes
  std::vector<Event> events;         // in the order of their first mention, statements still empty
};

EventLinks link_events(const std::vector<GraphInput>& inputs, const Referents& referents,
                       const std::vector<ReferentName>& names,
                       const std::vector<ReferenceDate>& dates, const OfficeHistory& history,
                       const Lexicon& lexicon, const Comparability& by_names);

/// "Alaska summit"; "summit in Alaska" where it has no name.
std::string event_text(const Event& event);

}  // namespace belie
