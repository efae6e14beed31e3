// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "check/changed.h"
#include "cli/command.h"
#include "cli/desk.h"
#include "cli/drafts_ahead.h"
#include "cli/options.h"
#include "cli/revision.h"
#include "cli/session.h"
#include "report/decided.h"
#include "report/format.h"
#include "report/redaction.h"
#include "report/screen.h"
#include "report/step_summary.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(std::array{
    &kFormatOption, &kOutputOption, &kAlsoOption, &kRuleOption, &kIgnoreOption, &kPreviewOption,
    &kFailLevelOption, &kChangedOption, &kKnownOption, &kWriteKnownOption, &kRedactOption,
    &kStatsOption, &kQuietOption, &kVerboseOption, &kAgainstOption, &kTrustedOption});

constexpr std::array kExamples{
    CommandExample{"belie check", "every draft in this folder and those below it"},
    CommandExample{"belie check summit.md kremlin.md",
                   "two drafts, against themselves and each other"},
    CommandExample{"belie check draft.md --against wire.txt --trusted",
                   "a draft against the copy that it was written from"},
    CommandExample{"belie check --date 2025-09-12 draft.md",
                   "a draft that does not say its own date"},
    CommandExample{"belie check --format concise --fail-level warning drafts/",
                   "one line a finding; exit code 1 for warnings too"},
    CommandExample{"belie check --known belie-known.tsv archive/",
                   "only what is not known from earlier; see belie init"},
    CommandExample{"belie check --changed origin/main --format github drafts/",
                   "in a workflow: what a branch brings in, as annotations"},
    CommandExample{"pandoc story.docx -t markdown | belie check --stdin-filename story.md -",
                   "a draft from standard input"}};

/// The formats' names as constants of this program: their descriptors live in the report's table.
constexpr std::array<std::string_view, 9> kFormats{
    "text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjsonl", "html"};

int exit_code(const Report& report) {
  if (!report.errors.empty()) return kBadInput;
  const bool fails = std::ranges::any_of(
      report.findings, [&](const auto& f) { return is_new(f) && f.level <= report.fail_level; });
  return fails ? kFindings : kNothingFound;
}

std::string stats_text(const ReportStats& stats) {
  if (!stats.wanted) return "";
  std::string out;
  for (const auto& [thing, number] : stats.counts) out += fmt::format("{:>10} {}\n", number, thing);
  for (const auto& [stage, seconds] : stats.seconds)
    out += fmt::format("{:>8.3f} s {}\n", seconds, stage);
  return out;
}

ReportStyle style_of(const Arguments& arguments, const Terminal& terminal) {
  ReportStyle style;
  if (arguments.output.empty()) style.width = terminal.width;
  style.colour = colours_output(arguments, terminal);
  style.verbose = arguments.verbose;
  style.quiet = arguments.quiet;
  return style;
}

ChangedLines changes_in(const Report& report, const RevisionChanges& changes,
                        const Arguments& arguments) {
  std::vector<std::string> drafts;
  for (const ReportDocument& document : report.documents) drafts.push_back(document.path);
  const bool reads_input = std::ranges::find(arguments.words, "-") != arguments.words.end();
  return changes_of_drafts(changes, drafts, reads_input ? arguments.stdin_filename : "");
}

/// The reports of --also, and the summary that GitHub shows below a step.
std::vector<FileOutput> further_files(const Report& report, const Arguments& arguments,
                                      const Terminal& terminal) {
  std::vector<FileOutput> files;
  for (const std::string& also : arguments.also) {
    const auto sign = also.find('=');
    const ReportFormat* format = find_report_format(also.substr(0, sign));
    files.push_back({also.substr(sign + 1), format->write(report, {}), false});
  }
  if (arguments.format == "github" && !terminal.step_summary.empty())
    files.push_back({terminal.step_summary, step_summary(report), true});
  return files;
}

/// What a run of the command knows and finds; it lives as long as the program.
struct KeptRun {
  Knowledge knowledge;
  CheckRun run;
};

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const auto kept = std::make_shared<KeptRun>();
  DraftsAhead ahead(arguments);
  kept->knowledge =
      read_knowledge(arguments, shows_rule_pages(arguments) ? Examples::kRead : Examples::kLeave);
  const Knowledge& knowledge = kept->knowledge;
  if (auto mistake = unknown_rule(arguments, knowledge)) return *mistake;
  if (auto mistake = source_mistake(arguments)) return *mistake;
  Result<RevisionChanges> changes;
  if (!arguments.changed.empty()) changes = changes_since(arguments.changed);
  if (!changes) return with_errors("", {changes.error()}, arguments, terminal);
  kept->run = run_check(ahead.take(), arguments, knowledge);
  Report& report = kept->run.report;
  report.fail_level = fail_level(arguments);
  CommandResult result;
  result.kept = kept;
  if (!arguments.write_known.empty())  // of all findings, wherever they stand
    result.further = {{arguments.write_known, known_list(report, arguments.write_known), false}};
  if (!arguments.changed.empty()) {
    const ChangedLines lines = changes_in(report, *changes, arguments);
    report = only_changed(std::move(report), lines);
  }
  if (arguments.redact) report = redacted(std::move(report));
  result.output =
      find_report_format(arguments.format)->write(report, style_of(arguments, terminal));
  result.errors = diagnostics_of(report, arguments, terminal) + stats_text(report.stats);
  result.exit_code = exit_code(report);
  result.file = arguments.output;
  std::ranges::move(further_files(report, arguments, terminal), std::back_inserter(result.further));
  return result;
}

}  // namespace

extern const Command k_check_command{"check",
                                     "[PATH…]",
                                     "find contradictions in drafts",
                                     "Reads drafts (plain text and Markdown; files, folders, or - "
                                     "for standard input) and reports places that cannot both be "
                                     "right, in one draft or between drafts about the same events, "
                                     "and what the calendar or the facts speak against. Without "
                                     "a path it reads the folder that it is called in.",
                                     kExamples,
                                     kOptions,
                                     kFormats,
                                     0,
                                     kAnyNumber,
                                     run};

}  // namespace belie
