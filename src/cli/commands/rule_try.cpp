// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/finding_text.h"
#include "report/screen.h"
#include "rules/engine/trace.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(std::array{&kAgainstOption, &kTrustedOption});
constexpr std::array kExamples{
    CommandExample{"belie rule try office/not-in-office draft.md",
                   "every pair that the rule looked at, and where it stopped"},
    CommandExample{"belie rule try number/two-attendances", "the same on the rule's own examples"}};

/// "summit.md:19:76" of a draft's statement, "" of a fact.
std::string place_text(StatementIndex index, const CheckRun& run) {
  const Statement& statement = run.graph->statements()[index.index()];
  if (statement.is_fact()) return "";
  const Document& document = *run.documents[statement.document.index()].document;
  const Span source = document.source_span(run.graph->claim(index).span);
  const Position place = document.position(source.begin);
  return fmt::format("{}:{}:{}", for_screen(document.path()), place.line, place.column);
}

std::string trace_text(const TraceLine& line, const CheckRun& run) {
  std::string places;
  for (const StatementIndex statement : line.statements) {
    const std::string place = place_text(statement, run);
    if (!place.empty()) places += (places.empty() ? "" : ", ") + place;
  }
  return for_screen(to_text(line)) + (places.empty() ? "" : "  [" + places + "]") + '\n';
}

std::string verdict_text(const CheckRun& run, const ReportStyle& style) {
  if (run.report.findings.empty()) return "The rule does not fire on these drafts.\n";
  std::string out;
  FindingStyle each{style, short_id_length(run.report.findings),
                    heading_tail_width(run.report.findings), false};
  for (const ReportFinding& finding : run.report.findings)
    out += finding_text(finding, each) + '\n';
  return out;
}

std::string tried_text(const Rule& rule, const CheckRun& checked, const Knowledge& knowledge,
                       const ReportStyle& style) {
  std::string out;
  for (const TraceLine& line : trace(rule, *checked.graph, *knowledge.lexicon))
    out += trace_text(line, checked);
  return out + '\n' + verdict_text(checked, style);
}

/// Without a draft the rule is tried on its own examples.
std::string own_examples_text(const Rule& rule, const Knowledge& knowledge,
                              const ReportStyle& style) {
  std::string out;
  const auto add = [&](std::string_view expected, const std::vector<Example>& examples) {
    for (const Example& example : examples) {
      const CheckRun checked = run_example(rule, example, knowledge);
      out +=
          fmt::format("{}{}: {}\n\n", out.empty() ? "" : "\n", expected, for_screen(example.name));
      out += tried_text(rule, checked, knowledge, style);
    }
  };
  add("must flag", rule.must_flag);
  add("must stay silent", rule.must_stay_silent);
  add("known miss", rule.known_misses);
  return out;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const std::string& id = arguments.words.front();
  Arguments own = arguments;
  own.rules = {id};
  const Knowledge knowledge = read_knowledge(own);
  const auto rule = std::ranges::find(knowledge.rules, id, &Rule::id);
  if (rule == knowledge.rules.end())
    return usage_error(fmt::format("there is no rule “{}”", id), rule_hint(id, knowledge));
  if (auto mistake = source_mistake(arguments)) return *mistake;
  const ReportStyle style{terminal.width, colours_output(arguments, terminal), false, false};
  if (arguments.words.size() == 1) {
    return with_errors(own_examples_text(*rule, knowledge, style), knowledge.errors, arguments,
                       terminal);
  }
  const CheckRun checked =
      run_check({arguments.words.begin() + 1, arguments.words.end()}, own, knowledge);
  return finish(tried_text(*rule, checked, knowledge, style), checked.report, arguments, terminal);
}

}  // namespace

extern const Command k_rule_try_command{
    "rule try",
    "RULE [DRAFT…]",
    "say, clause by clause, why a rule did or did not fire on drafts",
    "Lists what the rule compared in the drafts and which of its conditions was true, false or "
    "unknown, then pairs that it nearly compared, then statements that are no side. A rule fires "
    "only where every condition is true and no exception is true or unknown. Without a draft the "
    "rule is tried on its own examples.",
    kExamples,
    kOptions,
    {},
    1,
    kAnyNumber,
    run};

}  // namespace belie
