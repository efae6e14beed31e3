// SPDX-License-Identifier: Apache-2.0
//
// Two holders of one office are no conflict where the drafts tell how the one came after the other.
// It is enough that a sentence about either of them, in one of the two drafts, holds a word of
// succession: what exactly it tells would need more understanding than a rule should trust.
#include <algorithm>
#include <array>
#include <span>

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

/// A rank changes by promotion; that somebody was elected or fired says nothing of it.
constexpr std::array<std::string_view, 10> kPromotionLemmas{
    "promote", "promotion", "demote", "demotion", "elevate",
    "rank",    "former",    "ex",     "retire",   "then"};

using Lemmas = std::span<const std::string_view>;

Lemmas lemmas_for(const Statement& statement) {
  const KindDescriptor& kind = descriptor(statement.kind);
  const Value* family = statement.argument(static_cast<std::uint8_t>(kind.role_index("family")));
  const auto* text = family == nullptr ? nullptr : std::get_if<std::string>(family);
  return text != nullptr && *text == "rank" ? Lemmas(kPromotionLemmas) : Lemmas(kSuccessionLemmas);
}

bool tells_succession(const Annotation& annotation, const Sentence& sentence, Lemmas lemmas) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (std::ranges::find(lemmas, annotation.lemma(TokenIndex(i))) != lemmas.end()) return true;
  }
  return false;
}

/// Whether a sentence that names the referent tells of a succession.
bool told_of(const Annotation& annotation, const Referent& referent, Lemmas lemmas) {
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.tokens.empty()) return false;
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex(mention.tokens.begin));
    return tells_succession(annotation, annotation.sentences[sentence.index()], lemmas);
  });
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
