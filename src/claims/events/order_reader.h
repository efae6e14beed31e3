// SPDX-License-Identifier: Apache-2.0
//
// What a draft says about the order and the length of events, as read from its words and trees.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/draft_reading.h"
#include "language/annotation.h"

namespace belie {

enum class OrderRelation : std::uint8_t {
  kAfter,   // the event came after the other, by the offset where there is one
  kBefore,  // … before the other
  kLasts,   // the event takes the offset
  kBegins,  // the event begins at the time
  kEnds,    // the event ends at the time
  kAgo,     // the event was the offset before the day on which the draft speaks
  kSince    // the event was at the time
};

std::string_view to_text(OrderRelation relation);  // "after"

struct Order {
  EventMention event;
  OrderRelation relation = OrderRelation::kAfter;
  std::optional<Quantity> offset;      // minutes
  std::optional<EventMention> other;   // of kAfter and kBefore
  std::optional<TimeExpression> time;  // of the event itself
  TokenIndex anchor;                   // whose clause gives tense, mood and voice
  Span span;                           // the words that say it
  Grade grade = Grade::kPattern;
};

/// In text order. Pure; linear in the number of tokens for sentences of bounded length.
std::vector<Order> read_orders(const DraftReading& draft);

}  // namespace belie
