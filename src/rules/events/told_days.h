// SPDX-License-Identifier: Apache-2.0
//
// The days of the calendar that each draft tells, with what they are told of: "on May 13, when
// the ramp comes down", "the 28th of next month", "since the night of March 30". Left out are
// datelines, ranges, and the days of saying something ("said on May 3").
#pragma once

#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"

namespace belie {

/// How the words before a day tie it. A day "by" which something is to be done is no day "on"
/// which.
enum class DayBound : std::uint8_t { kOn, kBy, kFrom, kUntil };

struct ToldDay {
  DocumentIndex document;
  const TimeExpression* time = nullptr;
  TokenRange tokens;  // of the day as it is told: "27th of next month"
  SentenceIndex sentence;
  Day day;
  Day last;  // of a week or month, its last day; else `day`
  DayBound bound = DayBound::kOn;
  bool named = false;  // by month and day, not by its weekday alone
  bool ahead = false;  // behind the draft's own day, or told as still to come
  bool known = false;  // of what the reader knows: "on May 13, when the ramp comes down"
  TokenIndex verb;     // whose day it is; none: not found
};

/// The days of all drafts, in text order.
struct ToldDays {
  /// Refers to the graph's annotations.
  ToldDays(const ClaimGraph& graph, const LexiconIndex& lexicon);

  std::vector<std::vector<ToldDay>> drafts;   // none of what is a source
  std::vector<std::vector<ToldDay>> periods;  // weeks, parts of months and months likewise
};

}  // namespace belie
