// SPDX-License-Identifier: Apache-2.0
//
// How events lie to each other in time: "three days after the treaty was ratified", "the course
// lasts for six days", "May 9, the final day of the course", "the 50th anniversary of the
// flood", "the first strike since 1987". Each is a claim about one event and, for before and after,
// a second one; when they were is event-time's business, whether all of it can hold the graph's.
#include <algorithm>
#include <array>

#include "claims/draft_reading.h"
#include "claims/events/order_reader.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kEvent, kRelation, kOffset, kOther, kTime };

constexpr std::array kRoles{
    RoleDescriptor{"event", ValueType::kEvent, true, true, "what is placed in time"},
    RoleDescriptor{"relation", ValueType::kText, false, true,
                   "after, before, lasts, begins, ends, ago or since"},
    RoleDescriptor{"offset", ValueType::kQuantity, false, false,
                   "how far apart, or how long, in minutes"},
    RoleDescriptor{"other", ValueType::kEvent, false, false,
                   "the event that it comes after or before"},
    RoleDescriptor{"time", ValueType::kTime, false, false, "when the event was, began or ended"},
};

Claim claim_of(const Annotation& annotation, const Order& order) {
  Claim claim = claim_said_at(annotation, ClaimKind::k_order, order.anchor, order.span);
  claim.when = when_at(annotation, order.anchor, false);
  claim.grade = order.grade;
  claim.read_as = annotation.text(order.span);
  claim.arguments = {{kEvent, order.event}, {kRelation, std::string(to_text(order.relation))}};
  if (order.offset) claim.arguments.push_back({kOffset, *order.offset});
  if (order.other) claim.arguments.push_back({kOther, *order.other});
  if (order.time) claim.arguments.push_back({kTime, *order.time});
  return claim;
}

std::vector<Claim> extract(const DraftReading& draft) {
  const Annotation& annotation = draft.annotation();
  std::vector<Claim> claims;
  for (const Order& order : read_orders(draft)) {
    claims.push_back(claim_of(annotation, order));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_order_kind{ClaimKind::k_order,
                                  "order",
                                  "how events lie to each other in time, and how long they last",
                                  "The course opens on May 4 and lasts for six days",
                                  kRoles,
                                  extract};

}  // namespace belie
