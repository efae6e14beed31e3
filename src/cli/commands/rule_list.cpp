// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "check/selection.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kOptions{&kFormatOption, &kPackOption, &kConfigOption, &kColourOption};
constexpr std::array<std::string_view, 2> kFormats{"text", "json"};
constexpr std::array kExamples{
    CommandExample{"belie rule list", "every rule with its level and what it catches"},
    CommandExample{"belie rule list office", "the rules about offices"}};

using Rules = std::vector<const Rule*>;

bool is_asked_for(const Rule& rule, const std::vector<std::string>& words) {
  return words.empty() ||
         std::ranges::any_of(words, [&](const auto& word) { return selects(word, rule.id); });
}

std::string list_text(const Rules& rules) {
  std::size_t widest = 0;
  for (const Rule* rule : rules) widest = std::max(widest, display_width(rule->id));
  std::string out;
  for (const Rule* rule : rules) {
    const bool stable = rule->stage == RuleStage::kStable;
    std::string stage = stable ? "" : fmt::format(" ({})", to_text(rule->stage));
    if (!rule->off_because.empty())
      stage += fmt::format(" (off: {})", for_screen(rule->off_because));
    out += fmt::format("{}  {:<7}  {}{}\n", pad(rule->id, widest), to_text(rule->level),
                       for_screen(rule->catches), stage);
  }
  return out;
}

std::string list_json(const Rules& rules) {
  Json list = Json::array();
  for (const Rule* rule : rules) {
    list.push_back({{"id", rule->id},
                    {"level", to_text(rule->level)},
                    {"stage", to_text(rule->stage)},
                    {"form", to_text(rule->form)},
                    {"catches", rule->catches},
                    {"off_because", rule->off_because}});
  }
  return list.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  Rules rules;
  for (const Rule& rule : knowledge.rules) {
    if (is_asked_for(rule, arguments.words)) rules.push_back(&rule);
  }
  if (rules.empty() && !arguments.words.empty()) {
    return usage_error(fmt::format("there is no rule “{}”", arguments.words.front()),
                       rule_hint(arguments.words.front(), knowledge));
  }
  std::ranges::sort(rules, {}, &Rule::id);
  std::string out = arguments.format == "json" ? list_json(rules) : list_text(rules);
  return with_errors(std::move(out), knowledge.errors, arguments, terminal);
}

}  // namespace

extern const Command k_rule_list_command{
    "rule list",
    "[RULE…]",
    "list the rules with their levels",
    "Lists the rules of the core pack and of --pack, or those of a family. Rules marked preview "
    "are off unless --preview or "
    "--rule asks for them.",
    kExamples,
    kOptions,
    kFormats,
    0,
    kAnyNumber,
    run};

}  // namespace belie
