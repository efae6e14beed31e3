// SPDX-License-Identifier: Apache-2.0
//
// The claim graph in Graphviz's DOT language (https://graphviz.org/doc/info/lang.html): a box
// around each draft with its claims and the names that they are about, dashed lines between what
// was taken for one thing. Names without a claim are left out, and of the facts all that no draft
// is about.
#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/parts.h"

namespace belie {
namespace {

/// How kinds are drawn, in the order of VertexKind and EdgeKind.
constexpr std::array<std::string_view, 6> kVertexStyles{
    "shape=folder", "shape=cds", "shape=ellipse", "shape=hexagon", "shape=box, style=rounded",
    "shape=note"};
constexpr std::array<std::string_view, 7> kEdgeStyles{"color=gray70",
                                                      "color=gray40",
                                                      "color=black",
                                                      "dir=none, style=dashed, color=blue",
                                                      "style=bold, color=darkorange",
                                                      "color=darkgreen",
                                                      "dir=none, style=bold, color=red"};

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result + '"';
}

class DotWriter {
 public:
  explicit DotWriter(const ClaimGraph::Parts& parts)
      : parts_(parts), edges_(parts.graph.edges()), shown_(shown_vertices(parts)) {}

  std::string write() {
    out_ = "digraph belie {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n";
    std::vector<std::vector<VertexIndex>> of_draft(parts_.inputs.size() + 1);
    for (std::size_t v = 0; v < parts_.graph.vertex_count(); ++v) {
      if (!shown_[v]) continue;
      const std::uint32_t draft = parts_.graph.vertex(VertexIndex(v)).document;
      of_draft[std::min<std::size_t>(draft, parts_.inputs.size())].push_back(VertexIndex(v));
    }
    for (std::size_t d = 0; d < parts_.inputs.size(); ++d) write_draft(d, of_draft[d]);
    for (const VertexIndex vertex : of_draft.back()) write_vertex(vertex, "  ");
    for (const LinkEdge& edge : edges_) write_edge(edge);
    write_comparable();
    return out_ + "}\n";
  }

 private:
  void write_draft(std::size_t draft, const std::vector<VertexIndex>& vertices) {
    out_ +=
        fmt::format("  subgraph cluster_{} {{\n    label={};\n", draft, quoted(draft_text(draft)));
    for (const VertexIndex vertex : vertices) write_vertex(vertex, "    ");
    out_ += "  }\n";
  }

  [[nodiscard]] std::string draft_text(std::size_t draft) const {
    const ReferenceDate& date = parts_.dates[draft];
    const std::string day = date.day          ? long_text(*date.day)
                            : date.not_before ? date.note
                                              : "undated";
    return fmt::format("{} ({})", parts_.inputs[draft].document->path(), day);
  }

  void write_vertex(VertexIndex index, std::string_view indent) {
    const LinkVertex& vertex = parts_.graph.vertex(index);
    out_ += fmt::format("{}v{} [{}, label={}];\n", indent, index.value,
                        kVertexStyles[static_cast<std::size_t>(vertex.kind)], quoted(vertex.label));
  }

  void write_edge(const LinkEdge& edge) {
    if (!shown_[edge.from.index()] || !shown_[edge.to.index()]) return;
    out_ += fmt::format("  v{} -> v{} [{}", edge.from.value, edge.to.value,
                        kEdgeStyles[static_cast<std::size_t>(edge.kind)]);
    if (!edge.why.empty()) out_ += fmt::format(", label={}", quoted(edge.why));
    out_ += "];\n";
  }

  void write_comparable() {
    for (std::size_t d = 0; d < parts_.inputs.size(); ++d) {
      for (const auto& partner : parts_.comparability.partners(DocumentIndex(d))) {
        if (partner.document.index() < d) continue;
        out_ += fmt::format(
            "  v{} -> v{} [dir=none, style=dotted, label={}];\n", parts_.document_vertices[d].value,
            parts_.document_vertices[partner.document.index()].value, quoted(partner.why));
      }
    }
  }

  const ClaimGraph::Parts& parts_;
  std::vector<LinkEdge> edges_;
  std::vector<bool> shown_;
  std::string out_;
};

}  // namespace

std::vector<bool> shown_vertices(const ClaimGraph::Parts& parts) {
  std::vector<bool> shown(parts.graph.vertex_count(), false);
  for (std::size_t v = 0; v < shown.size(); ++v) {
    const VertexKind kind = parts.graph.vertex(VertexIndex(v)).kind;
    shown[v] = kind != VertexKind::kEntity && kind != VertexKind::kFact;
  }
  const std::vector<LinkEdge> edges = parts.graph.edges();
  const auto from_draft = [&](VertexIndex v) {
    return parts.graph.vertex(v).document != DocumentIndex::kNone;
  };
  for (const LinkEdge& edge : edges) {
    if (edge.kind == EdgeKind::kAbout && from_draft(edge.from)) shown[edge.to.index()] = true;
  }
  for (const LinkEdge& edge : edges) {
    const bool to_known = edge.kind == EdgeKind::kSameAs && !from_draft(edge.to);
    if (to_known && shown[edge.from.index()]) shown[edge.to.index()] = true;
  }
  for (const LinkEdge& edge : edges) {
    const bool fact = edge.kind == EdgeKind::kAbout && !from_draft(edge.from);
    if (fact && shown[edge.to.index()]) shown[edge.from.index()] = true;
  }
  return shown;
}

std::string graph_dot(const ClaimGraph::Parts& parts) { return DotWriter(parts).write(); }

}  // namespace belie
