// SPDX-License-Identifier: Apache-2.0
#include "check/known.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <nlohmann/json.hpp>
#include <set>

#include "check/draft_paths.h"
#include "check/ledger.h"
#include "report/decided.h"

namespace belie {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kHeader =
    "# Findings known from old work: their ids and drafts, one a line, between tabs.\n"
    "# “belie check --known FILE” reports only what is not listed here.\n";

bool is_id(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

void add(std::string_view id, const std::set<std::string>& files, KnownFindings& to) {
  to.findings.push_back({std::string(id), {files.begin(), files.end()}});
}

void read_list(std::string_view bytes, KnownFindings& to) {
  std::uint32_t number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    if (is_id(cells.front())) {
      add(cells.front(), {cells.begin() + 1, cells.end()}, to);
    } else {
      to.errors.push_back({"this line does not begin with an id of 16 hexadecimal digits", to.name,
                           number, 1, "", "an id, then the drafts, between tabs"});
    }
  }
}

/// The text under a key, or "" where there is none.
std::string text_at(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

void read_report(std::string_view bytes, KnownFindings& to) {
  const Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_object() || !json.contains("findings") || !json["findings"].is_array()) {
    to.errors.push_back(
        {"this is no report of belie", to.name, 0, 0, "", "belie check --format json -o FILE"});
    return;
  }
  for (const Json& finding : json["findings"]) {
    const std::string id = text_at(finding, "id");
    const auto evidence = finding.find("evidence");
    if (!is_id(id) || evidence == finding.end() || !evidence->is_array()) continue;
    std::set<std::string> files;
    for (const Json& place : *evidence) {
      if (text_at(place, "role") != to_text(PlaceRole::kAlso))
        files.insert(text_at(place, "document"));
    }
    add(id, files, to);
  }
}

}  // namespace

KnownFindings read_known(std::string name, std::string folder, std::string_view bytes) {
  KnownFindings known{.name = std::move(name), .folder = std::move(folder)};
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && bytes[first] == '{') {
    read_report(bytes, known);
  } else {
    read_list(bytes, known);
  }
  std::ranges::sort(known.findings);
  return known;
}

std::string known_text(const Report& report, std::string_view folder,
                       std::string_view working_folder) {
  std::set<std::string> lines;
  for (const ReportFinding& finding : report.findings) {
    if (finding.status == kStatusAccepted) continue;
    std::set<std::string> files;
    for (const ReportPlace& place : finding.evidence) {
      if (is_main(place)) files.insert(path_from(folder, working_folder, place.document));
    }
    std::string line = finding.id;
    for (const std::string& file : files) line += '\t' + file;
    lines.insert(line + '\n');
  }
  std::string out(kHeader);
  for (const std::string& line : lines) out += line;
  return out;
}

}  // namespace belie
