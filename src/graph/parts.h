// SPDX-License-Identifier: Apache-2.0
//
// What a claim graph is made of, for the files that fill it and write it out. Private to graph/.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/claim_graph.h"
#include "graph/comparability.h"
#include "graph/events.h"
#include "graph/names.h"
#include "graph/offices.h"
#include "graph/people.h"

namespace belie {

struct ClaimGraph::Parts {
  Parts(std::vector<GraphInput> drafts, std::vector<Fact> known,
        std::vector<OfficeFacts> known_offices, Across across)
      : inputs(std::move(drafts)),
        facts(std::move(known)),
        offices(std::move(known_offices)),
        history(facts, offices),
        referents(inputs),
        comparability(across, inputs.size()) {}

  std::vector<GraphInput> inputs;
  std::vector<Fact> facts;
  std::vector<OfficeFacts> offices;
  OfficeHistory history;  // refers to facts and offices
  Referents referents;
  std::vector<ReferenceDate> dates;
  std::vector<ReferentName> names;
  EventLinks events;
  Comparability comparability;
  EntityLinks entities;
  std::vector<Statement> statements;
  std::vector<LinkReason> reasons;

  LinkGraph graph;
  std::vector<VertexIndex> document_vertices;
  std::vector<VertexIndex> entity_vertices;  // of the nodes of entities.entity_of
  std::vector<VertexIndex> event_vertices;   // of events.nodes
  std::vector<VertexIndex> statement_vertices;
};

/// The claims of all drafts, then the facts, with everything resolved; also fills
/// Event::statements.
void add_statements(ClaimGraph::Parts& parts);

/// Vertices and edges of everything that is there once statements are.
void add_links(ClaimGraph::Parts& parts);

/// Why two statements' people or events are one.
std::string link_reason(const ClaimGraph::Parts& parts, StatementIndex a, StatementIndex b);

/// Which vertices an export shows: all but names that no claim is about and facts about nobody whom
/// a claim is about.
std::vector<bool> shown_vertices(const ClaimGraph::Parts& parts);

std::string graph_dot(const ClaimGraph::Parts& parts);
std::string graph_json(const ClaimGraph::Parts& parts);
std::string graph_graphml(const ClaimGraph::Parts& parts);

/// A resolved value as a key: equal values, and only they, have equal texts.
std::string value_key(const Value& value);

/// A value in one line: "Donald Trump", "Alaska summit", "2025-08-15".
std::string value_text(const ClaimGraph::Parts& parts, const Value& value);

}  // namespace belie
