// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "check/selection.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kPackOption, &kVerboseOption, &kColourOption};
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
  const auto outcomes = test_rules(rules, knowledge);
  CommandResult result = with_errors("", knowledge.errors, arguments, terminal);
  const bool colour = colours_output(arguments, terminal);
  for (const ExampleOutcome& outcome : outcomes) {
    if (arguments.verbose || !outcome.passed) result.output += outcome_text(outcome, colour);
  }
  const auto failed =
      static_cast<std::size_t>(std::ranges::count(outcomes, false, &ExampleOutcome::passed));
  result.output += fmt::format("{} of {}: {}\n", counted(outcomes.size(), "example"),
                               counted(rules.size(), "rule"),
                               failed == 0 ? "all as expected" : fmt::format("{} failed", failed));
  if (failed > 0) result.exit_code = std::max(result.exit_code, kFindings);
  return result;
}

}  // namespace

extern const Command k_rule_test_command{
    "rule test",
    "[PACK | RULE…]",
    "run the examples of rules through the whole pipeline",
    "Every rule brings short drafts that it must flag and others on which it must stay silent. "
    "Without a word all rules are "
    "tested. Exit code 1: an example failed.",
    kExamples,
    kOptions,
    {},
    0,
    kAnyNumber,
    run};

}  // namespace belie
