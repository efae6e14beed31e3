// SPDX-License-Identifier: Apache-2.0
//
// The claim graph as JSON: drafts with their dates and partners, entities and events with their
// mentions and the evidence, statements with everything resolved, and the edges between statements.
// Ids are indices with a letter: d0, n3, e1, s12. Entities that no statement is about are left out,
// and facts about people whom no draft's claim is about.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "claims/kind.h"
#include "graph/parts.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

std::string id(char letter, std::uint32_t index) { return fmt::format("{}{}", letter, index); }

struct ValueJson {
  const ClaimGraph::Parts& parts;

  Json operator()(const std::vector<std::string>& list) const { return list; }
  Json operator()(const Quantity& quantity) const {
    return {{"low", quantity.low}, {"high", quantity.high}, {"unit", quantity.unit}};
  }
  Json operator()(EntityIndex entity) const { return {{"entity", id('n', entity.value)}}; }
  Json operator()(EventIndex event) const { return {{"event", id('e', event.value)}}; }
  template <typename Other>
  Json operator()(const Other& other) const {
    return value_text(parts, other);
  }
};

class JsonWriter {
 public:
  explicit JsonWriter(const ClaimGraph::Parts& parts)
      : parts_(parts),
        shown_(shown_vertices(parts)),
        entity_shown_(parts.entities.entities.size(), false) {
    for (std::size_t n = 0; n < parts.entity_vertices.size(); ++n) {
      if (shown_[parts.entity_vertices[n].index()]) {
        entity_shown_[parts.entities.entity_of[n].index()] = true;
      }
    }
  }

  [[nodiscard]] std::string write() const {
    Json graph{{"schema", "belie-graph/1"}};
    graph["documents"] = documents();
    graph["entities"] = entities();
    graph["events"] = events();
    graph["statements"] = statements();
    graph["edges"] = edges();
    return graph.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  [[nodiscard]] Json documents() const {
    Json documents = Json::array();
    for (std::size_t d = 0; d < parts_.inputs.size(); ++d) {
      const ReferenceDate& date = parts_.dates[d];
      Json document{{"id", id('d', static_cast<std::uint32_t>(d))},
                    {"path", parts_.inputs[d].document->path()}};
      if (date.day) document["date"] = iso_text(*date.day);
      if (date.not_before) document["not_before"] = iso_text(*date.not_before);
      if (date.not_after) document["not_after"] = iso_text(*date.not_after);
      document["date_from"] = std::string(to_text(date.origin));
      if (!date.note.empty()) document["date_note"] = date.note;
      document["comparable"] = partners(DocumentIndex(d));
      documents.push_back(std::move(document));
    }
    return documents;
  }

  [[nodiscard]] Json partners(DocumentIndex document) const {
    Json partners = Json::array();
    for (const auto& partner : parts_.comparability.partners(document)) {
      partners.push_back({{"document", id('d', partner.document.value)}, {"because", partner.why}});
    }
    return partners;
  }

  [[nodiscard]] Json entities() const {
    Json entities = Json::array();
    for (std::size_t n = 0; n < entity_shown_.size(); ++n) {
      if (!entity_shown_[n]) continue;
      const Entity& entity = parts_.entities.entities[n];
      Json row{{"id", id('n', static_cast<std::uint32_t>(n))},
               {"type", std::string(to_text(entity.type))},
               {"name", entity.name}};
      if (!entity.known_as.empty()) row["known_as"] = entity.known_as;
      row["members"] = members(entity);
      row["because"] = because(EntityIndex(n), EventIndex{});
      entities.push_back(std::move(row));
    }
    return entities;
  }

  [[nodiscard]] Json members(const Entity& entity) const {
    Json members = Json::array();
    for (const EntityMember& member : entity.members) {
      const Annotation& annotation = *parts_.inputs[member.document.index()].annotation;
      members.push_back({{"document", id('d', member.document.value)},
                         {"name", annotation.referents[member.referent.index()].name}});
    }
    return members;
  }

  [[nodiscard]] Json because(EntityIndex entity, EventIndex event) const {
    Json reasons = Json::array();
    for (const LinkReason& reason : parts_.reasons) {
      if (reason.entity == entity && reason.event == event) reasons.push_back(reason.why);
    }
    return reasons;
  }

  [[nodiscard]] Json events() const {
    Json events = Json::array();
    for (std::size_t e = 0; e < parts_.events.events.size(); ++e) {
      const Event& event = parts_.events.events[e];
      Json row{{"id", id('e', static_cast<std::uint32_t>(e))}, {"class", event.event_class}};
      if (!event.name.empty()) row["name"] = event.name;
      if (!event.place.empty()) row["place"] = event.place;
      row["statements"] = Json::array();
      for (const StatementIndex statement : event.statements) {
        row["statements"].push_back(id('s', statement.value));
      }
      row["because"] = because(EntityIndex{}, EventIndex(e));
      events.push_back(std::move(row));
    }
    return events;
  }

  [[nodiscard]] Json statements() const {
    Json statements = Json::array();
    for (std::size_t s = 0; s < parts_.statements.size(); ++s) {
      if (shown_[parts_.statement_vertices[s].index()]) statements.push_back(statement(s));
    }
    return statements;
  }

  [[nodiscard]] Json statement(std::size_t index) const {
    const Statement& said = parts_.statements[index];
    const KindDescriptor& kind = descriptor(said.kind);
    Json row{{"id", id('s', static_cast<std::uint32_t>(index))}, {"kind", std::string(kind.name)}};
    if (said.is_fact()) {
      row["fact"] = parts_.facts[said.claim].term.source;
      row["known_until"] = iso_text(parts_.facts[said.claim].term.known_until);
    } else {
      add_place(row, said);
    }
    row["arguments"] = Json::object();
    for (const Argument& argument : said.arguments) {
      row["arguments"][std::string(kind.roles[argument.role].name)] =
          std::visit(ValueJson{parts_}, argument.value);
    }
    row["when"] = Json::array();
    for (const Period& period : said.when) row["when"].push_back(to_text(period));
    return row;
  }

  void add_place(Json& row, const Statement& said) const {
    const GraphInput& input = parts_.inputs[said.document.index()];
    const Claim& claim = (*input.claims)[said.claim];
    const Span source = input.document->source_span(claim.span);
    row["document"] = id('d', said.document.value);
    row["text"] = std::string(input.document->text(claim.span));
    row["span"] = {{"start", source.begin}, {"end", source.end}};
    row["read_as"] = claim.read_as;
    row["voice"] = std::string(to_text(said.voice));
    if (!claim.voice_source.empty()) row["source"] = claim.voice_source;
  }

  [[nodiscard]] Json edges() const {
    Json edges = Json::array();
    for (const LinkEdge& edge : parts_.graph.edges()) {
      const bool between_statements = edge.kind == EdgeKind::kSupersedes ||
                                      edge.kind == EdgeKind::kSupports ||
                                      edge.kind == EdgeKind::kConflicts;
      if (!between_statements) continue;
      Json row{{"kind", std::string(to_text(edge.kind))},
               {"from", id('s', parts_.graph.vertex(edge.from).index)},
               {"to", id('s', parts_.graph.vertex(edge.to).index)}};
      if (!edge.why.empty()) row["why"] = edge.why;
      edges.push_back(std::move(row));
    }
    return edges;
  }

  const ClaimGraph::Parts& parts_;
  std::vector<bool> shown_;
  std::vector<bool> entity_shown_;
};

}  // namespace

std::string graph_json(const ClaimGraph::Parts& parts) { return JsonWriter(parts).write(); }

}  // namespace belie
