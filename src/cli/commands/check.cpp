// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/desk.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/decided.h"
#include "report/format.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(
    std::array{&kFormatOption, &kOutputOption, &kRuleOption, &kIgnoreOption, &kPreviewOption,
               &kFailLevelOption, &kKnownOption, &kWriteKnownOption, &kStatsOption, &kQuietOption,
               &kVerboseOption});

constexpr std::array kExamples{
    CommandExample{"belie check", "every draft in this folder and those below it"},
    CommandExample{"belie check summit.md kremlin.md",
                   "two drafts, against themselves and each other"},
    CommandExample{"belie check --date 2025-09-12 draft.md",
                   "a draft that does not say its own date"},
    CommandExample{"belie check --format concise --fail-level warning drafts/",
                   "one line a finding; exit code 1 for warnings too"},
    CommandExample{"belie check --known belie-known.tsv archive/",
                   "only what is not known from earlier; see belie init"},
    CommandExample{"pandoc story.docx -t markdown | belie check --stdin-filename story.md -",
                   "a draft from standard input"}};

/// The formats' names as constants of this program: their descriptors live in the report's table.
constexpr std::array<std::string_view, 3> kFormats{"text", "concise", "json"};

int exit_code(const Report& report, const Arguments& arguments) {
  if (!report.errors.empty()) return kBadInput;
  const Level least = fail_level(arguments);
  const bool fails = std::ranges::any_of(
      report.findings, [&](const auto& f) { return is_new(f) && f.level <= least; });
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

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  if (auto mistake = unknown_rule(arguments, knowledge)) return *mistake;
  const CheckRun checked = run_check(arguments.words, arguments, knowledge);
  ReportStyle style;
  style.width = arguments.output.empty() ? terminal.width : style.width;
  style.colour = colours_output(arguments, terminal);
  style.verbose = arguments.verbose;
  style.quiet = arguments.quiet;
  CommandResult result;
  result.output = find_report_format(arguments.format)->write(checked.report, style);
  result.errors =
      diagnostics_of(checked.report, arguments, terminal) + stats_text(checked.report.stats);
  result.exit_code = exit_code(checked.report, arguments);
  result.file = arguments.output;
  if (!arguments.write_known.empty())
    result.files.push_back(
        {arguments.write_known, known_list(checked.report, arguments.write_known)});
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
