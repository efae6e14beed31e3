// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "claims/kind.h"
#include "graph/parts.h"
#include "graph/resolve.h"

namespace belie {
namespace {

/// Where an event stands in the drafts: document, claim, role.
using EventPlace = std::tuple<DocumentIndex, std::uint32_t, std::uint8_t>;

class StatementMaker {
 public:
  explicit StatementMaker(ClaimGraph::Parts& parts) : parts_(parts) {
    for (std::size_t n = 0; n < parts.events.nodes.size(); ++n) {
      const EventNode& node = parts.events.nodes[n];
      event_at_[{node.document, node.claim, node.role}] = parts.events.event_of[n];
    }
  }

  void make() {
    for (std::size_t d = 0; d < parts_.inputs.size(); ++d) {
      const auto& claims = *parts_.inputs[d].claims;
      for (std::size_t c = 0; c < claims.size(); ++c) {
        add(of_claim(DocumentIndex(d), static_cast<std::uint32_t>(c), claims[c]));
      }
    }
    for (std::size_t f = 0; f < parts_.facts.size(); ++f) {
      add(of_fact(static_cast<std::uint32_t>(f), parts_.facts[f].term));
    }
  }

 private:
  void add(Statement statement) {
    const StatementIndex index(parts_.statements.size());
    for (const Argument& argument : statement.arguments) {
      const auto* event = std::get_if<EventIndex>(&argument.value);
      if (event) parts_.events.events[event->index()].statements.push_back(index);
    }
    parts_.statements.push_back(std::move(statement));
  }

  [[nodiscard]] Statement of_claim(DocumentIndex document, std::uint32_t index,
                                   const Claim& claim) const {
    Statement statement{.document = document,
                        .claim = index,
                        .kind = claim.kind,
                        .arguments = {},
                        .when = resolve_when(claim.when, parts_.dates[document.index()]),
                        .voice = claim.voice};
    for (const Argument& argument : claim.arguments) {
      Value value = resolved(document, index, claim, argument);
      if (std::holds_alternative<std::monostate>(value)) continue;
      statement.arguments.push_back({argument.role, std::move(value)});
    }
    return statement;
  }

  /// The value with draft's references replaced by the graph's; none where it cannot be.
  [[nodiscard]] Value resolved(DocumentIndex document, std::uint32_t index, const Claim& claim,
                               const Argument& argument) const {
    if (const auto* referent = std::get_if<ReferentIndex>(&argument.value)) {
      if (!referent->valid()) return {};
      return parts_.entities.entity_of[parts_.referents.number(document, *referent)];
    }
    if (std::holds_alternative<EventMention>(argument.value)) {
      return event_at_.at({document, index, argument.role});
    }
    if (const auto* time = std::get_if<TimeExpression>(&argument.value)) {
      const auto period = resolve_in(*time, parts_.dates[document.index()], claim.when.direction);
      return period ? Value(*period) : Value();
    }
    return argument.value;
  }

  [[nodiscard]] Statement of_fact(std::uint32_t index, const OfficeTerm& term) const {
    static const KindDescriptor& kind = descriptor(ClaimKind::k_office);
    const auto& people = parts_.history.people();
    const auto person =
        std::ranges::lower_bound(people, term.person, {}, &OfficeHistory::Person::name);
    const std::size_t node =
        parts_.referents.count() + static_cast<std::size_t>(person - people.begin());
    Statement statement{.document = {},
                        .claim = index,
                        .kind = ClaimKind::k_office,
                        .arguments = {},
                        .when = {term_period(term)},
                        .voice = VoiceKind::kPaper};
    statement.arguments = {
        {static_cast<std::uint8_t>(kind.role_index("person")), parts_.entities.entity_of[node]},
        {static_cast<std::uint8_t>(kind.role_index("office")), term.office}};
    std::ranges::sort(statement.arguments, {}, &Argument::role);
    return statement;
  }

  ClaimGraph::Parts& parts_;
  std::map<EventPlace, EventIndex> event_at_;
};

}  // namespace

void add_statements(ClaimGraph::Parts& parts) { StatementMaker(parts).make(); }

}  // namespace belie
