// SPDX-License-Identifier: Apache-2.0
//
// Why two statements are about one person or event: the evidence along a path of same-as edges,
// and, within a draft, the shorter form of the name.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "graph/folding.h"
#include "graph/parts.h"

namespace belie {
namespace {

/// Explains one pair of statements.
class Reasons {
 public:
  explicit Reasons(const ClaimGraph::Parts& parts) : parts_(parts) {}

  [[nodiscard]] std::string of(const Statement& a, const Statement& b) const {
    std::vector<std::string> reasons;
    for (const Argument& argument : a.arguments) {
      const Value* other = b.argument(argument.role);
      if (!other || value_key(*other) != value_key(argument.value)) continue;
      for (std::string& why : of_value(a, b, argument)) {
        if (std::ranges::find(reasons, why) == reasons.end()) reasons.push_back(std::move(why));
      }
    }
    return fmt::format("{}", fmt::join(reasons, "; "));
  }

 private:
  [[nodiscard]] std::vector<std::string> of_value(const Statement& a, const Statement& b,
                                                  const Argument& argument) const {
    if (std::holds_alternative<EntityIndex>(argument.value)) {
      std::vector<std::string> reasons = short_form(a, b, argument.role);
      append_path(reasons, entity_vertex(a, argument), entity_vertex(b, argument));
      return reasons;
    }
    std::vector<std::string> reasons;
    if (std::holds_alternative<EventIndex>(argument.value)) {
      append_path(reasons, event_vertex(a, argument.role), event_vertex(b, argument.role));
    }
    return reasons;
  }

  void append_path(std::vector<std::string>& reasons, VertexIndex from, VertexIndex to) const {
    if (!from.valid() || !to.valid() || from == to) return;
    for (const LinkEdge& edge : parts_.graph.same_as_path(from, to)) {
      if (!edge.why.empty()) reasons.push_back(edge.why);
    }
  }

  [[nodiscard]] const Claim* claim_of(const Statement& statement) const {
    if (statement.is_fact()) return nullptr;
    return &(*parts_.inputs[statement.document.index()].claims)[statement.claim];
  }

  [[nodiscard]] const ReferentIndex* referent_of(const Statement& statement,
                                                 std::uint8_t role) const {
    const Claim* claim = claim_of(statement);
    const Value* value = claim ? claim->argument(role) : nullptr;
    return value ? std::get_if<ReferentIndex>(value) : nullptr;
  }

  [[nodiscard]] VertexIndex entity_vertex(const Statement& statement,
                                          const Argument& argument) const {
    if (const ReferentIndex* referent = referent_of(statement, argument.role)) {
      return parts_.entity_vertices[parts_.referents.number(statement.document, *referent)];
    }
    const EntityIndex entity = std::get<EntityIndex>(argument.value);
    for (std::size_t n = parts_.referents.count(); n < parts_.entity_vertices.size(); ++n) {
      if (parts_.entities.entity_of[n] == entity) return parts_.entity_vertices[n];
    }
    return {};
  }

  [[nodiscard]] VertexIndex event_vertex(const Statement& statement, std::uint8_t role) const {
    const auto& nodes = parts_.events.nodes;
    const auto place = [](const EventNode& node) {
      return std::tuple(node.document, node.claim, node.role);
    };
    const std::tuple wanted(statement.document, statement.claim, role);
    const auto found = std::ranges::lower_bound(nodes, wanted, {}, place);
    if (found == nodes.end() || place(*found) != wanted) return {};
    return parts_.event_vertices[static_cast<std::size_t>(found - nodes.begin())];
  }

  /// Within one draft: the shorter name or the description that one of the claims uses.
  [[nodiscard]] std::vector<std::string> short_form(const Statement& a, const Statement& b,
                                                    std::uint8_t role) const {
    const ReferentIndex* first = referent_of(a, role);
    const ReferentIndex* second = referent_of(b, role);
    if (!first || !second || a.document != b.document || *first != *second) return {};
    const std::string x = written(a, *first);
    const std::string y = written(b, *second);
    if (x.empty() || y.empty() || folded_name(x) == folded_name(y)) return {};
    const bool x_shorter = x.size() < y.size();
    return {fmt::format("“{}” = {}", x_shorter ? x : y, x_shorter ? y : x)};
  }

  /// How the claim's own words name the referent; "" where they do not.
  [[nodiscard]] std::string written(const Statement& statement, ReferentIndex referent) const {
    const Annotation& annotation = *parts_.inputs[statement.document.index()].annotation;
    const Claim& claim = *claim_of(statement);
    for (const MentionIndex index : annotation.referents[referent.index()].mentions) {
      const Mention& mention = annotation.mentions[index.index()];
      if (claim.span.contains(mention.span)) return std::string(annotation.text(mention.span));
    }
    return "";
  }

  const ClaimGraph::Parts& parts_;
};

}  // namespace

std::string link_reason(const ClaimGraph::Parts& parts, StatementIndex a, StatementIndex b) {
  return Reasons(parts).of(parts.statements[a.index()], parts.statements[b.index()]);
}

}  // namespace belie
