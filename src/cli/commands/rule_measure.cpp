// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "check/measure.h"
#include "cli/author.h"
#include "cli/command.h"
#include "cli/desk.h"
#include "cli/options.h"
#include "cli/session.h"
#include "input/read.h"

namespace belie {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSlipsFile = "expected.json";
constexpr std::string_view kSourceFile = "source.txt";
constexpr auto kOptions =
    std::array{&kPublishedOption, &kDesksOption,  &kKnownOption, &kRuleOption,  &kPackOption,
               &kOnOption,        &kOutputOption, &kJobsOption,  &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie rule measure --published archive/ --known slips.txt --desks desks/",
                   "what each rule does to old copy, whose true slips are listed, and on desks"},
    CommandExample{"belie rule measure --published archive/ --on 2026-05-14 --output measured.yaml",
                   "for the pack, whose pages then print it"}};

/// Old copy: each text alone, so that what one says of another year is not held against another.
std::vector<Error> measure_published(const Arguments& arguments, const Knowledge& knowledge,
                                     Measurements& to) {
  if (arguments.published.empty()) return {};
  Arguments alone = arguments;
  alone.across = "none";
  alone.known.clear();
  alone.previews = true;
  const CheckRun run = run_check(arguments.published, alone, knowledge);
  const KnownFindings slips = read_decisions(arguments).known;
  add_published(run, slips, to);
  std::vector<Error> errors = run.report.errors;
  errors.insert(errors.end(), slips.errors.begin(), slips.errors.end());
  return errors;
}

/// The folders below, or of, the path that hold known slips, in order.
std::vector<std::string> desk_folders(const std::string& path) {
  std::vector<std::string> folders;
  std::error_code error;
  if (fs::exists(fs::path(path) / kSlipsFile, error)) folders.push_back(path);
  for (fs::recursive_directory_iterator it(path, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_directory(error) && fs::exists(it->path() / kSlipsFile, error))
      folders.push_back(it->path().string());
  }
  std::ranges::sort(folders);
  return folders;
}

/// The drafts of a desk and, apart, its source.
std::pair<std::vector<std::string>, std::vector<std::string>> files_of(const std::string& folder) {
  std::vector<std::string> drafts;
  std::vector<std::string> sources;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (!it->is_regular_file(error) || name == kSlipsFile) continue;
    (name == kSourceFile ? sources : drafts).push_back(it->path().string());
  }
  std::ranges::sort(drafts);
  return {drafts, sources};
}

std::vector<Error> measure_desk(const std::string& folder, const Arguments& arguments,
                                const Knowledge& knowledge, Measurements& to) {
  const auto bytes = read_bytes((fs::path(folder) / kSlipsFile).string());
  if (!bytes) return {bytes.error()};
  const auto slips = read_slips((fs::path(folder) / kSlipsFile).string(), *bytes);
  if (!slips) return {slips.error()};
  const auto [drafts, sources] = files_of(folder);
  if (drafts.empty()) return {Error{"no drafts beside expected.json", folder, 0, 0, "", ""}};
  Arguments desk = arguments;
  desk.known.clear();
  desk.against = sources;
  desk.trusted = !sources.empty();
  desk.previews = true;
  const CheckRun run = run_check(drafts, desk, knowledge);
  std::vector<Error> errors = run.report.errors;
  const DeskJudgement judgement = judge_desk(run, folder, *slips);
  errors.insert(errors.end(), judgement.errors.begin(), judgement.errors.end());
  add_desk(run, judgement, to);
  return errors;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.published.empty() && arguments.desks.empty())
    return usage_error("nothing to measure on", "--published PATH, --desks FOLDER, or both");
  const Knowledge knowledge = read_knowledge(arguments);
  if (auto mistake = unknown_rule(arguments, knowledge)) return *mistake;
  Measurements measured;
  measured.as_of = arguments.on.empty() ? today() : *parse_iso_day(arguments.on);
  std::vector<Error> errors = measure_published(arguments, knowledge, measured);
  for (const std::string& path : arguments.desks) {
    const auto folders = desk_folders(path);
    if (folders.empty())
      errors.push_back({"no desk with an expected.json in this folder", path, 0, 0, "", ""});
    for (const std::string& folder : folders) {
      const auto more = measure_desk(folder, arguments, knowledge, measured);
      errors.insert(errors.end(), more.begin(), more.end());
    }
  }
  CommandResult result = with_errors(measurements_text(measured), errors, arguments, terminal);
  result.file = arguments.output;
  return result;
}

}  // namespace

extern const Command k_rule_measure_command{
    "rule measure",
    "",
    "count what each rule does to published copy and on test desks",
    "Published copy was read before: what a rule finds there is a false alarm, unless --known "
    "lists "
    "it as a true slip. A test desk is a folder of drafts with an expected.json that names the "
    "words "
    "of each slip: {\"conflicts\": [{\"evidence\": [{\"doc\": FILE, \"text\": WORDS}, …]}, …]}; a "
    "source.txt beside them is trusted. Preview rules are measured too. The output is the "
    "measured.yaml of a pack: its rules' pages print the figures, and a stable rule with more than "
    "5 "
    "(error) or 20 (warning) false alarms in a million words, or with less than nine tenths of its "
    "findings on desks right, is a mistake of the pack.",
    kExamples,
    kOptions,
    {},
    0,
    0,
    run};

}  // namespace belie
