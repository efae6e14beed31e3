// SPDX-License-Identifier: Apache-2.0
//
// The claims of one or many documents, linked: which names are one person, which mentions one event, when each claim is
// said to hold, which drafts may be compared at all – and why. Built once, then read only. This header is free of
// Boost.Graph; only graph/*.cpp knows it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/kind.h"
#include "graph/fact.h"
#include "language/annotation.h"
#include "language/lexicon.h"
#include "text/document.h"

namespace belie {

struct StatementTag;
using StatementIndex = Id<StatementTag>;

/// How drafts meet: only those that share an event or two rare names within 14 days, all, or none.
enum class Across : std::uint8_t { kLinked, kAll, kNone };

struct EntityMember {
  DocumentIndex document;
  ReferentIndex referent;
};

struct Entity {
  EntityType type = EntityType::kUnknown;
  std::string name;                   // fullest form in any draft
  std::vector<EntityMember> members;  // in document order
  std::string known_as;               // the person's name in the fact files, "" where not known there
};

struct Event {
  std::string event_class;
  std::string name;
  std::string place;
  std::vector<StatementIndex> statements;
};

/// A claim in the graph with everything resolved that could be.
struct Statement {
  DocumentIndex document;           // none: a fact
  std::uint32_t claim = 0;          // index into the document's claims, or into the facts
  ClaimKind kind{};
  std::vector<Argument> arguments;  // referents → entities, event mentions → events, times → periods; unresolvable: dropped
  std::vector<Period> when;         // the claim holds in at least one of these; empty: unknown
  VoiceKind voice = VoiceKind::kPaper;

  [[nodiscard]] const Value* argument(std::uint8_t role) const;
  [[nodiscard]] bool is_fact() const { return !document.valid(); }
};

/// One draft with what earlier stages said about it. Document and annotation must outlive the graph.
struct GraphInput {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const std::vector<Claim>* claims = nullptr;
  ReferenceDate date;  // after dateline and lead were consulted; graph may infer it from another draft
};

struct GraphOptions {
  Across across = Across::kLinked;
};

/// Why two mentions were taken for one thing.
struct LinkReason {
  EntityIndex entity;        // or
  EventIndex event;
  std::string why;           // "both are called Gordon Peat", "“Trump” is the only Trump with a full name in kremlin.md"
};

class ClaimGraph {
 public:
  /// Links, dates and resolves. The result does not depend on the order of the inputs except for indices; inputs are to
  /// be sorted by path.
  static ClaimGraph build(std::vector<GraphInput> inputs, const std::vector<Fact>& facts, const std::vector<OfficeFacts>& offices,
                          const Lexicon& lexicon, const GraphOptions& options);
  ~ClaimGraph();
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;
  ClaimGraph(const ClaimGraph&) = delete;
  ClaimGraph& operator=(const ClaimGraph&) = delete;

  [[nodiscard]] const std::vector<GraphInput>& inputs() const;
  [[nodiscard]] const std::vector<ReferenceDate>& dates() const;  // per document, inferred ones included
  [[nodiscard]] const std::vector<Entity>& entities() const;
  [[nodiscard]] const std::vector<Event>& events() const;
  [[nodiscard]] const std::vector<Statement>& statements() const;  // drafts' claims by document and place, then facts
  [[nodiscard]] const std::vector<Fact>& facts() const;
  [[nodiscard]] const std::vector<OfficeFacts>& offices() const;

  [[nodiscard]] const Claim& claim(StatementIndex statement) const;  // of a draft's statement

  /// Whether claims of these two drafts may be compared. A draft with itself: always.
  [[nodiscard]] bool comparable(DocumentIndex a, DocumentIndex b) const;

  /// Why the two statements speak of one person or event; "" where nothing had to be inferred.
  [[nodiscard]] std::string because(StatementIndex a, StatementIndex b) const;

  /// Statements grouped by kind and the values of these roles; statements without one of the roles are left out. Groups
  /// and their members are in a fixed order.
  [[nodiscard]] std::vector<std::vector<StatementIndex>> groups(ClaimKind kind, const std::vector<std::uint8_t>& roles) const;

  [[nodiscard]] std::string to_dot() const;
  [[nodiscard]] std::string to_json() const;

 private:
  struct Parts;
  explicit ClaimGraph(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace belie
