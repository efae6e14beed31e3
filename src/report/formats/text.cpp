// SPDX-License-Identifier: Apache-2.0
//
// The report for editors: the drafts with the day on which each speaks, the findings, and what was
// read and what was not checked. Silence is not approval: a run without findings says how much was
// understood and which rules rested.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/calendar.h"
#include "report/decided.h"
#include "report/fewest_changes.h"
#include "report/finding_text.h"
#include "report/format.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::size_t kManyDocuments = 20;  // more than these are not all listed
constexpr std::size_t kFewNames = 3;        // more drafts than these are counted, not named
constexpr std::size_t kWidestName = 40;     // columns that the list of drafts keeps for names
constexpr std::size_t kSetIn = 4;           // of the date below a longer name

bool is_draft(const ReportDocument& document) { return document.role == "draft"; }

/// "3 drafts", "3 drafts, held against 1 source".
std::string documents_count(const Report& report) {
  const auto drafts = static_cast<std::size_t>(std::ranges::count_if(report.documents, is_draft));
  const std::size_t sources = report.documents.size() - drafts;
  const std::string text = counted(drafts, "draft");
  return sources == 0 ? text : fmt::format("{}, held against {}", text, counted(sources, "source"));
}

/// A line of the report broken to the screen, the first line after `prefix`, the others set in by
/// two columns more.
std::string wrapped(std::string_view text, const ReportStyle& style, std::string_view prefix = "") {
  const auto lines = wrap(text, style.width - prefix.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += (i == 0 ? std::string(prefix) : std::string(prefix.size() + 2, ' ')) + lines[i] + '\n';
  }
  return out;
}

/// "a source; ", "a trusted source; ", "" of a draft.
std::string role_text(const ReportDocument& document) {
  if (is_draft(document)) return "";
  return document.role == "trusted" ? "a trusted source; " : "a source; ";
}

std::string date_text(const ReportDocument& document) {
  const auto day = parse_iso_day(document.date);
  const std::string note = for_screen(document.date_note);
  const std::string role = role_text(document);
  if (!day) return role + (note.empty() ? "undated" : "undated; " + note);
  return role + (note.empty() ? long_text(*day) : fmt::format("{} ({})", long_text(*day), note));
}

std::string warning_text(const Error& warning) {
  std::string text = for_screen(warning.message);
  if (warning.line > 0) text += fmt::format(" (line {})", warning.line);
  if (!warning.hint.empty()) text += fmt::format(" – {}", for_screen(warning.hint));
  return text;
}

std::vector<const ReportDocument*> listed_documents(const Report& report, bool all) {
  std::set<std::string_view> named;
  for (const auto& finding : report.findings) {
    for (const auto& place : finding.evidence) named.insert(place.document);
  }
  std::vector<const ReportDocument*> listed;
  for (const auto& document : report.documents) {
    if (all || named.contains(document.path) || !document.warnings.empty()) {
      listed.push_back(&document);
    }
  }
  return listed;
}

std::string documents_text(const Report& report, const ReportStyle& style) {
  const bool all = style.verbose || report.documents.size() <= kManyDocuments;
  const auto listed = listed_documents(report, all);
  std::size_t widest = 0;
  for (const auto* document : listed) {
    widest = std::max(widest, display_width(for_screen(document->path)));
  }
  const std::size_t column = std::min(widest, std::min(kWidestName, style.width / 2)) + 3;
  std::string out;
  for (const auto* document : listed) {
    const std::string name = for_screen(document->path);
    const bool fits = display_width(name) + 3 <= column;
    const std::size_t indent = fits ? column : kSetIn;
    const auto lines = wrap(date_text(*document), style.width - indent);
    if (!fits) out += name + '\n';
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out += pad(i == 0 && fits ? name : "", indent) + lines[i] + '\n';
    }
    for (const Error& warning : document->warnings) {
      out += wrapped(warning_text(warning), style, "  note: ");
    }
  }
  if (listed.size() < report.documents.size()) {
    out += fmt::format("{} without findings (-v lists them)\n",
                       counted(report.documents.size() - listed.size(), "further draft"));
  }
  return out;
}

std::string findings_text(const Report& report, const ReportStyle& style) {
  FindingStyle each{style, short_id_length(report.findings), heading_tail_width(report.findings),
                    false};
  std::string out;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    each.place_was_shown = i > 0 && same_place_to_fix(report.findings[i - 1], report.findings[i]);
    out += finding_text(report.findings[i], each) + '\n';
  }
  return out;
}

/// "11 offices" from ("offices", 11), "1 office" from ("offices", 1).
std::string read_text(const std::pair<std::string, std::uint32_t>& read) {
  std::string_view thing = read.first;
  if (thing.ends_with('s')) thing.remove_suffix(1);
  return counted(read.second, thing);
}

std::string counts_text(const Report& report) {
  std::array<std::size_t, 3> counts{};
  for (const auto& finding : report.findings) ++counts[static_cast<std::size_t>(finding.level)];
  std::string text;
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote}) {
    const std::size_t number = counts[static_cast<std::size_t>(level)];
    if (number == 0) continue;
    text += (text.empty() ? "" : ", ") + counted(number, to_text(level));
  }
  text += fmt::format(". Read in {}", documents_count(report));
  std::string_view separator = ": ";
  for (const auto& read : report.read) {
    if (read.second == 0) continue;
    text += fmt::format("{}{}", separator, read_text(read));
    separator = ", ";
  }
  return text + '.';
}

std::string names_of(const std::vector<std::string>& documents) {
  if (documents.size() > kFewNames) return counted(documents.size(), "draft");
  std::string text;
  for (const std::string& path : documents) text += (text.empty() ? "" : ", ") + for_screen(path);
  return text;
}

/// "Not checked: date/wrong-month-word in kremlin.md (no reference date); bad.md (not read)." Why
/// a file was not read, and mistakes within settings and packs, are told on standard error.
std::string not_checked_text(const Report& report) {
  std::map<std::pair<std::vector<std::string>, std::string>, std::string> rules;
  for (const ReportRested& rested : report.rested) {
    std::string& list = rules[{rested.documents, rested.reason}];
    list += (list.empty() ? "" : ", ") + rested.rule;
  }
  std::string text;
  for (const auto& [where, list] : rules) {
    text += text.empty() ? "" : "; ";
    text += list;
    if (!where.first.empty()) text += " in " + names_of(where.first);
    text += fmt::format(" ({})", for_screen(where.second));
  }
  for (const Error& error : report.errors) {
    if (error.file.empty() || error.line > 0) continue;
    text += fmt::format("{}{} (not read)", text.empty() ? "" : "; ", for_screen(error.file));
  }
  return text.empty() ? "" : "Not checked: " + text + ".";
}

/// `contradictions` is what there is none of: "new contradictions" where some are decided upon.
std::string nothing_found_text(const Report& report, std::string_view contradictions,
                               const ReportStyle& style) {
  if (report.documents.empty()) return "No draft was read.";
  if (report.statements == 0) {
    return fmt::format("No statement understood in {}, so nothing was compared.",
                       documents_count(report));
  }
  std::set<std::string_view> rules;
  for (const ReportRested& rested : report.rested) rules.insert(rested.rule);
  std::string text = fmt::format("No {} among the {} understood", contradictions,
                                 counted(report.statements, "statement"));
  if (rules.empty()) return text + '.';
  return fmt::format("{}; {} rested{}.", text, counted(rules.size(), "rule"),
                     style.verbose ? "" : " (-v says why)");
}

std::string closing_text(const Report& report, std::string_view contradictions,
                         const ReportStyle& style) {
  std::string out;
  const bool found = !report.findings.empty();
  out += wrapped(found ? counts_text(report) : nothing_found_text(report, contradictions, style),
                 style);
  if (const std::string changes = to_text(fewest_changes(report)); !changes.empty())
    out += wrapped(changes, style);
  const bool unread = !report.errors.empty() || !report.warnings.empty();
  if (found || style.verbose || unread) {
    const std::string unchecked = not_checked_text(report);
    if (!unchecked.empty()) out += wrapped(unchecked, style);
  }
  for (const std::string& note : report.notes) out += wrapped(for_screen(note) + '.', style);
  return out;
}

std::string write(const Report& all, const ReportStyle& style) {
  const Report report = only_new(all);
  const bool decided = report.findings.size() < all.findings.size();
  if (style.quiet) return findings_text(report, style);
  std::string out = documents_text(report, style);
  if (!out.empty()) out += '\n';
  return out + findings_text(report, style) +
         closing_text(report, decided ? "new contradictions" : "contradictions", style) +
         decided_text(all, style);
}

}  // namespace

extern const ReportFormat k_text_format{
    "text", "for people: the places that cannot both be right, and why", write};

}  // namespace belie
