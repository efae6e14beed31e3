// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "check/draft_paths.h"
#include "check/marks.h"
#include "check/selection.h"
#include "cli/author.h"
#include "cli/command.h"
#include "cli/desk.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/decided.h"
#include "report/finding_text.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(
    std::array{&kBecauseOption, &kWhoOption, &kOnOption, &kPruneOption, &kPreviewOption});
constexpr std::array kExamples{
    CommandExample{"belie accept 3f9a --because \"quoted from a speech of 2018\"",
                   "the finding whose id begins so, of the drafts in this folder"},
    CommandExample{"belie accept 3f9a summit.md kremlin.md --because \"the envoy's own words\"",
                   "of these drafts"},
    CommandExample{"belie accept --prune", "removes what is no longer needed from the ledger"}};

constexpr std::size_t kLeastDigits = 4;

bool is_id(std::string_view word) {
  return word.size() >= kLeastDigits && word.size() <= 16 &&
         word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<const ReportFinding*> findings_called(std::string_view id, const Report& report) {
  std::vector<const ReportFinding*> found;
  for (const ReportFinding& finding : report.findings) {
    if (finding.id.starts_with(id)) found.push_back(&finding);
  }
  return found;
}

/// "  3f9a0  office/not-in-office  quay.md:9:31  Theresa May had left office".
std::string line_of(const ReportFinding& finding, std::size_t digits) {
  const ReportPlace& place = finding.evidence.front();
  return fmt::format("  {}  {}  {}:{}:{}  {}\n", finding.id.substr(0, digits), finding.rule,
                     for_screen(place.document), place.from.line, place.from.column,
                     for_screen(finding.message));
}

CommandResult ambiguous(const std::string& id, const std::vector<const ReportFinding*>& found) {
  std::vector<ReportFinding> all;
  all.reserve(found.size());
  for (const ReportFinding* finding : found) all.push_back(*finding);
  CommandResult result =
      usage_error(fmt::format("{} findings have an id that begins with {}", found.size(), id),
                  "give more digits:");
  for (const ReportFinding& finding : all) result.errors += line_of(finding, short_id_length(all));
  return result;
}

LedgerEntry entry_for(const ReportFinding& finding, const std::string& ledger_folder,
                      const Arguments& arguments) {
  const auto named = [&, here = working_folder()](const std::string& path) {
    return path_from(ledger_folder, here, path);
  };
  return {finding.id,
          finding.rule,
          arguments.who.empty() ? author_name() : arguments.who,
          arguments.on.empty() ? today() : *parse_iso_day(arguments.on),
          arguments.because,
          places_of(finding, named)};
}

/// Puts the entry into the ledger, in the place of one for the same drafts.
void enter(std::vector<LedgerEntry>& entries, LedgerEntry entry) {
  const auto same = [&](const LedgerEntry& other) {
    return other.id == entry.id && std::ranges::equal(other.places, entry.places, {},
                                                      &LedgerPlace::file, &LedgerPlace::file);
  };
  std::erase_if(entries, same);
  entries.push_back(std::move(entry));
}

CommandResult accept(const std::string& id, const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun run =
      run_check({arguments.words.begin() + 1, arguments.words.end()}, arguments, knowledge);
  const auto found = findings_called(id, run.report);
  if (found.empty()) {
    if (!run.report.errors.empty()) return finish("", run.report, arguments, terminal);
    return usage_error(fmt::format("no finding in these drafts has an id that begins with {}", id),
                       "a finding may also rest on a further draft, or on --date");
  }
  const bool one = std::ranges::all_of(found, [&](const auto* f) { return f->id == found[0]->id; });
  if (!one) return ambiguous(id, found);
  Ledger ledger = read_decisions(arguments).ledger;
  if (!ledger.errors.empty()) return with_errors("", ledger.errors, arguments, terminal);
  const std::string file = ledger_file(arguments);
  CommandResult result;
  for (const ReportFinding* finding : found) {
    enter(ledger.entries, entry_for(*finding, folder_of(file), arguments));
    result.output += "accepted" + line_of(*finding, short_id_length(run.report.findings));
  }
  result.output += fmt::format("written to {}\n", for_screen(file));
  result.files.push_back({file, ledger_text(std::move(ledger.entries))});
  return result;
}

/// The drafts that the ledger names and that are still there, as seen from the working folder.
std::vector<std::string> drafts_of(const Ledger& ledger) {
  std::set<std::string> files;
  for (const LedgerEntry& entry : ledger.entries) {
    for (const LedgerPlace& place : entry.places) {
      const auto path = std::filesystem::path(ledger.name).parent_path() / place.file;
      std::error_code failed;
      if (std::filesystem::exists(path, failed)) files.insert(path.generic_string());
    }
  }
  return {files.begin(), files.end()};
}

bool has_lost_draft(const LedgerEntry& entry, const std::vector<std::string>& drafts,
                    const Ledger& ledger) {
  return std::ranges::any_of(entry.places, [&](const LedgerPlace& place) {
    const auto path = std::filesystem::path(ledger.name).parent_path() / place.file;
    return std::ranges::find(drafts, path.generic_string()) == drafts.end();
  });
}

/// The entries that decide nothing any more: the draft is gone, or the finding is.
std::set<std::size_t> needless_entries(const Ledger& ledger, const Arguments& arguments,
                                       Report& report) {
  std::set<std::size_t> needless;
  const auto drafts = drafts_of(ledger);
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    if (has_lost_draft(ledger.entries[i], drafts, ledger)) needless.insert(i);
  }
  if (drafts.empty()) return needless;
  const Knowledge knowledge = read_knowledge(arguments);
  CheckRun run = run_check(drafts, arguments, knowledge);
  const CheckOptions options = check_options(arguments);
  for (const StaleEntry& stale :
       stale_entries(run.report, rules_in_force(knowledge.rules, options), options))
    needless.insert(stale.entry);
  report = std::move(run.report);
  return needless;
}

CommandResult prune(const Arguments& arguments, const Terminal& terminal) {
  const Ledger ledger = read_decisions(arguments).ledger;
  if (!ledger.errors.empty()) return with_errors("", ledger.errors, arguments, terminal);
  if (ledger.name.empty()) return {"there is no belie-accepted.yaml here\n", "", kNothingFound, ""};
  Report report;
  const auto needless = needless_entries(ledger, arguments, report);
  if (!report.errors.empty()) return finish("", report, arguments, terminal);
  const std::size_t digits = shown_digits(report, ledger);
  std::string out;
  std::vector<LedgerEntry> kept;
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const LedgerEntry& entry = ledger.entries[i];
    if (!needless.contains(i)) {
      kept.push_back(entry);
      continue;
    }
    out += fmt::format("removed  {}  {}  {}\n", entry.id.substr(0, digits), entry.rule,
                       entry.places.empty() ? "" : for_screen(entry.places.front().file));
  }
  out += fmt::format("{} removed, {} kept in {}\n", needless.size(), kept.size(),
                     for_screen(ledger.name));
  CommandResult result{out, "", kNothingFound, ""};
  if (!needless.empty()) result.files.push_back({ledger.name, ledger_text(std::move(kept))});
  return result;
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.prune) {
    if (arguments.words.empty()) return prune(arguments, terminal);
    return usage_error("“belie accept --prune” takes no id", "it goes through the whole ledger");
  }
  if (arguments.words.empty())
    return usage_error("“belie accept” needs the id of a finding",
                       "belie accept 3f9a --because \"…\"");
  const std::string& id = arguments.words.front();
  if (!is_id(id))
    return usage_error(fmt::format("“{}” is no finding's id", id),
                       "the first four digits or more, as the report shows them: 3f9a");
  if (arguments.because.find_first_not_of(" \t\n") == std::string::npos)
    return usage_error("say why it is right as it stands",
                       fmt::format("belie accept {} --because \"…\"", id));
  return accept(id, arguments, terminal);
}

}  // namespace

extern const Command k_accept_command{
    "accept",
    "ID [PATH…]",
    "write down that a finding is right as it stands",
    "Enters a finding with who, when, why and its words into belie-accepted.yaml: the nearest one "
    "upward, else beside belie.yaml, else here. From then on it is counted, not shown, and fails "
    "no run, as long as the words stay. The drafts are read again, without a path all in this "
    "folder. An entry whose finding is gone is told by every check; --prune removes such entries.",
    kExamples,
    kOptions,
    {},
    0,
    kAnyNumber,
    run};

}  // namespace belie
