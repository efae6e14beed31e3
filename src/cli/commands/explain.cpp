// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/line_explanation.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/finding_text.h"
#include "report/screen.h"
#include "rules/packs/rule_page.h"

namespace belie {
namespace {

constexpr auto kOptions =
    with_draft_options(std::array{&kPreviewOption, &kAgainstOption, &kTrustedOption});
constexpr std::array kExamples{
    CommandExample{"belie explain office/not-in-office",
                   "a rule: what it catches, why, and its examples"},
    CommandExample{"belie explain 3f9a summit.md kremlin.md",
                   "a finding of these drafts, and the rule behind it"},
    CommandExample{"belie explain summit.md:19", "what was read in line 19"},
    CommandExample{"belie explain summit.md:19:76", "in the sentence at column 76 of it"}};

constexpr std::size_t kLeastIdDigits = 4;

bool is_finding_id(std::string_view word) {
  return word.size() >= kLeastIdDigits &&
         word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

const Rule* rule_called(std::string_view id, const Knowledge& knowledge) {
  const auto found = std::ranges::find(knowledge.rules, id, &Rule::id);
  return found == knowledge.rules.end() ? nullptr : &*found;
}

/// "office/not-in-office", "office/two-holders" of "office".
std::vector<std::string> rules_of_family(const std::string& family, const Knowledge& knowledge) {
  std::vector<std::string> ids;
  for (const Rule& rule : knowledge.rules) {
    if (rule.id.starts_with(family + "/")) ids.push_back(rule.id);
  }
  std::ranges::sort(ids);
  return ids;
}

std::string findings_text(const CheckRun& run, const std::string& id, const Knowledge& knowledge,
                          const Arguments& arguments, const Terminal& terminal) {
  FindingStyle style;
  style.report = {terminal.width, colours_output(arguments, terminal), true, false};
  style.id_length = std::string::npos;
  std::string out;
  for (const ReportFinding& finding : run.report.findings) {
    if (!finding.id.starts_with(id)) continue;
    out += finding_text(finding, style) + '\n';
    if (const Rule* rule = rule_called(finding.rule, knowledge)) out += rule_page(*rule) + '\n';
  }
  return out;
}

CommandResult explain_finding(const std::string& id, const Knowledge& knowledge,
                              const Arguments& arguments, const Terminal& terminal) {
  const std::vector<std::string> drafts(arguments.words.begin() + 1, arguments.words.end());
  if (drafts.empty()) {
    return usage_error(fmt::format("to explain the finding {} belie needs the drafts again", id),
                       fmt::format("belie explain {} draft.md …", id));
  }
  if (auto mistake = source_mistake(arguments)) return *mistake;
  const CheckRun run = run_check(drafts, arguments, knowledge);
  std::string out = findings_text(run, id, knowledge, arguments, terminal);
  if (out.empty() && run.report.errors.empty()) {
    return usage_error(fmt::format("no finding in these drafts has an id that begins with {}", id),
                       "a finding may also rest on a further draft, or on --date");
  }
  return finish(std::move(out), run.report, arguments, terminal);
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const std::string& what = arguments.words.front();
  if (const auto place = draft_place(what)) return explain_place(*place, arguments, terminal);
  const Knowledge knowledge = read_knowledge(arguments);
  if (const Rule* rule = rule_called(what, knowledge))
    return {rule_page(*rule), "", kNothingFound, ""};
  if (const auto family = rules_of_family(what, knowledge); !family.empty())
    return usage_error(
        fmt::format("“{}” is a family of {}, not one rule", what, counted(family.size(), "rule")),
        fmt::format("one of {}", fmt::join(family, ", ")));
  if (is_finding_id(what)) return explain_finding(what, knowledge, arguments, terminal);
  return usage_error(fmt::format("“{}” is no rule, no finding's id, and no line of a draft", what),
                     rule_hint(what, knowledge));
}

}  // namespace

extern const Command k_explain_command{
    "explain",
    "RULE | ID DRAFT… | DRAFT:LINE[:COLUMN]",
    "explain a rule, a finding, or what was read in a line",
    "Three questions. What does this rule catch? Why this finding: it is looked for again in the "
    "drafts that you name, because "
    "belie keeps nothing between two runs. What did you read here: whom the names mean, titles, "
    "times, figures, ages, whose words, what is said to happen, and the claims that came of it: "
    "what each is about, by which it is "
    "compared with others, what it says, and when and how surely it holds.",
    kExamples,
    kOptions,
    {},
    1,
    kAnyNumber,
    run};

}  // namespace belie
