// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "check/selection.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kOptions{&kFormatOption, &kPackOption, &kConfigOption, &kVerboseOption,
                              &kColourOption};
constexpr std::array<std::string_view, 2> kFormats{"text", "json"};
constexpr std::array kExamples{
    CommandExample{"belie rule test", "the examples of every rule"},
    CommandExample{"belie rule test rules/desk", "those of a pack"},
    CommandExample{"belie rule test office/not-in-office", "those of one rule"}};

bool is_folder(const std::string& word) {
  std::error_code ignored;
  return std::filesystem::is_directory(word, ignored);
}

/// What is to be tested: rules by name, and all rules of the packs that are named as folders.
struct Selection {
  Arguments arguments;             // with those folders among the packs
  std::vector<std::string> rules;  // ids and families
  std::vector<std::string> folders;
};

Selection selection_of(const Arguments& arguments) {
  Selection selection{arguments, {}, {}};
  for (const std::string& word : arguments.words) {
    (is_folder(word) ? selection.folders : selection.rules).push_back(word);
  }
  for (const std::string& folder : selection.folders) selection.arguments.packs.push_back(folder);
  return selection;
}

bool is_below(const std::string& file, const std::string& folder) {
  const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
  return file.starts_with(prefix);
}

std::vector<Rule> selected_rules(const Selection& selection, const Knowledge& knowledge) {
  std::vector<Rule> rules;
  for (const Rule& rule : knowledge.rules) {
    const bool named = std::ranges::any_of(
        selection.rules, [&](const auto& word) { return selects(word, rule.id); });
    const bool in_pack = std::ranges::any_of(
        selection.folders, [&](const auto& folder) { return is_below(rule.file, folder); });
    if (selection.arguments.words.empty() || named || in_pack) rules.push_back(rule);
  }
  return rules;
}

std::string outcome_text(const ExampleOutcome& outcome, bool colour) {
  const std::string verdict = outcome.passed ? "ok  " : paint(Ink::kError, "FAIL", colour);
  std::string out = fmt::format("{}  {}: {}\n", verdict, outcome.rule, for_screen(outcome.example));
  if (!outcome.passed) out += "      " + for_screen(outcome.detail) + '\n';
  return out;
}

std::size_t failures(const RuleTest& test) {
  return static_cast<std::size_t>(
      std::ranges::count(test.outcomes, false, &ExampleOutcome::passed));
}

std::string test_text(const RuleTest& test, std::size_t rules, bool verbose, bool colour) {
  std::string out;
  for (const ExampleOutcome& outcome : test.outcomes) {
    if (verbose || !outcome.passed) out += outcome_text(outcome, colour);
  }
  for (const IdleClause& idle : test.idle) {
    out += fmt::format("idle  {}: no example exercises “{}”\n", idle.rule, for_screen(idle.clause));
  }
  const auto failed = failures(test);
  out += fmt::format("{} of {}: {}", counted(test.outcomes.size(), "example"),
                     counted(rules, "rule"),
                     failed == 0 ? "all as expected" : fmt::format("{} failed", failed));
  if (test.idle.empty()) return out + '\n';
  return out + fmt::format("; {} not exercised\n", counted(test.idle.size(), "clause"));
}

std::string test_json(const RuleTest& test) {
  Json examples = Json::array();
  for (const ExampleOutcome& outcome : test.outcomes) {
    examples.push_back({{"rule", outcome.rule},
                        {"case", outcome.example},
                        {"passed", outcome.passed},
                        {"detail", outcome.detail}});
  }
  Json idle = Json::array();
  for (const IdleClause& clause : test.idle)
    idle.push_back({{"rule", clause.rule}, {"clause", clause.clause}});
  const Json page = {{"examples", examples}, {"not_exercised", idle}};
  return page.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Selection selection = selection_of(arguments);
  const Knowledge knowledge = read_knowledge(selection.arguments);
  for (const std::string& word : selection.rules) {
    const bool known = std::ranges::any_of(
        knowledge.rules, [&](const Rule& rule) { return selects(word, rule.id); });
    if (!known)
      return usage_error(fmt::format("there is no rule and no folder “{}”", word),
                         rule_hint(word, knowledge));
  }
  const auto rules = selected_rules(selection, knowledge);
  const RuleTest test = test_rules(rules, knowledge);
  CommandResult result = with_errors("", knowledge.errors, arguments, terminal);
  result.output = arguments.format == "json"
                      ? test_json(test)
                      : test_text(test, rules.size(), arguments.verbose,
                                  colours_output(arguments, terminal));
  if (failures(test) > 0) result.exit_code = std::max(result.exit_code, kFindings);
  return result;
}

}  // namespace

extern const Command k_rule_test_command{
    "rule test",
    "[PACK | RULE…]",
    "run the examples of rules through the whole pipeline",
    "Every rule brings short drafts that it must flag and others on which it must stay silent. "
    "Without a word all rules are tested. Also told is each clause of a rule – of where, same, "
    "differ, during, only, unless – that no example exercises: without it, all would go the same. "
    "Exit code 1: an example failed.",
    kExamples,
    kOptions,
    kFormats,
    0,
    kAnyNumber,
    run};

}  // namespace belie
