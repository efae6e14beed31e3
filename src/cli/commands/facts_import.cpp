// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "input/read.h"
#include "report/screen.h"
#include "rules/packs/fact_import.h"

namespace belie {
namespace {

constexpr OptionDescriptor kKnownUntilOption{
    "--known-until",
    "DAY",
    "the day on which the table was taken; after it the rows say nothing",
    &Arguments::known_until,
    nullptr,
    [](std::string_view value) -> std::optional<std::string> {
      if (parse_iso_day(value)) return std::nullopt;
      return "a day is written year-month-day, as in 2025-09-12";
    }};
constexpr OptionDescriptor kSourceOption{
    "--source", "TEXT", "where the rows are from, as findings show it (without: the file's name)",
    &Arguments::source};
constexpr OptionDescriptor kOfficeOption{
    "--office", "OFFICE", "the id of the office that all rows are of, whatever they say",
    &Arguments::office};
constexpr std::array kOptions{&kKnownUntilOption, &kSourceOption, &kOfficeOption, &kOutputOption,
                              &kPackOption,       &kConfigOption, &kColourOption};
constexpr std::array kExamples{
    CommandExample{
        "belie facts import query.json --known-until 2026-03-01 -o newsroom/facts/fr.yaml",
        "a query result of Wikidata becomes a fact file"},
    CommandExample{"belie facts import council.csv --known-until 2026-03-01 --office gb-lnd/mayor",
                   "a table of one office, whatever it calls it"}};

std::string notes_text(std::string_view heading, const std::vector<ImportNote>& notes) {
  std::string out;
  if (!notes.empty()) out += fmt::format("{}\n", heading);
  for (const ImportNote& note : notes) {
    out += fmt::format("  {}: {}{}\n", note.where, for_screen(note.message),
                       note.hint.empty() ? "" : fmt::format(" ({})", for_screen(note.hint)));
  }
  return out;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.known_until.empty()) {
    return usage_error("--known-until is missing",
                       "belie knows no today: say on which day the table was taken");
  }
  const std::string& path = arguments.words.front();
  auto bytes = path == "-" ? read_standard_input() : read_bytes(path);
  if (!bytes) return with_errors("", {bytes.error()}, arguments, terminal);
  const Knowledge knowledge = read_knowledge(arguments);
  const FactImportRequest request{.name = path,
                                  .source = arguments.source,
                                  .office = arguments.office,
                                  .known_until = *parse_iso_day(arguments.known_until)};
  const auto import = import_facts(*bytes, request, *knowledge.lexicon);
  if (!import) return with_errors("", {import.error()}, arguments, terminal);
  CommandResult result = with_errors(import->yaml, knowledge.errors, arguments, terminal);
  result.file = arguments.output;
  result.errors +=
      fmt::format("{} rows taken over, {} left out.\n", import->used, import->left_out.size());
  result.errors += notes_text("Left out:", import->left_out);
  result.errors += notes_text("Taken over, but look:", import->readings);
  if (import->used == 0) {
    result.file.clear();
    result.exit_code = kBadInput;
  }
  return result;
}

}  // namespace

extern const Command k_facts_import_command{
    "facts import",
    "FILE",
    "turn a table of officeholders into a fact file",
    "Reads a query result of the Wikidata Query Service (JSON or CSV, with the variables "
    "personLabel, positionLabel, start, end, and better also startPrecision, endPrecision) or "
    "Popolo JSON, and prints a fact file for a pack. Positions are found by their names; every row "
    "that cannot be used is told with the reason on standard error. Exit code 2 means that no row "
    "could be used.",
    kExamples,
    kOptions,
    {},
    1,
    1,
    run};

}  // namespace belie
