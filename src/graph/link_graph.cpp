// SPDX-License-Identifier: Apache-2.0
#include "graph/link_graph.h"

#include <algorithm>
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/visitors.hpp>
#include <utility>

#include "base/assert.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 6> kVertexKinds{"document", "voice", "entity",
                                                       "event",    "claim", "fact"};
constexpr std::array<std::string_view, 7> kEdgeKinds{
    "states", "says", "about", "same-as", "supersedes", "supports", "conflicts"};

struct EdgeBundle {
  EdgeKind kind{};
  std::uint32_t order = 0;
  std::string why;
};

using Adjacency =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, LinkVertex, EdgeBundle>;
using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS,
                                         boost::no_property, std::uint32_t>;

}  // namespace

std::string_view to_text(VertexKind kind) {
  return kVertexKinds.at(static_cast<std::size_t>(kind));
}
std::string_view to_text(EdgeKind kind) { return kEdgeKinds.at(static_cast<std::size_t>(kind)); }

/// The whole graph, and its same-as edges once more without direction for paths; their bundle is
/// the place in `in_order`.
struct LinkGraph::Storage {
  Adjacency graph;
  Undirected same_as;
  std::vector<Adjacency::edge_descriptor> in_order;

  [[nodiscard]] LinkEdge edge(std::size_t order) const {
    const auto& descriptor = in_order[order];
    return {graph[descriptor].kind, VertexIndex(source(descriptor, graph)),
            VertexIndex(target(descriptor, graph)), graph[descriptor].why};
  }
};

LinkGraph::LinkGraph() : storage_(std::make_unique<Storage>()) {}
LinkGraph::~LinkGraph() = default;
LinkGraph::LinkGraph(LinkGraph&&) noexcept = default;
LinkGraph& LinkGraph::operator=(LinkGraph&&) noexcept = default;

VertexIndex LinkGraph::add_vertex(const LinkVertex& vertex) {
  boost::add_vertex(storage_->same_as);
  return VertexIndex(boost::add_vertex(vertex, storage_->graph));
}

void LinkGraph::add_edge(LinkEdge edge) {
  BELIE_ASSERT(edge.from.index() < vertex_count() && edge.to.index() < vertex_count(),
               "an edge joins vertices of the graph");
  const auto order = static_cast<std::uint32_t>(storage_->in_order.size());
  const auto added =
      boost::add_edge(edge.from.index(), edge.to.index(),
                      EdgeBundle{edge.kind, order, std::move(edge.why)}, storage_->graph);
  storage_->in_order.push_back(added.first);
  if (edge.kind == EdgeKind::kSameAs) {
    boost::add_edge(edge.from.index(), edge.to.index(), order, storage_->same_as);
  }
}

std::size_t LinkGraph::vertex_count() const { return num_vertices(storage_->graph); }

const LinkVertex& LinkGraph::vertex(VertexIndex vertex) const {
  return storage_->graph[vertex.index()];
}

std::size_t LinkGraph::degree(VertexIndex vertex) const {
  return in_degree(vertex.index(), storage_->graph) + out_degree(vertex.index(), storage_->graph);
}

std::vector<LinkEdge> LinkGraph::edges() const {
  std::vector<LinkEdge> all;
  all.reserve(storage_->in_order.size());
  for (std::size_t i = 0; i < storage_->in_order.size(); ++i) all.push_back(storage_->edge(i));
  return all;
}

std::vector<LinkEdge> LinkGraph::same_as_path(VertexIndex from, VertexIndex to) const {
  using Edge = Undirected::edge_descriptor;
  std::vector<Edge> reached_by(vertex_count());
  std::vector<bool> reached(vertex_count(), false);
  const auto note_edge = [&](const Edge& edge, const Undirected& graph) {
    reached_by[target(edge, graph)] = edge;
    reached[target(edge, graph)] = true;
  };
  struct TreeEdges : boost::default_bfs_visitor {
    explicit TreeEdges(decltype(note_edge)& noted) : note(&noted) {}
    void tree_edge(const Edge& edge, const Undirected& graph) const { (*note)(edge, graph); }
    decltype(note_edge)* note;
  };
  std::vector<boost::default_color_type> colours(vertex_count());
  boost::breadth_first_search(
      storage_->same_as, from.index(),
      boost::visitor(TreeEdges(note_edge))
          .color_map(boost::make_iterator_property_map(
              colours.begin(), get(boost::vertex_index, storage_->same_as))));
  std::vector<LinkEdge> path;
  for (std::size_t at = to.index(); at != from.index();) {
    if (!reached[at]) return {};
    path.push_back(storage_->edge(storage_->same_as[reached_by[at]]));
    at = source(reached_by[at], storage_->same_as);
  }
  std::ranges::reverse(path);
  return path;
}

}  // namespace belie
