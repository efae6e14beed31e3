// SPDX-License-Identifier: Apache-2.0
#include "claims/title_claims.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/said.h"
#include "claims/when.h"

namespace belie {
namespace {

bool stands_by_name(TitlePattern pattern) {
  return pattern == TitlePattern::kPrefix || pattern == TitlePattern::kApposition ||
         pattern == TitlePattern::kPossessive;
}

// The predicate of the clause reports speech: "President Dole said".
bool reports(const Annotation& annotation, const LexiconIndex& lexicon, TokenIndex token) {
  const Clause* clause = clause_at(annotation, token);
  if (clause == nullptr || !clause->predicate.valid()) return false;
  const ReportingEntry* entry = lexicon.reporting(annotation.lemma(clause->predicate));
  return entry != nullptr && entry->kind == "verb";
}

// A simple past without a time may tell history: then the title holds at some day up to now. What
// people say in the news they said this week, and ranks and jobs are those of now. An
// administration that did something once is history as often as news: it says nothing about when.
When when_of(const Annotation& annotation, const LexiconIndex& lexicon, const Title& title,
             ClaimKind kind) {
  const bool by_name = stands_by_name(title.pattern);
  When when = when_at(annotation, title.anchor, by_name);
  if (when.origin != WhenOrigin::kDefault) return when;
  const bool government =
      title.pattern == TitlePattern::kAdministration || title.pattern == TitlePattern::kMembership;
  const bool news =
      by_name && (kind == ClaimKind::k_role || reports(annotation, lexicon, title.anchor));
  if (government) when.origin = WhenOrigin::kUnknown;
  if (government || news) when.before_reference = false;
  return when;
}

// One arc of the tree joins the title and its holder.
bool tree_agrees(const Annotation& annotation, const Title& title) {
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  const auto points_into = [&](TokenRange from, TokenRange to) {
    for (std::uint32_t i = from.begin; i < from.end; ++i) {
      const TokenIndex head = annotation.tokens[i].head;
      if (head.valid() && to.contains(head.value)) return true;
    }
    return false;
  };
  return points_into(title.tokens, holder) || points_into(holder, title.tokens);
}

}  // namespace

ReferentIndex person_of(const Annotation& annotation, const Title& title) {
  if (!title.holder.valid()) return {};
  const ReferentIndex referent = annotation.mentions[title.holder.index()].referent;
  if (!referent.valid()) return {};
  return annotation.referents[referent.index()].type == EntityType::kPerson ? referent
                                                                            : ReferentIndex{};
}

Claim claim_of_title(const Annotation& annotation, const LexiconIndex& lexicon, const Title& title,
                     ClaimKind kind) {
  Claim claim = claim_said_at(annotation, kind, title.anchor, title.whole);
  if (stands_by_name(title.pattern) || title.pattern == TitlePattern::kAdministration) {
    if (claim.voice != VoiceKind::kQuoted) {
      claim.voice = VoiceKind::kPaper;
      claim.voice_source.clear();
    }
    claim.polarity = Polarity::kPositive;
  }
  if (stands_by_name(title.pattern)) claim.modality = Modality::kAsserted;
  claim.when = when_of(annotation, lexicon, title, kind);
  claim.grade = tree_agrees(annotation, title) ? Grade::kBoth : Grade::kPattern;
  return claim;
}

std::string title_words(std::string role) {
  std::ranges::replace(role, '-', ' ');
  return role;
}

std::string read_title_as(const std::string& person, const Title& title,
                          const std::string& office) {
  if (title.status == TitleStatus::kCurrent) return fmt::format("{}, {}", person, office);
  return fmt::format("{}, {} ({})", person, office, to_text(title.status));
}

}  // namespace belie
