// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>

#include "rules/engine/condition.h"
#include "rules/engine/time_relations.h"

namespace belie {
namespace {

Verdict judge(const ConditionInput& input) {
  long days = 0;
  const std::string& text = input.parameters.front();
  std::from_chars(text.data(), text.data() + text.size(), days);
  const auto apart = most_days_apart(input.a().when, input.b().when);
  if (!apart) return {Truth::kUnknown, "no time for one of them"};
  return {truth_of(*apart <= days),
          fmt::format("at most {} {} apart", *apart, *apart == 1 ? "day" : "days")};
}

}  // namespace

const ConditionDescriptor k_within_days_condition{
    .name = "within-days",
    .summary =
        "no choice of their possible times keeps the two more days apart than the number says",
    .parameter = ParameterType::kNumber,
    .about_time = true,
    .judge = judge};

}  // namespace belie
