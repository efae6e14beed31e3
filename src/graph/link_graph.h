// SPDX-License-Identifier: Apache-2.0
//
// The vertices and edges of a claim graph, kept in a Boost.Graph adjacency list behind this header,
// which is free of Boost. A name is a vertex for each draft that bears it, an event one for each
// mention: `same-as` edges with the evidence join them, so that "why are these two one person?" is
// a path. Vertices are numbered in the order in which they were added.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"

namespace belie {

struct VertexTag;
using VertexIndex = Id<VertexTag>;

enum class VertexKind : std::uint8_t { kDocument, kVoice, kEntity, kEvent, kClaim, kFact };
enum class EdgeKind : std::uint8_t {
  kStates,      // document → claim
  kSays,        // voice → claim
  kAbout,       // claim or fact → entity or event
  kSameAs,      // entity – entity, event – event
  kSupersedes,  // updated claim → initial claim
  kSupports,    // fact → claim, claim → earlier claim of another draft
  kConflicts    // claim – claim or fact, from a finding
};

std::string_view to_text(VertexKind kind);  // "document"
std::string_view to_text(EdgeKind kind);    // "same-as"

struct LinkVertex {
  VertexKind kind{};
  std::uint32_t index = 0;  // the document, the entity or event that it belongs to, the statement;
                            // voices: their number
  std::uint32_t document = 0;  // the draft; Id's kNone: of the facts
  std::string label;           // what a reader sees
};

struct LinkEdge {
  EdgeKind kind{};
  VertexIndex from;
  VertexIndex to;
  std::string why;  // the evidence of same-as, the rule of a conflict, "" otherwise
};

class LinkGraph {
 public:
  LinkGraph();
  ~LinkGraph();
  LinkGraph(LinkGraph&&) noexcept;
  LinkGraph& operator=(LinkGraph&&) noexcept;
  LinkGraph(const LinkGraph&) = delete;
  LinkGraph& operator=(const LinkGraph&) = delete;

  VertexIndex add_vertex(const LinkVertex& vertex);
  void add_edge(LinkEdge edge);

  [[nodiscard]] std::size_t vertex_count() const;
  [[nodiscard]] const LinkVertex& vertex(VertexIndex vertex) const;
  [[nodiscard]] std::size_t degree(VertexIndex vertex) const;  // edges in and out

  /// All edges in the order in which they were added.
  [[nodiscard]] std::vector<LinkEdge> edges() const;

  /// The same-as edges of a shortest path between the two; empty where there is none or they are
  /// one vertex.
  [[nodiscard]] std::vector<LinkEdge> same_as_path(VertexIndex from, VertexIndex to) const;

 private:
  struct Storage;
  std::unique_ptr<Storage> storage_;
};

}  // namespace belie
