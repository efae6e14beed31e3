// SPDX-License-Identifier: Apache-2.0
//
// When an event was or will be: "the Alaska summit on August 15", "the May 3 signing", "signed in
// Muscat on June 2". The phrases come from event_phrases.h, which says when an expression of time
// is believed to date the event.
#include <array>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kEvent, kTime };

constexpr std::array kRoles{
    RoleDescriptor{"event", ValueType::kEvent, true, true,
                   "the event with its place and participants"},
    RoleDescriptor{"time", ValueType::kTime, false, true, "when it was or will be"},
};

Claim claim_of(const Annotation& annotation, const EventPhrase& phrase) {
  const TokenIndex anchor{phrase.anchor};
  const Span span = cover(phrase.mention.span, phrase.time->span);
  Claim claim = claim_said_at(annotation, ClaimKind::k_event_time, anchor, span);
  claim.when = when_at(annotation, anchor, false);
  claim.when.time = *phrase.time;
  claim.when.origin = WhenOrigin::kClause;
  // "Seemed to open at the summit this August", "no freight since Tuesday's fire": that there was
  // one then is taken for granted.
  // "The sale should have taken place on Wednesday": on that day there was none.
  if (phrase.granted && claim.modality != Modality::kCounterfactual) {
    claim.modality = Modality::kAsserted;
    claim.polarity = Polarity::kPositive;
  }
  if (phrase.scheduled) claim.modality = Modality::kPlanned;
  claim.grade = phrase.grade;
  claim.read_as = std::string(annotation.text(phrase.mention.span)) + ", " +
                  std::string(annotation.text(phrase.time->span));
  claim.arguments = {{kEvent, phrase.mention}, {kTime, *phrase.time}};
  return claim;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  std::vector<Claim> claims;
  for (const EventPhrase& phrase : draft.events()) {
    if (phrase.time != nullptr) claims.push_back(claim_of(annotation, phrase));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_event_time_kind{ClaimKind::k_event_time,
                                       "event-time",
                                       "when an event was or will be",
                                       "The Alaska summit on August 15, 2025",
                                       kRoles,
                                       extract};

}  // namespace belie
