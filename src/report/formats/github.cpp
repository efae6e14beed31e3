// SPDX-License-Identifier: Apache-2.0
//
// Workflow commands for GitHub Actions, which become annotations of the changed lines:
//   ::error title=office/not-in-office,file=quay.md,line=9,endLine=9,col=31,endColumn=49::…
// A step shows ten annotations a level and swallows the rest without a word; so ten are given, and
// the rest are counted. The summary of the step (step_summary.h) has them all.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/artifact_path.h"
#include "report/finding_words.h"
#include "report/format.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::size_t kShown = 10;                             // annotations a level and step
constexpr std::array kCommands{"error", "warning", "notice"};  // by Level

/// What a command cannot hold as it is: the percent sign and line ends, in properties also what
/// stands between properties.
std::string encoded(std::string_view text, std::string_view reserved) {
  std::string out;
  for (const char c : text) {
    if (reserved.find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string property(std::string_view text) { return encoded(text, "%\r\n:,"); }

std::string place_properties(const ReportPlace& place) {
  std::string text =
      fmt::format("file={},line={},endLine={}", property(for_screen(artifact_path(place.document))),
                  place.from.line, place.to.line);
  if (place.from.line == place.to.line)  // columns are refused where a place has several lines
    text += fmt::format(",col={},endColumn={}", place.from.column, place.to.column);
  return text;
}

std::string command(const ReportFinding& finding) {
  std::string message = for_screen(finding.message);
  for (const std::string& line : finding_lines(finding)) message += '\n' + line;
  message += fmt::format("\nright as it stands? belie explain {}", finding.rule);
  const std::string place =
      finding.evidence.empty() ? "" : "," + place_properties(finding.evidence.front());
  return fmt::format("::{} title={}{}::{}\n", kCommands.at(static_cast<std::size_t>(finding.level)),
                     property(finding.rule), place, encoded(message, "%\r\n"));
}

std::string command(const Error& error) {
  std::string properties = "title=belie";
  if (!error.file.empty())
    properties += fmt::format(",file={}", property(for_screen(artifact_path(error.file))));
  if (error.line > 0) properties += fmt::format(",line={}", error.line);
  return fmt::format("::error {}::{}\n", properties, encoded(for_screen(error.message), "%\r\n"));
}

/// The first ten, and how many more there are.
std::string shown(const std::vector<std::string>& commands, Level level) {
  std::string out;
  for (std::size_t i = 0; i < std::min(kShown, commands.size()); ++i) out += commands[i];
  if (commands.size() > kShown) {
    out += fmt::format("belie: {} more; the summary of the step lists them\n",
                       counted(commands.size() - kShown, to_text(level)));
  }
  return out;
}

std::string write(const Report& report, const ReportStyle&) {
  std::array<std::vector<std::string>, kCommands.size()> by_level;
  for (const Error& error : report.errors) by_level[0].push_back(command(error));
  for (const ReportFinding* finding : open_findings(report))
    by_level.at(static_cast<std::size_t>(finding->level)).push_back(command(*finding));
  std::string out;
  for (const Level level : {Level::kError, Level::kWarning, Level::kNote})
    out += shown(by_level.at(static_cast<std::size_t>(level)), level);
  return out;
}

}  // namespace

extern const ReportFormat k_github_format{
    "github", "annotations for GitHub Actions, and a summary of the step", write};

}  // namespace belie
