// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/voices.h"

#include <algorithm>

namespace belie {
namespace {

std::string source_of(const ClaimGraph& graph, StatementIndex statement) {
  if (graph.statements()[statement.index()].is_fact()) return "";
  return graph.claim(statement).voice_source;
}

bool stands_alone(VoiceKind voice) {
  return voice == VoiceKind::kDistanced || voice == VoiceKind::kQuoted;
}

}  // namespace

Level lowered(Level level, int steps) {
  const int lowest = static_cast<int>(Level::kNote);
  return static_cast<Level>(std::min(static_cast<int>(level) + steps, lowest));
}

VoiceJudgement judge_voices(const ClaimGraph& graph, StatementIndex a, StatementIndex b) {
  const VoiceKind left = graph.statements()[a.index()].voice;
  const VoiceKind right = graph.statements()[b.index()].voice;
  const std::string left_source = source_of(graph, a);
  const std::string right_source = source_of(graph, b);
  const bool one_source = !left_source.empty() && left_source == right_source;
  if (stands_alone(left) || stands_alone(right)) {
    const bool own = left == right && one_source;
    return {{truth_of(own), own ? "one source's own words" : "not the paper's own statement"}};
  }
  if (left == VoiceKind::kPaper && right == VoiceKind::kPaper)
    return {{Truth::kTrue, "both the paper's"}};
  VoiceJudgement judgement{{Truth::kTrue, "the paper's, and what it endorses"}, 1};
  if (left == right && !one_source) {
    judgement = {{Truth::kTrue, "two endorsed sources"}, 0, Level::kNote};
  }
  return judgement;
}

VoiceJudgement judge_voice(const Statement& statement) {
  if (stands_alone(statement.voice)) return {{Truth::kFalse, "not the paper's own statement"}};
  const bool paper = statement.voice == VoiceKind::kPaper;
  return {{Truth::kTrue, paper ? "the paper's" : "endorsed by the paper"}, paper ? 0 : 1};
}

}  // namespace belie
