// SPDX-License-Identifier: Apache-2.0
#include "check/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/draft_paths.h"
#include "check/suppressions.h"
#include "report/decided.h"
#include "report/finding_text.h"

namespace belie {
namespace {

/// The drafts of a finding, as a file in that folder names them.
class Naming {
 public:
  Naming(std::string_view folder, const CheckOptions& options)
      : folder_(folder), working_folder_(options.decisions.working_folder) {}

  [[nodiscard]] std::string operator()(const std::string& path) const {
    return path_from(folder_, working_folder_, path);
  }

 private:
  std::string_view folder_;
  std::string_view working_folder_;
};

std::string reason_of(const LedgerEntry& entry) {
  return fmt::format("{} on {}: {}", entry.who, long_text(entry.when), entry.because);
}

/// Entries by id.
std::multimap<std::string_view, const LedgerEntry*> by_id(const Ledger& ledger) {
  std::multimap<std::string_view, const LedgerEntry*> entries;
  for (const LedgerEntry& entry : ledger.entries) entries.emplace(entry.id, &entry);
  return entries;
}

void mark_by_ledger(Report& report, const CheckOptions& options) {
  const Ledger& ledger = options.decisions.ledger;
  if (ledger.entries.empty()) return;
  const auto entries = by_id(ledger);
  const Naming named(ledger.folder, options);
  for (ReportFinding& finding : report.findings) {
    const auto places = places_of(finding, named);
    const auto [first, last] = entries.equal_range(finding.id);
    const auto found =
        std::find_if(first, last, [&](const auto& e) { return e.second->places == places; });
    if (found == last) continue;
    finding.status = kStatusAccepted;
    finding.reason = reason_of(*found->second);
  }
}

std::vector<std::string> files_of(const ReportFinding& finding, const Naming& named) {
  std::set<std::string> files;
  for (const ReportPlace& place : finding.evidence) {
    if (is_main(place)) files.insert(named(place.document));
  }
  return {files.begin(), files.end()};
}

/// A list names drafts from its own folder; a report of an earlier run from where that ran.
void mark_known(Report& report, const CheckOptions& options) {
  const KnownFindings& known = options.decisions.known;
  if (known.findings.empty()) return;
  const Naming from_file(known.folder, options);
  const Naming as_given("", options);
  const auto has = [&](const KnownFinding& finding) {
    return std::ranges::binary_search(known.findings, finding);
  };
  for (ReportFinding& finding : report.findings) {
    if (!is_new(finding)) continue;
    const bool listed = has({finding.id, {}}) || has({finding.id, files_of(finding, from_file)}) ||
                        has({finding.id, files_of(finding, as_given)});
    if (!listed) continue;
    finding.status = kStatusKnown;
    finding.reason = fmt::format("listed in {}", known.name);
  }
}

bool has_place_in(const ReportFinding& finding, const std::string& path, Span covered) {
  return std::ranges::any_of(finding.evidence, [&](const ReportPlace& place) {
    return is_main(place) && place.document == path && place.start < covered.end &&
           place.end > covered.begin;
  });
}

Error stale_comment(const Suppression& comment, const std::string& path) {
  return {"nothing is found in the paragraph that this comment covers",
          path,
          comment.position.line,
          comment.position.column,
          "",
          "is it still needed?"};
}

/// Whether all rules and all drafts speak, so that what is not found is not there.
bool is_whole_run(const CheckOptions& options) {
  return options.only_rules.empty() && options.ignored_rules.empty() &&
         options.across == Across::kLinked;
}

void mark_by_comments(const Document& document, const CheckOptions& options, ReportDocument& listed,
                      Report& report) {
  const Suppressions comments = suppressions_in(document);
  for (const Suppression& comment : comments.suppressions) {
    bool used = false;
    for (ReportFinding& finding : report.findings) {
      if (!has_place_in(finding, document.path(), comment.covered)) continue;
      used = true;
      if (!is_new(finding)) continue;
      finding.status = kStatusAccepted;
      finding.reason = fmt::format("comment in {}, line {}: {}", document.path(),
                                   comment.position.line, comment.reason);
    }
    if (!used && is_whole_run(options))
      listed.warnings.push_back(stale_comment(comment, document.path()));
  }
  listed.warnings.insert(listed.warnings.end(), comments.warnings.begin(), comments.warnings.end());
}

void tell_stale_entries(Report& report, const std::vector<Rule>& rules,
                        const CheckOptions& options) {
  const Ledger& ledger = options.decisions.ledger;
  const auto stale = stale_entries(report, rules, options);
  const std::size_t digits = stale.empty() ? 0 : shown_digits(report, ledger);
  for (const StaleEntry& each : stale) {
    const LedgerEntry& entry = ledger.entries[each.entry];
    report.notes.push_back(
        fmt::format("{}: {} {} {}{}", ledger.name, entry.rule, entry.id.substr(0, digits),
                    entry.places.empty() ? "" : entry.places.front().file + " ", each.why));
  }
  if (!stale.empty())
    report.notes.emplace_back("“belie accept --prune” removes entries that are no longer needed");
}

}  // namespace

std::size_t shown_digits(const Report& report, const Ledger& ledger) {
  std::vector<std::string_view> ids = ids_of(report.findings);
  for (const LedgerEntry& entry : ledger.entries) ids.emplace_back(entry.id);
  return digits_apart(std::move(ids));
}

std::vector<StaleEntry> stale_entries(const Report& report, const std::vector<Rule>& rules,
                                      const CheckOptions& options) {
  const Ledger& ledger = options.decisions.ledger;
  if (ledger.entries.empty()) return {};
  const Naming named(ledger.folder, options);
  std::set<std::string> checked;
  for (const ReportDocument& document : report.documents) checked.insert(named(document.path));
  std::map<std::string_view, std::vector<std::vector<LedgerPlace>>> found;
  for (const ReportFinding& finding : report.findings)
    found[finding.id].push_back(places_of(finding, named));
  std::vector<StaleEntry> stale;
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const LedgerEntry& entry = ledger.entries[i];
    const bool judged = std::ranges::find(rules, entry.rule, &Rule::id) != rules.end() &&
                        options.across == Across::kLinked &&
                        std::ranges::all_of(entry.places, [&](const LedgerPlace& place) {
                          return checked.contains(place.file);
                        });
    if (!judged) continue;
    const auto now = found.find(entry.id);
    const auto same_files = [&](const std::vector<LedgerPlace>& places) {
      return std::ranges::equal(places, entry.places, {}, &LedgerPlace::file, &LedgerPlace::file);
    };
    if (now == found.end() || std::ranges::none_of(now->second, same_files)) {
      stale.push_back({i, "is no longer found"});
    } else if (std::ranges::find(now->second, entry.places) == now->second.end()) {
      stale.push_back({i, "was accepted for other words than stand there now"});
    }
  }
  return stale;
}

void mark_decided(CheckRun& run, const std::vector<Rule>& rules, const CheckOptions& options) {
  Report& report = run.report;
  mark_by_ledger(report, options);
  for (std::size_t i = 0; i < run.documents.size(); ++i) {
    const Document& document = *run.documents[i].document;
    if (!document.unread().empty())
      mark_by_comments(document, options, report.documents[i], report);
  }
  mark_known(report, options);
  tell_stale_entries(report, rules, options);
}

}  // namespace belie
