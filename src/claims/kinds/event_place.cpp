// SPDX-License-Identifier: Apache-2.0
//
// Where an event was or will be: "the talks in Muscat", "derailed near Sellin", "killed in a crash
// on the outskirts of Norwick". One claim a place; the word that ties the event to it is kept,
// because what is near one town may be near another one as well.
#include <array>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kEvent, kPlace, kRelation };

constexpr std::array kRoles{
    RoleDescriptor{"event", ValueType::kEvent, true, true, "the event with its participants"},
    RoleDescriptor{"place", ValueType::kText, false, true, "the place's name: “Muscat”"},
    RoleDescriptor{"relation", ValueType::kText, false, true, "how it is tied: in, at, near"},
};

Claim claim_of(const Annotation& annotation, const EventPhrase& phrase, const EventSite& site) {
  const TokenIndex anchor{phrase.anchor};
  const Span words = annotation.span(site.tokens);
  Claim claim = claim_said_at(annotation, ClaimKind::k_event_place, anchor,
                              cover(phrase.mention.span, words));
  claim.when = when_at(annotation, anchor, false);
  if (phrase.time != nullptr) {
    claim.when.time = *phrase.time;
    claim.when.origin = WhenOrigin::kClause;
  }
  if (claim.modality == Modality::kPossible && phrase.granted) claim.modality = Modality::kAsserted;
  if (phrase.scheduled) claim.modality = Modality::kPlanned;
  claim.grade = phrase.verb ? Grade::kTree : Grade::kPattern;
  claim.read_as = std::string(annotation.text(phrase.mention.span)) + ", " +
                  std::string(annotation.text(words));
  claim.arguments = {{kEvent, phrase.mention}, {kPlace, site.name}, {kRelation, site.relation}};
  return claim;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  std::vector<Claim> claims;
  for (const EventPhrase& phrase : draft.events()) {
    for (const EventSite& site : phrase.sites) claims.push_back(claim_of(annotation, phrase, site));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_event_place_kind{
    ClaimKind::k_event_place, "event-place", "where an event was or will be",
    "The signing in Muscat",  kRoles,        extract};

}  // namespace belie
