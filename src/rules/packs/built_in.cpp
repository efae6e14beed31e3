// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/forms.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/engine/sides.h"

namespace belie {
namespace {

bool accepts(const ClaimGraph& graph, ClaimDemands& demands, StatementIndex index) {
  demands.kind = graph.statements()[index.index()].kind;  // a check names its kinds itself
  return refusal(graph, demands, index).empty();
}

/// What `accepts` looks at, as a text.
std::string acceptance_of(const ClaimDemands& demands) {
  std::string text = std::to_string(static_cast<int>(demands.lowest_grade));
  text += fmt::format(" {}", demands.polarity ? to_text(*demands.polarity) : "either");
  for (const VoiceKind voice : demands.voices) text += fmt::format(" {}", to_text(voice));
  for (const Modality modality : demands.modalities) text += fmt::format(" {}", to_text(modality));
  return text;
}

Conflict conflict_of(const Rule& rule, CheckHit hit) {
  const auto value_of = [&](std::string_view field) {
    const auto found = hit.words.find(field);
    return found == hit.words.end() ? std::string() : found->second;
  };
  Conflict conflict{
      .rule = &rule, .key = hit.key, .first_value = hit.first, .second_value = hit.second};
  conflict.level = std::max(rule.level, hit.at_most.value_or(rule.level));
  conflict.message = rule.title.empty() ? rule.catches : render(rule.title, value_of);
  conflict.ask = render(rule.ask, value_of);
  conflict.because = std::move(hit.because);
  conflict.working = std::move(hit.working);
  for (Place& place : hit.places) {
    if (place.read_as.empty() && !rule.say.empty()) place.read_as = render(rule.say, value_of);
    const bool first = place.role == PlaceRole::kCheck || place.role == PlaceRole::kEither;
    (first ? conflict.first : conflict.second).push_back(std::move(place));
  }
  return conflict;
}

}  // namespace

FormOutcome run_check(const RuleInput& input) {
  const CheckInput question{
      input.graph,
      input.lexicon,
      input.rule.subject,
      [&graph = input.graph, demands = input.rule.demands](StatementIndex index) mutable {
        return accepts(graph, demands, index);
      },
      input.rule.names,
      acceptance_of(input.rule.demands),
      input.readings};
  CheckOutcome found = input.rule.check->run(question);
  FormOutcome outcome;
  for (CheckHit& hit : found.hits)
    outcome.conflicts.push_back(conflict_of(input.rule, std::move(hit)));
  outcome.rested = std::move(found.rested);
  outcome.rested_reason = std::move(found.rested_reason);
  return outcome;
}

FormOutcome apply(const RuleInput& input) {
  switch (input.rule.form) {
    case RuleForm::kCompare:
      return input.rule.with_facts ? compare_with_facts(input) : compare_statements(input);
    case RuleForm::kJoin:
      return join_sides(input);
    case RuleForm::kCheck:
      return run_check(input);
  }
  return {};
}

}  // namespace belie
