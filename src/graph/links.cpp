// SPDX-License-Identifier: Apache-2.0
//
// Fills the vertices and edges of a claim graph.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "claims/kind.h"
#include "graph/folding.h"
#include "graph/parts.h"

namespace belie {
namespace {

class LinkMaker {
 public:
  explicit LinkMaker(ClaimGraph::Parts& parts) : parts_(parts) {}

  void make() {
    add_documents();
    add_names();
    add_events();
    for (std::size_t s = 0; s < parts_.statements.size(); ++s) add_statement(StatementIndex(s));
    add_same_as();
    add_support_by_facts();
    add_agreement_and_supersession();
  }

 private:
  void add_documents() {
    for (std::size_t d = 0; d < parts_.inputs.size(); ++d) {
      const auto index = static_cast<std::uint32_t>(d);
      parts_.document_vertices.push_back(parts_.graph.add_vertex(
          {VertexKind::kDocument, index, index, parts_.inputs[d].document->path()}));
    }
  }

  void add_names() {
    for (std::size_t n = 0; n < parts_.referents.count(); ++n) {
      const EntityMember& member = parts_.referents.member(n);
      const Annotation& annotation = *parts_.inputs[member.document.index()].annotation;
      parts_.entity_vertices.push_back(parts_.graph.add_vertex(
          {VertexKind::kEntity, parts_.entities.entity_of[n].value, member.document.value,
           annotation.referents[member.referent.index()].name}));
    }
    for (const OfficeHistory::Person& person : parts_.history.people()) {
      const EntityIndex entity = parts_.entities.entity_of[parts_.entity_vertices.size()];
      parts_.entity_vertices.push_back(parts_.graph.add_vertex(
          {VertexKind::kEntity, entity.value, DocumentIndex::kNone, person.name}));
    }
  }

  void add_events() {
    for (std::size_t n = 0; n < parts_.events.nodes.size(); ++n) {
      const EventNode& node = parts_.events.nodes[n];
      const EventMention& mention = *node.mention;
      parts_.event_vertices.push_back(parts_.graph.add_vertex(
          {VertexKind::kEvent, parts_.events.event_of[n].value, node.document.value,
           event_text({mention.event_class, mention.name, mention.place, {}})}));
      event_at_[{node.document, node.claim}].push_back(n);
    }
  }

  void add_statement(StatementIndex index) {
    const Statement& statement = parts_.statements[index.index()];
    const VertexKind kind = statement.is_fact() ? VertexKind::kFact : VertexKind::kClaim;
    const VertexIndex vertex = parts_.graph.add_vertex(
        {kind, index.value, statement.document.value, statement_text(statement)});
    parts_.statement_vertices.push_back(vertex);
    statement.is_fact() ? add_fact_edges(statement, vertex) : add_claim_edges(statement, vertex);
  }

  void add_claim_edges(const Statement& statement, VertexIndex vertex) {
    const Claim& claim = (*parts_.inputs[statement.document.index()].claims)[statement.claim];
    add_edge(EdgeKind::kStates, parts_.document_vertices[statement.document.index()], vertex);
    add_edge(EdgeKind::kSays, voice(statement.document, claim), vertex);
    for (const Argument& argument : claim.arguments) {
      const auto* referent = std::get_if<ReferentIndex>(&argument.value);
      if (!referent || !referent->valid()) continue;
      const std::size_t node = parts_.referents.number(statement.document, *referent);
      add_edge(EdgeKind::kAbout, vertex, parts_.entity_vertices[node]);
    }
    for (const std::size_t node : event_at_[{statement.document, statement.claim}]) {
      add_edge(EdgeKind::kAbout, vertex, parts_.event_vertices[node]);
    }
  }

  void add_fact_edges(const Statement& statement, VertexIndex vertex) {
    const OfficeTerm& term = parts_.facts[statement.claim].term;
    const auto& people = parts_.history.people();
    const auto person =
        std::ranges::lower_bound(people, term.person, {}, &OfficeHistory::Person::name);
    const auto node = parts_.referents.count() + static_cast<std::size_t>(person - people.begin());
    add_edge(EdgeKind::kAbout, vertex, parts_.entity_vertices[node]);
  }

  /// One voice a draft and source; the paper's own is "the paper".
  VertexIndex voice(DocumentIndex document, const Claim& claim) {
    const std::string source = claim.voice_source.empty()
                                   ? (claim.voice == VoiceKind::kPaper ? "the paper" : "unnamed")
                                   : claim.voice_source;
    const auto [found, fresh] = voices_.try_emplace({document, folded_name(source)});
    if (fresh) {
      found->second = parts_.graph.add_vertex({VertexKind::kVoice,
                                               static_cast<std::uint32_t>(voices_.size() - 1),
                                               document.value, source});
    }
    return found->second;
  }

  void add_same_as() {
    for (const Link& link : parts_.entities.links) {
      add_edge(EdgeKind::kSameAs, parts_.entity_vertices[link.a], parts_.entity_vertices[link.b],
               link.why);
    }
    for (const Link& link : parts_.events.links) {
      add_edge(EdgeKind::kSameAs, parts_.event_vertices[link.a], parts_.event_vertices[link.b],
               link.why);
    }
  }

  /// A fact supports a claim of the same person and office whose time lies within the term.
  void add_support_by_facts() {
    std::map<std::string, std::vector<StatementIndex>> facts;
    for (std::size_t s = 0; s < parts_.statements.size(); ++s) {
      if (parts_.statements[s].is_fact()) facts[holding_of(s)].push_back(StatementIndex(s));
    }
    for (std::size_t s = 0; s < parts_.statements.size(); ++s) {
      const Statement& claim = parts_.statements[s];
      if (claim.is_fact() || claim.kind != ClaimKind::k_office) continue;
      for (const StatementIndex fact : facts[holding_of(s)]) {
        const Period& term = parts_.statements[fact.index()].when.front();
        const bool within = std::ranges::any_of(
            claim.when, [&](const Period& when) { return term.contains(when); });
        if (!within) continue;
        add_edge(EdgeKind::kSupports, parts_.statement_vertices[fact.index()],
                 parts_.statement_vertices[s]);
      }
    }
  }

  /// Claims of equal key: an updated one supersedes the last initial or plain one of its draft, a
  /// claim of equal values supports the last one that another, comparable draft makes.
  void add_agreement_and_supersession() {
    std::map<std::pair<std::string, DocumentIndex>, StatementIndex> initial;
    std::map<std::string, StatementIndex> last;
    for (std::size_t s = 0; s < parts_.statements.size(); ++s) {
      const Statement& statement = parts_.statements[s];
      if (statement.is_fact()) break;
      const Claim& claim = (*parts_.inputs[statement.document.index()].claims)[statement.claim];
      const std::pair key{key_of(s), statement.document};
      if (claim.stage == Stage::kUpdated && initial.contains(key)) {
        add_edge(EdgeKind::kSupersedes, parts_.statement_vertices[s],
                 parts_.statement_vertices[initial[key].index()]);
      } else {
        initial[key] = StatementIndex(s);
      }
      support_earlier(last, s);
    }
  }

  void support_earlier(std::map<std::string, StatementIndex>& last, std::size_t s) {
    const Statement& statement = parts_.statements[s];
    const Claim& claim = (*parts_.inputs[statement.document.index()].claims)[statement.claim];
    if (claim.kind == ClaimKind::k_name) return;  // two drafts that bear one name agree on nothing
    if (claim.modality != Modality::kAsserted || claim.polarity != Polarity::kPositive) return;
    const auto [found, fresh] = last.try_emplace(values_of(s), StatementIndex(s));
    if (fresh) return;
    const Statement& earlier = parts_.statements[found->second.index()];
    const bool other = earlier.document != statement.document;
    if (other && parts_.comparability.comparable(earlier.document, statement.document)) {
      add_edge(EdgeKind::kSupports, parts_.statement_vertices[s],
               parts_.statement_vertices[found->second.index()]);
    }
    found->second = StatementIndex(s);
  }

  /// Kind and the values of its key roles.
  [[nodiscard]] std::string key_of(std::size_t s) const {
    const Statement& statement = parts_.statements[s];
    const KindDescriptor& kind = descriptor(statement.kind);
    std::string key(kind.name);
    for (const Argument& argument : statement.arguments) {
      if (!kind.roles[argument.role].key) continue;
      key += fmt::format("|{}={}", argument.role, value_key(argument.value));
    }
    return key;
  }

  [[nodiscard]] std::string values_of(std::size_t s) const {
    const Statement& statement = parts_.statements[s];
    std::string values(descriptor(statement.kind).name);
    for (const Argument& argument : statement.arguments) {
      values += fmt::format("|{}={}", argument.role, value_key(argument.value));
    }
    return values;
  }

  /// Person and office of a fact or a claim of an office; "" where the claim lacks one.
  [[nodiscard]] std::string holding_of(std::size_t s) const {
    static const KindDescriptor& kind = descriptor(ClaimKind::k_office);
    const Statement& statement = parts_.statements[s];
    const Value* person = statement.argument(static_cast<std::uint8_t>(kind.role_index("person")));
    const Value* office = statement.argument(static_cast<std::uint8_t>(kind.role_index("office")));
    if (statement.kind != ClaimKind::k_office || !person || !office) return "";
    return value_key(*person) + "|" + value_key(*office);
  }

  [[nodiscard]] std::string statement_text(const Statement& statement) const {
    if (statement.is_fact()) {
      const OfficeTerm& term = parts_.facts[statement.claim].term;
      return fmt::format("{}, {}, {}", term.person, parts_.history.office_name(term.office),
                         to_text(statement.when.front()));
    }
    const GraphInput& input = parts_.inputs[statement.document.index()];
    const Claim& claim = (*input.claims)[statement.claim];
    return claim.read_as.empty() ? std::string(input.document->text(claim.span)) : claim.read_as;
  }

  void add_edge(EdgeKind kind, VertexIndex from, VertexIndex to, std::string why = "") {
    parts_.graph.add_edge({kind, from, to, std::move(why)});
  }

  ClaimGraph::Parts& parts_;
  std::map<std::pair<DocumentIndex, std::string>, VertexIndex> voices_;
  std::map<std::pair<DocumentIndex, std::uint32_t>, std::vector<std::size_t>> event_at_;
};

}  // namespace

void add_links(ClaimGraph::Parts& parts) { LinkMaker(parts).make(); }

}  // namespace belie
