// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_graph.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/assert.h"
#include "graph/dating.h"
#include "graph/facts_at_hand.h"
#include "graph/parts.h"
#include "graph/shared_words.h"

namespace belie {
namespace {

std::vector<ReferenceDate> own_dates(const std::vector<GraphInput>& inputs) {
  std::vector<ReferenceDate> dates;
  dates.reserve(inputs.size());
  for (const GraphInput& input : inputs) dates.push_back(input.date);
  return dates;
}

void collect_reasons(ClaimGraph::Parts& parts) {
  for (const Link& link : parts.entities.links) {
    if (link.why.empty()) continue;
    parts.reasons.push_back({parts.entities.entity_of[link.a], EventIndex{}, link.why});
  }
  for (const Link& link : parts.events.links) {
    parts.reasons.push_back({EntityIndex{}, parts.events.event_of[link.a], link.why});
  }
  std::ranges::stable_sort(parts.reasons, {}, [](const LinkReason& reason) {
    return std::tuple(reason.entity, reason.event);
  });
}

/// Links names and events and fixes the dates. Dates are inferred in one round: events are linked
/// with the drafts' own dates, then resolved once more with the inferred ones.
void link_drafts(ClaimGraph::Parts& parts, const Lexicon& lexicon, Across across) {
  parts.dates = own_dates(parts.inputs);
  parts.names = name_referents(parts.inputs, parts.referents, parts.dates, parts.history, lexicon);
  parts.comparability =
      compare_by_names(across, parts.inputs, parts.referents, parts.names, parts.dates);
  add_shared_words(parts.comparability, across, parts.inputs, parts.names, parts.dates);
  parts.events = link_events(parts.inputs, parts.referents, parts.names, parts.dates, parts.history,
                             lexicon, parts.comparability);
  add_shared_events(parts.comparability, across, parts.events);
  parts.dates = infer_dates(parts.inputs, parts.events, parts.comparability, parts.dates);
  parts.names = name_referents(parts.inputs, parts.referents, parts.dates, parts.history, lexicon);
  parts.entities =
      link_entities(parts.inputs, parts.referents, parts.names, parts.history, parts.comparability);
}

}  // namespace

std::string_view to_text(Standing standing) {
  constexpr std::array<std::string_view, 3> kNames{"draft", "source", "trusted"};
  return kNames[static_cast<std::size_t>(standing)];
}

const Value* Statement::argument(std::uint8_t role) const {
  const auto found = std::ranges::find(arguments, role, &Argument::role);
  return found == arguments.end() ? nullptr : &found->value;
}

ClaimGraph ClaimGraph::build(std::vector<GraphInput> inputs, const std::vector<Fact>& facts,
                             const std::vector<OfficeFacts>& offices, const LexiconIndex& lexicon,
                             const GraphOptions& options) {
  std::vector<Fact> at_hand = facts_at_hand(inputs, facts);
  auto parts =
      std::make_unique<Parts>(std::move(inputs), std::move(at_hand), offices, options.across);
  link_drafts(*parts, lexicon.lexicon(), options.across);
  add_statements(*parts);
  collect_reasons(*parts);
  add_links(*parts);
  return ClaimGraph(std::move(parts));
}

ClaimGraph::ClaimGraph(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ClaimGraph::~ClaimGraph() = default;
ClaimGraph::ClaimGraph(ClaimGraph&&) noexcept = default;
ClaimGraph& ClaimGraph::operator=(ClaimGraph&&) noexcept = default;

const std::vector<GraphInput>& ClaimGraph::inputs() const { return parts_->inputs; }
const std::vector<ReferenceDate>& ClaimGraph::dates() const { return parts_->dates; }
const std::vector<Entity>& ClaimGraph::entities() const { return parts_->entities.entities; }
const std::vector<Event>& ClaimGraph::events() const { return parts_->events.events; }
const std::vector<Statement>& ClaimGraph::statements() const { return parts_->statements; }
const std::vector<Fact>& ClaimGraph::facts() const { return parts_->facts; }
const std::vector<OfficeFacts>& ClaimGraph::offices() const { return parts_->offices; }
const std::vector<LinkReason>& ClaimGraph::reasons() const { return parts_->reasons; }
const LinkGraph& ClaimGraph::links() const { return parts_->graph; }

const Claim& ClaimGraph::claim(StatementIndex statement) const {
  const Statement& said = parts_->statements[statement.index()];
  BELIE_ASSERT(!said.is_fact(), "a fact is no claim of a draft");
  return (*parts_->inputs[said.document.index()].claims)[said.claim];
}

const Fact& ClaimGraph::fact(StatementIndex statement) const {
  const Statement& said = parts_->statements[statement.index()];
  BELIE_ASSERT(said.is_fact(), "a draft's claim is no fact");
  return parts_->facts[said.claim];
}

EntityIndex ClaimGraph::entity_of(DocumentIndex document, ReferentIndex referent) const {
  return parts_->entities.entity_of[parts_->referents.number(document, referent)];
}

Standing ClaimGraph::standing(DocumentIndex document) const {
  return parts_->inputs[document.index()].standing;
}

bool ClaimGraph::comparable(DocumentIndex a, DocumentIndex b) const {
  return parts_->comparability.comparable(a, b);
}

Across ClaimGraph::across() const { return parts_->comparability.across(); }

std::vector<DocumentIndex> ClaimGraph::comparable_with(DocumentIndex document) const {
  return parts_->comparability.comparable_with(document);
}

std::string ClaimGraph::because(StatementIndex a, StatementIndex b) const {
  return link_reason(*parts_, a, b);
}

void ClaimGraph::add_conflict(StatementIndex a, StatementIndex b, const std::string& rule) {
  parts_->graph.add_edge({EdgeKind::kConflicts, parts_->statement_vertices[a.index()],
                          parts_->statement_vertices[b.index()], rule});
}

std::string ClaimGraph::to_dot() const { return graph_dot(*parts_); }
std::string ClaimGraph::to_json() const { return graph_json(*parts_); }
std::string ClaimGraph::to_graphml() const { return graph_graphml(*parts_); }

}  // namespace belie
