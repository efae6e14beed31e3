// SPDX-License-Identifier: Apache-2.0
//
// The claim graph as GraphML (http://graphml.graphdrawing.org/specification.html) for programs that
// draw and analyse graphs: the vertices and edges that the DOT export shows, each with its kind;
// vertices with their label and draft, edges with their evidence. Drafts that may be compared are
// joined by edges of the kind "comparable". Written by Boost.Graph.
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/parts.h"

namespace belie {
namespace {

struct Vertex {
  std::string kind, label, draft;  // draft: "" of the facts
};

struct Edge {
  std::string kind, why;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Vertex, Edge>;

/// XML has no place for control characters, not even escaped.
std::string printable(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return result;
}

Vertex described(const ClaimGraph::Parts& parts, const LinkVertex& vertex) {
  const bool of_draft = vertex.document < parts.inputs.size();
  return {std::string(to_text(vertex.kind)), printable(vertex.label),
          of_draft ? printable(parts.inputs[vertex.document].document->path()) : ""};
}

void add_comparable(const ClaimGraph::Parts& parts, const std::vector<std::size_t>& number,
                    Graph& graph) {
  for (std::size_t d = 0; d < parts.inputs.size(); ++d) {
    for (const auto& partner : parts.comparability.partners(DocumentIndex(d))) {
      if (partner.document.index() < d) continue;
      boost::add_edge(number[parts.document_vertices[d].index()],
                      number[parts.document_vertices[partner.document.index()].index()],
                      Edge{"comparable", printable(partner.why)}, graph);
    }
  }
}

Graph shown_graph(const ClaimGraph::Parts& parts) {
  const std::vector<bool> shown = shown_vertices(parts);
  Graph graph;
  std::vector<std::size_t> number(shown.size());  // of the vertex in the export, where shown
  for (std::size_t v = 0; v < shown.size(); ++v) {
    if (shown[v])
      number[v] = boost::add_vertex(described(parts, parts.graph.vertex(VertexIndex(v))), graph);
  }
  for (const LinkEdge& edge : parts.graph.edges()) {
    if (!shown[edge.from.index()] || !shown[edge.to.index()]) continue;
    boost::add_edge(number[edge.from.index()], number[edge.to.index()],
                    Edge{std::string(to_text(edge.kind)), printable(edge.why)}, graph);
  }
  add_comparable(parts, number, graph);
  return graph;
}

}  // namespace

std::string graph_graphml(const ClaimGraph::Parts& parts) {
  Graph graph = shown_graph(parts);
  boost::dynamic_properties properties;
  properties.property("kind", boost::get(&Vertex::kind, graph));
  properties.property("label", boost::get(&Vertex::label, graph));
  properties.property("draft", boost::get(&Vertex::draft, graph));
  properties.property("kind", boost::get(&Edge::kind, graph));
  properties.property("why", boost::get(&Edge::why, graph));
  std::ostringstream out;
  boost::write_graphml(out, graph, properties, true);
  return out.str();
}

}  // namespace belie
