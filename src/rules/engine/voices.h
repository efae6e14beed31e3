// SPDX-License-Identifier: Apache-2.0
//
// Whose statements may be held against whose. What the paper says is comparable with what it
// endorses ("police said"), one level lower; what it keeps at a distance ("claimed") and what
// stands in quotation marks only with the same source's own.
#pragma once

#include "graph/claim_graph.h"
#include "rules/engine/finding.h"
#include "rules/engine/truth.h"

namespace belie {

/// What the voices of two statements mean for a finding about them.
struct VoiceJudgement {
  Verdict comparable;
  int levels_lower = 0;           // than the rule's own level
  Level at_most = Level::kError;  // two different endorsed sources: a note
};

VoiceJudgement judge_voices(const ClaimGraph& graph, StatementIndex a, StatementIndex b);

/// Of one statement against what is known: the paper in full, an endorsed voice one level lower,
/// others not at all.
VoiceJudgement judge_voice(const Statement& statement);

/// Error to warning, warning to note; a note stays one.
Level lowered(Level level, int steps);

}  // namespace belie
