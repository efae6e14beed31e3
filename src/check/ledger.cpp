// SPDX-License-Identifier: Apache-2.0
#include "check/ledger.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <tuple>

#include "rules/yaml/schema.h"

namespace belie {
namespace {

constexpr std::array kEntryKeys{YamlField{"id", YamlType::kText, Need::kRequired},
                                YamlField{"rule", YamlType::kText, Need::kRequired},
                                YamlField{"who", YamlType::kText, Need::kRequired},
                                YamlField{"when", YamlType::kDay, Need::kRequired},
                                YamlField{"because", YamlType::kText, Need::kRequired},
                                YamlField{"places", YamlType::kList, Need::kRequired}};
constexpr std::array kPlaceKeys{YamlField{"file", YamlType::kText, Need::kRequired},
                                YamlField{"text", YamlType::kText, Need::kRequired}};

constexpr std::string_view kHeader =
    "# Findings that are right as they stand, and who says so. Written by “belie accept”; entries "
    "may be edited or removed by hand.\n";

/// The text between double quotes, as YAML and JSON both read it.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// A rule's id as it is; whatever else somebody wrote there between quotes.
std::string plain(const std::string& rule) {
  const bool is_id =
      rule.find('/') != std::string::npos && rule.front() != '-' &&
      rule.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789/-") == std::string::npos;
  return is_id ? rule : quoted(rule);
}

std::vector<LedgerPlace> read_places(YamlCheck& check, const YamlNode& list) {
  std::vector<LedgerPlace> places;
  for (const YamlNode& node : list.children) {
    if (!check.map(node, kPlaceKeys, "a place")) continue;
    places.push_back({*check.text_at(node, "file"), *check.text_at(node, "text")});
  }
  std::ranges::sort(places);
  return places;
}

bool is_id(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void read_entry(YamlCheck& check, const YamlNode& node, Ledger& to) {
  const std::size_t before = check.errors().size();
  if (!check.map(node, kEntryKeys, "an entry")) return;
  LedgerEntry entry;
  entry.id = *check.text_at(node, "id");
  entry.rule = *check.text_at(node, "rule");
  entry.who = *check.text_at(node, "who");
  entry.when = *check.day_at(node, "when");
  entry.because = *check.text_at(node, "because");
  entry.places = read_places(check, *node.find("places"));
  if (!is_id(entry.id))
    return check.report(node.find("id")->place, "an id has 16 hexadecimal digits");
  if (entry.because.find_first_not_of(" \n") == std::string::npos)
    return check.report(node.find("because")->place, "an entry needs a reason");
  if (node.find("places")->children.empty())
    return check.report(node.find("places")->place, "an entry needs the words it is about");
  if (check.errors().size() == before) to.entries.push_back(std::move(entry));
}

std::string entry_text(const LedgerEntry& entry) {
  std::string out = fmt::format("- id: {}\n  rule: {}\n  who: {}\n  when: {}\n  because: {}\n",
                                quoted(entry.id), plain(entry.rule), quoted(entry.who),
                                iso_text(entry.when), quoted(entry.because));
  out += "  places:\n";
  for (const LedgerPlace& place : entry.places) {
    out += fmt::format("    - file: {}\n      text: {}\n", quoted(place.file), quoted(place.text));
  }
  return out;
}

}  // namespace

Ledger read_ledger(std::string name, std::string folder, std::string_view bytes) {
  Ledger ledger{.name = std::move(name), .folder = std::move(folder)};
  const YamlFile file = read_yaml(ledger.name, bytes);
  YamlCheck check(file);
  if (file.root.is_list()) {
    for (const YamlNode& node : file.root.children) read_entry(check, node, ledger);
  } else if (!file.root.is_null()) {
    check.report(file.root.place, "a ledger is a list of entries",
                 "each begins with “- id:”; “belie accept” writes them");
  }
  ledger.errors = check.take_errors();
  return ledger;
}

std::string ledger_text(std::vector<LedgerEntry> entries) {
  std::ranges::stable_sort(entries, {},
                           [](const LedgerEntry& e) { return std::tie(e.id, e.places); });
  std::string out(kHeader);
  for (const LedgerEntry& entry : entries) out += entry_text(entry);
  return out;
}

bool is_main(const ReportPlace& place) { return place.role != PlaceRole::kAlso; }

}  // namespace belie
