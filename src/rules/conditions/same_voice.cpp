// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

namespace belie {
namespace {

std::string source_of(const ConditionInput& input, StatementIndex index) {
  if (input.graph.statements()[index.index()].is_fact()) return "";
  return input.graph.claim(index).voice_source;
}

Verdict judge(const ConditionInput& input) {
  if (input.a().voice != input.b().voice) return {Truth::kFalse, "two voices"};
  if (input.a().voice == VoiceKind::kPaper) return {Truth::kTrue, "both the paper's"};
  const std::string a = source_of(input, input.first);
  const std::string b = source_of(input, input.second);
  if (a.empty() || b.empty()) return {Truth::kUnknown, "a source without a name"};
  return {truth_of(a == b), a + " and " + b};
}

}  // namespace

const ConditionDescriptor k_same_voice_condition{
    .name = "same-voice",
    .summary = "both are said by the paper, or by one named source",
    .judge = judge};

}  // namespace belie
