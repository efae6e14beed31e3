// SPDX-License-Identifier: Apache-2.0
//
// Two holders of one office are no conflict where the drafts tell how the one came after the other.
// It is enough that a sentence about either of them, in one of the two drafts, holds a word of
// succession: what exactly it tells would need more understanding than a rule should trust.
#include <algorithm>
#include <array>

#include "rules/condition.h"
#include "rules/values.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 46> kSuccessionLemmas{
    "succeed",    "successor",   "succession", "predecessor",  "replace",  "replacement",
    "resign",     "resignation", "oust",       "ouster",       "appoint",  "appointment",
    "elect",      "election",    "inaugurate", "inauguration", "swear",    "depose",
    "dismiss",    "dismissal",   "sack",       "fire",         "quit",     "retire",
    "retirement", "handover",    "takeover",   "transition",   "incoming", "outgoing",
    "overthrow",  "coup",        "former",     "ex",           "interim",  "caretaker",
    "reshuffle",  "unseat",      "defeat",     "nominate",     "nominee",  "promote",
    "abdicate",   "impeach",     "reappoint",  "designate"};

bool tells_succession(const Annotation& annotation, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (std::ranges::find(kSuccessionLemmas, annotation.lemma(TokenIndex(i))) !=
        kSuccessionLemmas.end())
      return true;
  }
  return false;
}

/// Whether a sentence that names the referent tells of a succession.
bool told_of(const Annotation& annotation, const Referent& referent) {
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.tokens.empty()) return false;
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex(mention.tokens.begin));
    return tells_succession(annotation, annotation.sentences[sentence.index()]);
  });
}

bool told_of(const ClaimGraph& graph, const Entity& person, DocumentIndex document) {
  const Annotation* annotation = graph.inputs()[document.index()].annotation;
  return std::ranges::any_of(person.members, [&](const EntityMember& member) {
    return member.document == document &&
           told_of(*annotation, annotation->referents[member.referent.index()]);
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
      if (!side->is_fact() && told_of(input.graph, *person, side->document)) {
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
