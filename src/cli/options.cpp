// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "base/calendar.h"
#include "claims/kind.h"
#include "cli/claim_groups.h"
#include "cli/dump_stage.h"
#include "report/format.h"

namespace belie {
namespace {

using Choices = std::vector<std::string_view>;

Choices formats(const Command& command) { return {command.formats.begin(), command.formats.end()}; }
Choices across(const Command&) { return {"linked", "all", "none"}; }
Choices levels(const Command&) { return {"error", "warning", "note"}; }
Choices colours(const Command&) { return {"auto", "always", "never"}; }

Choices stages(const Command&) {
  Choices names;
  for (const DumpStage& stage : dump_stages()) names.push_back(stage.name);
  return names;
}

Choices groupings(const Command&) {
  Choices names;
  for (const ClaimGrouping& grouping : claim_groupings()) names.push_back(grouping.name);
  return names;
}

Choices kinds(const Command&) {
  Choices names;
  for (const KindDescriptor& kind : claim_kinds()) names.push_back(kind.name);
  return names;
}

std::optional<std::string> no_day(std::string_view value) {
  if (parse_iso_day(value)) return std::nullopt;
  return "a day is written year-month-day, as in 2025-09-12";
}

std::optional<std::string> no_number_of_threads(std::string_view value) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && end == value.data() + value.size() && number <= 1024) return {};
  return "the number of threads is 0 (as many as the machine has) to 1024";
}

std::optional<std::string> no_number(std::string_view value) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && end == value.data() + value.size()) return {};
  return "a whole number, as in 12";
}

std::optional<std::string> no_count(std::string_view value) {
  if (no_number(value) || value.find_first_not_of('0') == std::string_view::npos)
    return "a whole number from 1 on, as in 12";
  return {};
}

std::optional<std::string> no_format_and_file(std::string_view value) {
  const auto sign = value.find('=');
  if (sign == std::string_view::npos || sign + 1 == value.size())
    return "it is written FORMAT=FILE, as in sarif=belie.sarif";
  if (find_report_format(value.substr(0, sign)) != nullptr) return std::nullopt;
  std::vector<std::string_view> names;
  for (const ReportFormat* format : report_formats()) names.push_back(format->name);
  return fmt::format("the formats are: {}", fmt::join(names, ", "));
}

}  // namespace

const OptionDescriptor kFormatOption{"-f,--format", "FORMAT", "how to print the result",
                                     &Arguments::format, formats};
const OptionDescriptor kOutputOption{"-o,--output", "FILE", "write the report to a file",
                                     &Arguments::output};
const OptionDescriptor kDateOption{
    "--date",         "DAY",   "the day on which drafts speak that do not say it themselves",
    &Arguments::date, nullptr, no_day};
const OptionDescriptor kForcedDateOption{
    "--force-date",          "DAY",   "the day on which all drafts speak, whatever they say",
    &Arguments::forced_date, nullptr, no_day};
const OptionDescriptor kAcrossOption{
    "--across", "WHICH", "which drafts are compared with each other", &Arguments::across, across};
const OptionDescriptor kStdinFilenameOption{
    "--stdin-filename", "NAME",
    "the name of the draft on standard input: shown, and .md says Markdown",
    &Arguments::stdin_filename};
const OptionDescriptor kPackOption{
    "--pack", "FOLDER", "a further pack of rules, words and facts (repeatable)", &Arguments::packs};
const OptionDescriptor kRuleOption{
    "--rule", "RULE", "only this rule, or all of a family: office (repeatable)", &Arguments::rules};
const OptionDescriptor kIgnoreOption{"--ignore", "RULE", "not this rule, or family (repeatable)",
                                     &Arguments::ignored};
const OptionDescriptor kPreviewOption{"--preview", "", "also rules that are not proven yet",
                                      &Arguments::previews};
const OptionDescriptor kFailLevelOption{"--fail-level", "LEVEL",
                                        "the lowest level of findings that gives exit code 1 "
                                        "(without: as belie.yaml says, else error)",
                                        &Arguments::fail_level, levels};
const OptionDescriptor kJobsOption{
    "-j,--jobs",      "NUMBER", "threads; the output does not depend on it",
    &Arguments::jobs, nullptr,  no_number_of_threads};
const OptionDescriptor kStatsOption{"--stats", "", "print times and counts to standard error",
                                    &Arguments::stats};
const OptionDescriptor kQuietOption{"-q,--quiet", "", "findings only", &Arguments::quiet};
const OptionDescriptor kVerboseOption{
    "-v,--verbose", "", "also sources of facts, and why rules rested", &Arguments::verbose};
const OptionDescriptor kColourOption{"--color", "WHEN", "colours", &Arguments::colour, colours};
const OptionDescriptor kStageOption{"--stage", "STAGE", "what to print", &Arguments::stage, stages};
const OptionDescriptor kByOption{"--by", "WHAT", "put claims together under each", &Arguments::by,
                                 groupings};
const OptionDescriptor kKindOption{"--kind", "KIND,…", "only claims of these kinds",
                                   &Arguments::kinds, kinds};
const OptionDescriptor kAlsoOption{
    "--also",         "FORMAT=FILE", "write the report in a further format to a file (repeatable)",
    &Arguments::also, nullptr,       no_format_and_file};
const OptionDescriptor kChangedOption{
    "--changed", "REV",
    "only findings in lines that were changed since this revision of git; all drafts are read",
    &Arguments::changed};
const OptionDescriptor kRedactOption{
    "--redact", "", "no words of the drafts in the report: for logs that others read",
    &Arguments::redact};

const OptionDescriptor kConfigOption{"--config", "FILE",
                                     "the desk's settings (without: the nearest belie.yaml upward)",
                                     &Arguments::configuration_file};
const OptionDescriptor kKnownOption{
    "--known", "FILE", "findings that fail no run: a list, or a JSON report of an earlier run",
    &Arguments::known};
const OptionDescriptor kWriteKnownOption{
    "--write-known", "FILE", "write a list of everything that was found", &Arguments::write_known};
const OptionDescriptor kBecauseOption{"--because", "REASON", "why it is right as it stands",
                                      &Arguments::because};
const OptionDescriptor kOnOption{
    "--on", "DAY", "the day that is written down (without: today)", &Arguments::on, nullptr, no_day};
const OptionDescriptor kWhoOption{
    "--who", "NAME", "who decides (without: Git's user.name, else the user)", &Arguments::who};
const OptionDescriptor kPruneOption{"--prune", "", "remove entries that are no longer needed",
                                    &Arguments::prune};
const OptionDescriptor kForceOption{"--force", "", "replace files that are there already",
                                    &Arguments::force};
const OptionDescriptor kSeedOption{"--seed",         "NUMBER", "another sample for each number",
                                   &Arguments::seed, nullptr,  no_number};
const OptionDescriptor kCountOption{"--count",         "NUMBER", "how many findings",
                                    &Arguments::count, nullptr,  no_count};

const OptionDescriptor kAgainstOption{
    "--against", "FILE",
    "a source: compared with the drafts, not reported on by itself (repeatable)",
    &Arguments::against};
const OptionDescriptor kPublishedOption{"--published", "PATH",
                                        "copy that was read before it was printed (repeatable)",
                                        &Arguments::published};
const OptionDescriptor kDesksOption{"--desks", "FOLDER",
                                    "desks whose slips are known, each a folder (repeatable)",
                                    &Arguments::desks};
const OptionDescriptor kTrustedOption{"--trusted", "", "what the sources of --against say is right",
                                      &Arguments::trusted};

}  // namespace belie
