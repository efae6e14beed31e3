// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"
#include "rules/engine/fact_reach.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

constexpr OptionDescriptor kReachOption{
    "--date",
    "DAY",
    "the day that the facts should reach, such as today",
    &Arguments::date,
    nullptr,
    [](std::string_view value) -> std::optional<std::string> {
      if (parse_iso_day(value)) return std::nullopt;
      return "a day is written year-month-day, as in 2025-09-12";
    }};
constexpr std::array kOptions{&kFormatOption, &kReachOption,   &kPackOption,
                              &kConfigOption, &kVerboseOption, &kColourOption};
constexpr std::array<std::string_view, 2> kFormats{"text", "json"};
constexpr std::array kExamples{
    CommandExample{"belie facts status", "every fact file, its offices, and how far they reach"},
    CommandExample{"belie facts status --date 2026-03-01 --pack newsroom",
                   "also which offices end before that day"}};
constexpr std::size_t kMostShown = 10;  // offices that are behind, without -v

using Offices = std::vector<OfficeReach>;

/// Those that end before the day, the oldest first.
Offices behind(Offices offices) {
  std::erase_if(offices, [](const OfficeReach& reach) { return reach.days_behind == 0; });
  std::ranges::stable_sort(offices, std::greater{}, &OfficeReach::days_behind);
  return offices;
}

std::string reach_text(const FileReach& file) {
  const std::string until =
      file.least_until == file.most_until
          ? iso_text(file.most_until)
          : fmt::format("{} to {}", iso_text(file.least_until), iso_text(file.most_until));
  return fmt::format("from {}, until {}", iso_text(file.known_from), until);
}

std::string files_text(const std::vector<FileReach>& files) {
  std::size_t widest = 0;
  for (const FileReach& file : files) widest = std::max(widest, display_width(file.file));
  std::string out;
  std::size_t offices = 0;
  std::size_t rows = 0;
  for (const FileReach& file : files) {
    out += fmt::format("{}  {:>3} offices  {:>4} rows  {}\n", pad(for_screen(file.file), widest),
                       file.offices, file.rows, reach_text(file));
    offices += file.offices;
    rows += file.rows;
  }
  return out + fmt::format("{} files, {} offices, {} rows.\n", files.size(), offices, rows);
}

std::string behind_text(const Offices& late, const Arguments& arguments) {
  if (late.empty()) return fmt::format("All of them reach {}.\n", arguments.date);
  std::string out =
      fmt::format("{} offices end before {}, the oldest first:\n", late.size(), arguments.date);
  const std::size_t shown = arguments.verbose ? late.size() : std::min(late.size(), kMostShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const OfficeReach& reach = late[i];
    out += fmt::format("  {}  {} days  {} ({})  last: {}\n", iso_text(reach.office.known_until),
                       reach.days_behind, for_screen(reach.office.name), reach.office.office,
                       for_screen(reach.last_holder));
  }
  if (shown < late.size()) out += fmt::format("  … and {} more (-v)\n", late.size() - shown);
  return out;
}

Json office_json(const OfficeReach& reach) {
  return {{"office", reach.office.office},
          {"name", reach.office.name},
          {"rows", reach.rows},
          {"known_from", iso_text(reach.office.known_from)},
          {"known_until", iso_text(reach.office.known_until)},
          {"gaps", reach.office.gaps},
          {"last_holder", reach.last_holder},
          {"days_behind", reach.days_behind}};
}

std::string status_json(const Offices& offices, const Arguments& arguments) {
  Json files = Json::array();
  for (const FileReach& file : reach_of_files(offices)) {
    Json list = Json::array();
    for (const OfficeReach& reach : offices) {
      if (reach.pack == file.pack && reach.file == file.file) list.push_back(office_json(reach));
    }
    files.push_back({{"pack", file.pack},
                     {"file", file.file},
                     {"rows", file.rows},
                     {"known_from", iso_text(file.known_from)},
                     {"known_until",
                      {{"least", iso_text(file.least_until)}, {"most", iso_text(file.most_until)}}},
                     {"behind", file.behind},
                     {"offices", std::move(list)}});
  }
  const Json date = arguments.date.empty() ? Json(nullptr) : Json(arguments.date);
  const Json all{{"schema", "belie-facts-status/1"}, {"date", date}, {"files", std::move(files)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  const Offices offices =
      reach_of_offices(knowledge.facts, knowledge.offices, parse_iso_day(arguments.date));
  std::string out;
  if (arguments.format == "json") {
    out = status_json(offices, arguments);
  } else {
    out = files_text(reach_of_files(offices));
    if (!arguments.date.empty()) out += behind_text(behind(offices), arguments);
  }
  return with_errors(std::move(out), knowledge.errors, arguments, terminal);
}

}  // namespace

extern const Command k_facts_status_command{
    "facts status",
    "",
    "say how far the facts reach, file by file",
    "Lists the fact files of the core pack, of belie.yaml's packs and of --pack: how many offices "
    "and rows they have, and the days between which their rows are certain. belie knows no today: "
    "with --date it tells which offices end before that day, so that they can be brought up to "
    "date. After an office's last day rules say nothing about whoever held it then.",
    kExamples,
    kOptions,
    kFormats,
    0,
    0,
    run};

}  // namespace belie
