// SPDX-License-Identifier: Apache-2.0
//
// The claims of one or many documents, linked: which names are one person, which mentions one
// event, when each claim is said to hold, which drafts may be compared at all – and why. Built
// once, then read only. This header is free of Boost.Graph; only graph/*.cpp knows it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/kind.h"
#include "graph/fact.h"
#include "graph/link_graph.h"
#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "text/document.h"

namespace belie {

struct StatementTag;
using StatementIndex = Id<StatementTag>;

/// How drafts meet: only those that share an event or two rare names within 14 days, all, or none.
/// People whom the facts know, and names that agree in full, are linked under each of them; what
/// `none` keeps apart is the comparison.
enum class Across : std::uint8_t { kLinked, kAll, kNone };

struct EntityMember {
  DocumentIndex document;
  ReferentIndex referent;
};

struct Entity {
  EntityType type = EntityType::kUnknown;
  std::string name;                   // fullest form in any draft; of people of the facts theirs
  std::vector<EntityMember> members;  // in document order; none: named by the facts alone
  std::string known_as;  // the person's name in the fact files, "" where not known there
};

struct Event {
  std::string event_class;
  std::string name;  // "" where no draft gives it one
  std::string place;
  std::vector<StatementIndex> statements;  // that speak of it, in order
};

/// A claim in the graph with everything resolved that could be.
///
/// `when` follows from Claim::when and the draft's reference date:
///   a time of the clause or of the frame      the period it resolves to; none where it cannot be
///   placed "reference"                               the reference day "default" (simple past, no
///   time)          the week up to and with the reference day, [day-7, day+1) before_reference
///   without a time           everything up to and with the reference day also_at_reference the
///   reference day as one more alternative
/// In a draft that is only known to be later than an event, the reference day is a window instead:
/// [not_before, not_after+1), open to the end where nothing bounds it, with Granularity::kOpen. The
/// claim holds at some time in it; what must hold has to hold for the whole window. There an
/// expression of time counts where every day of the window gives it the same period ("this
/// August"), else it is unknown. A fact holds in [from, until), an open term until the last day for
/// which its row is certain, inclusive.
struct Statement {
  DocumentIndex document;   // none: a fact
  std::uint32_t claim = 0;  // index into the document's claims, or into the facts
  ClaimKind kind{};
  std::vector<Argument> arguments;  // referents → entities, event mentions → events, times →
                                    // periods; unresolvable: dropped
  std::vector<Period> when;         // the claim holds in at least one of these; empty: unknown
  VoiceKind voice = VoiceKind::kPaper;

  [[nodiscard]] const Value* argument(std::uint8_t role) const;
  [[nodiscard]] bool is_fact() const { return !document.valid(); }
};

/// What a document is there for: a draft is judged; a source is only held against the drafts; a
/// trusted source is right.
enum class Standing : std::uint8_t { kDraft, kSource, kTrusted };

std::string_view to_text(Standing standing);  // "draft", "source", "trusted"

/// One draft with what earlier stages said about it. Document and annotation must outlive the
/// graph.
struct GraphInput {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const std::vector<Claim>* claims = nullptr;
  ReferenceDate
      date;  // after dateline and lead were consulted; graph may infer it from another draft
  Standing standing = Standing::kDraft;
};

struct GraphOptions {
  Across across = Across::kLinked;
};

/// Why two mentions were taken for one thing.
struct LinkReason {
  EntityIndex entity;  // or
  EventIndex event;
  std::string why;  // "both are called Gordon Peat", "“Trump” is the only Trump with a full name in
                    // kremlin.md"
};

class ClaimGraph {
 public:
  /// Links, dates and resolves. The result does not depend on the order of the inputs except for
  /// indices; inputs are to be sorted by path.
  static ClaimGraph build(std::vector<GraphInput> inputs, const std::vector<Fact>& facts,
                          const std::vector<OfficeFacts>& offices, const LexiconIndex& lexicon,
                          const GraphOptions& options);
  ~ClaimGraph();
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;
  ClaimGraph(const ClaimGraph&) = delete;
  ClaimGraph& operator=(const ClaimGraph&) = delete;

  [[nodiscard]] const std::vector<GraphInput>& inputs() const;
  [[nodiscard]] const std::vector<ReferenceDate>& dates()
      const;  // per document, inferred ones included
  [[nodiscard]] const std::vector<Entity>& entities() const;
  [[nodiscard]] const std::vector<Event>& events() const;
  [[nodiscard]] const std::vector<Statement>& statements()
      const;  // drafts' claims by document and place, then facts
  [[nodiscard]] const std::vector<Fact>& facts() const;
  [[nodiscard]] const std::vector<OfficeFacts>& offices() const;

  [[nodiscard]] const Claim& claim(StatementIndex statement) const;  // of a draft's statement
  [[nodiscard]] const Fact& fact(StatementIndex statement) const;    // of a fact's statement

  /// The entity that a referent of a draft belongs to. Every referent has one.
  [[nodiscard]] EntityIndex entity_of(DocumentIndex document, ReferentIndex referent) const;

  /// Why mentions were taken for one thing, by entity, then event.
  [[nodiscard]] const std::vector<LinkReason>& reasons() const;

  /// Everything as vertices and edges, with the evidence on the edges.
  [[nodiscard]] const LinkGraph& links() const;

  /// Notes that a rule found the two statements in conflict, for the exports.
  void add_conflict(StatementIndex a, StatementIndex b, const std::string& rule);

  /// How the drafts of the run meet.
  [[nodiscard]] Across across() const;

  /// Whether claims of these two drafts may be compared. A draft with itself and with a source:
  /// always.
  [[nodiscard]] bool comparable(DocumentIndex a, DocumentIndex b) const;

  /// What the document is there for.
  [[nodiscard]] Standing standing(DocumentIndex document) const;

  /// The other drafts whose claims may be compared with those of this one, in order.
  [[nodiscard]] std::vector<DocumentIndex> comparable_with(DocumentIndex document) const;

  /// Why the two statements speak of one person or event; "" where nothing had to be inferred.
  [[nodiscard]] std::string because(StatementIndex a, StatementIndex b) const;

  /// Statements grouped by kind and the values of these roles; statements without one of the roles
  /// are left out. Groups and their members are in a fixed order.
  [[nodiscard]] std::vector<std::vector<StatementIndex>> groups(
      ClaimKind kind, const std::vector<std::uint8_t>& roles) const;

  [[nodiscard]] std::string to_dot() const;
  [[nodiscard]] std::string to_json() const;
  [[nodiscard]] std::string to_graphml() const;

  struct Parts;  // complete only within graph/

 private:
  explicit ClaimGraph(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace belie
