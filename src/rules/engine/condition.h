// SPDX-License-Identifier: Apache-2.0
//
// Conditions of rules: what must be true of two statements (`during`, `only`) or must not be
// (`unless`) for a rule to fire. Each is one file in conditions/, ending in one descriptor, and one
// line in conditions.def; the schema, the docs and the loader's messages are printed from the
// descriptors. A condition answers true, false or unknown and says why in a few words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/engine/truth.h"

namespace belie {

/// What a condition is asked about.
struct ConditionInput {
  const ClaimGraph& graph;
  const LexiconIndex& lexicon;
  StatementIndex first, second;             // of a condition on one side: twice the same
  int role = -1;                            // the role under test (the rule's `differ`); -1: none
  std::span<const std::string> parameters;  // what the rule gives it: {seats: one} → "one"

  [[nodiscard]] const Statement& a() const { return graph.statements()[first.index()]; }
  [[nodiscard]] const Statement& b() const { return graph.statements()[second.index()]; }
};

/// What may stand behind the condition's name in a rule.
enum class ParameterType : std::uint8_t {
  kNone,    // overlapping
  kWord,    // seats: one – one of the descriptor's words
  kNumber,  // within-days: 14
  kRole     // different: person – a role of the rule's kind
};

enum class ConditionSides : std::uint8_t { kOne, kTwo };

struct ConditionDescriptor {
  std::string_view name;     // as rules write it: "same-term"
  std::string_view summary;  // one sentence for the docs: "no choice of their times keeps the two
                             // more than 92 days apart"
  ConditionSides sides = ConditionSides::kTwo;
  ParameterType parameter = ParameterType::kNone;
  bool parameter_optional = false;
  std::span<const std::string_view> words = {};  // kWord: what it may be
  bool about_time = false;                       // may stand under `during`
  std::optional<int> reach_days =
      std::nullopt;  // true only where the times are at most so far apart; none: anywhere
  std::string_view needs_role = {};  // the kind of a side must have it: "office"; "": any kind
  Verdict (*judge)(const ConditionInput&) = nullptr;
};

/// The descriptors themselves: each is the last constant of its file in conditions/
/// ("k_same_term_condition").
#define CONDITION(name) extern const ConditionDescriptor k_##name##_condition;
#include "rules/conditions.def"
#undef CONDITION

/// All conditions, in the order of conditions.def.
std::span<const ConditionDescriptor> conditions();
const ConditionDescriptor* find_condition(std::string_view name);

}  // namespace belie
