// SPDX-License-Identifier: Apache-2.0
//
// Two holders of one office are no conflict where the drafts tell how the one came after the other.
// It is enough that a sentence about either of them, in one of the two drafts, holds a word of
// succession: what exactly it tells would need more understanding than a rule should trust.
#include <algorithm>

#include "rules/engine/condition.h"
#include "rules/engine/values.h"
#include "rules/posts/succession.h"

namespace belie {
namespace {

Lemmas lemmas_for(const Statement& statement) {
  const KindDescriptor& kind = descriptor(statement.kind);
  const Value* family = statement.argument(static_cast<std::uint8_t>(kind.role_index("family")));
  const auto* text = family == nullptr ? nullptr : std::get_if<std::string>(family);
  return text != nullptr && *text == "rank" ? promotion_lemmas() : succession_lemmas();
}

bool told_of(const ClaimGraph& graph, const Entity& person, DocumentIndex document, Lemmas lemmas) {
  const Annotation* annotation = graph.inputs()[document.index()].annotation;
  return std::ranges::any_of(person.members, [&](const EntityMember& member) {
    return member.document == document &&
           told_of(*annotation, annotation->referents[member.referent.index()], lemmas);
  });
}

Verdict judge(const ConditionInput& input) {
  const Entity* a =
      entity_at(input.graph, input.a(), descriptor(input.a().kind).role_index("person"));
  const Entity* b =
      entity_at(input.graph, input.b(), descriptor(input.b().kind).role_index("person"));
  if (a == nullptr || b == nullptr) return {Truth::kUnknown, "nobody named"};
  for (const Entity* person : {a, b}) {
    for (const Statement* side : {&input.a(), &input.b()}) {
      if (!side->is_fact() && told_of(input.graph, *person, side->document, lemmas_for(*side))) {
        return {Truth::kTrue, "a succession is told of " + person->name};
      }
    }
  }
  return {Truth::kFalse, "no succession told"};
}

}  // namespace

const ConditionDescriptor k_told_succession_condition{
    .name = "told-succession",
    .summary =
        "one of the drafts tells, in a sentence about either person, that someone came into the "
        "office or left it",
    .needs_role = "person",
    .judge = judge};

}  // namespace belie
