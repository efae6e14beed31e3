// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "rules/packs/rule_page.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kPackOption, &kConfigOption, &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie rule show office/two-holders", "the page of a rule, as Markdown"},
    CommandExample{"belie rule show calendar", "what a built-in check looks for"},
    CommandExample{"belie rule show quantity", "the roles of a kind of statement"}};

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const std::string& name = arguments.words.front();
  if (const CheckDescriptor* check = find_check(name))
    return {check_page(*check), "", kNothingFound, ""};
  if (const KindDescriptor* kind = find_kind(name))
    return {kind_page(*kind), "", kNothingFound, ""};
  const Knowledge knowledge = read_knowledge(arguments);
  const auto rule = std::ranges::find(knowledge.rules, name, &Rule::id);
  if (rule == knowledge.rules.end()) {
    return usage_error(fmt::format("there is no rule, no check and no kind “{}”", name),
                       rule_hint(name, knowledge));
  }
  return with_errors(rule_page(*rule), knowledge.errors, arguments, terminal);
}

}  // namespace

extern const Command k_rule_show_command{
    "rule show",
    "RULE | CHECK | KIND",
    "print the page of a rule, of a built-in check, or of a kind of statement",
    "Says what the rule catches and why, when it fires, with "
    "an example of either sort, and what it is known to miss.",
    kExamples,
    kOptions,
    {},
    1,
    1,
    run};

}  // namespace belie
