// SPDX-License-Identifier: Apache-2.0
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <map>
#include <sstream>

#include "graph/drafts.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

struct ReadVertex {
  std::string kind, label, draft;
};
struct ReadEdge {
  std::string kind, why;
};
using ReadGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, ReadVertex, ReadEdge>;

/// What Boost.Graph reads; it throws where it is no GraphML.
ReadGraph read(const std::string& text) {
  ReadGraph graph;
  boost::dynamic_properties properties;
  properties.property("kind", boost::get(&ReadVertex::kind, graph));
  properties.property("label", boost::get(&ReadVertex::label, graph));
  properties.property("draft", boost::get(&ReadVertex::draft, graph));
  properties.property("kind", boost::get(&ReadEdge::kind, graph));
  properties.property("why", boost::get(&ReadEdge::why, graph));
  std::istringstream in(text);
  boost::read_graphml(in, graph, properties);
  return graph;
}

TEST_CASE("the GraphML export is read back with kinds, labels and evidence", "[graph][export]") {
  const Drafts drafts(
      {"quay.md 2025-09-12 | person Joe Biden | office us/president of Joe Biden "
       "when reference"});
  ClaimGraph graph = drafts.graph();
  // 1 Clinton, 2 and 3 Bush, 4 Biden: only facts about somebody of the draft are shown
  graph.add_conflict(StatementIndex(0U), StatementIndex(4U), "office/not-in-office");
  const ReadGraph read_back = read(graph.to_graphml());

  std::map<std::string, int> vertices;
  for (std::size_t v = 0; v < num_vertices(read_back); ++v) ++vertices[read_back[v].kind];
  CHECK(vertices["document"] == 1);
  CHECK(vertices["claim"] == 1);
  CHECK(vertices["fact"] >= 1);
  CHECK(read_back[0].label == "quay.md");
  CHECK(read_back[0].draft == "quay.md");

  std::map<std::string, std::string> edges;
  for (auto [edge, end] = boost::edges(read_back); edge != end; ++edge)
    edges[read_back[*edge].kind] = read_back[*edge].why;
  CHECK(edges.contains("states"));
  CHECK(edges["conflicts"] == "office/not-in-office");
}

TEST_CASE("the GraphML export escapes what XML cannot hold", "[graph][export]") {
  const Drafts drafts(
      {"<a>&\"b\"\x01.md - | person Joe Biden | office us/president of Joe Biden "
       "when reference"});
  CHECK(read(drafts.graph().to_graphml())[0].label == "<a>&\"b\" .md");
}

}  // namespace
}  // namespace belie::tests
