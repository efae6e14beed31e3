// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/condition.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  if (input.a().is_fact() || input.b().is_fact()) return {Truth::kFalse, "a fact is nobody's word"};
  if (input.a().voice == VoiceKind::kPaper || input.b().voice == VoiceKind::kPaper) {
    return {Truth::kFalse, "one is the paper's own"};
  }
  const std::string& a = input.graph.claim(input.first).voice_source;
  const std::string& b = input.graph.claim(input.second).voice_source;
  if (a.empty() || b.empty()) return {Truth::kUnknown, "a source without a name"};
  return {truth_of(a != b), a + " and " + b};
}

}  // namespace

const ConditionDescriptor k_different_sources_condition{
    .name = "different-sources",
    .summary = "each is said by a source of its own: organisers and police",
    .judge = judge};

}  // namespace belie
