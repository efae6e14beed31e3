// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/measurements.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "rules/yaml/schema.h"
#include "rules/yaml/table.h"

namespace belie {
namespace {

constexpr double kMillion = 1e6;
constexpr double kMostFalseErrors = 5;  // in a million words
constexpr double kMostFalseWarnings = 20;
constexpr std::size_t kTenths = 9;  // of the findings on desks that have to be right

constexpr std::array kFileKeys{YamlField{"as-of", YamlType::kDay, Need::kRequired},
                               YamlField{"published", YamlType::kMap, Need::kRequired},
                               YamlField{"desks", YamlType::kMap, Need::kRequired},
                               YamlField{"rules", YamlType::kTable, Need::kRequired}};
constexpr std::array kPublishedKeys{YamlField{"drafts", YamlType::kInt, Need::kRequired},
                                    YamlField{"words", YamlType::kInt, Need::kRequired}};
constexpr std::array kDeskKeys{YamlField{"desks", YamlType::kInt, Need::kRequired},
                               YamlField{"planted", YamlType::kInt, Need::kRequired},
                               YamlField{"located", YamlType::kInt, Need::kOptional}};
constexpr std::string_view kRowForm =
    "rule | findings on published copy | of them true slips | findings on desks | of them right";

std::size_t count_at(YamlCheck& check, const YamlNode& map, std::string_view key) {
  const auto value = check.int_at(map, key);
  if (value && *value >= 0) return static_cast<std::size_t>(*value);
  if (value) check.report(map.find(key)->place, fmt::format("“{}” is never below 0", key));
  return 0;
}

std::optional<std::size_t> count_of(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = problem == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(value) : std::nullopt;
}

/// The four counts of a row; mistakes are told in place.
std::optional<RuleMeasurement> row_counts(YamlCheck& check, const TableRow& row) {
  std::array<std::size_t, 4> counts{};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto count = count_of(row.cells[i + 1].text);
    if (!count) {
      check.report(row.cells[i + 1].place, fmt::format("“{}” is no count", row.cells[i + 1].text),
                   std::string(kRowForm));
      return std::nullopt;
    }
    counts[i] = *count;
  }
  const RuleMeasurement measured{counts[0], counts[1], counts[2], counts[3]};
  if (measured.slips <= measured.published && measured.right <= measured.desks) return measured;
  check.report(row.cells.front().place, "more are right than were found", std::string(kRowForm));
  return std::nullopt;
}

void read_rows(YamlCheck& check, const YamlNode& table, Measurements& to) {
  for (const TableRow& row : read_table(check, table, {.least = 5, .most = 5})) {
    const auto measured = row_counts(check, row);
    if (!measured) continue;
    if (!to.rules.emplace(row.cells.front().text, *measured).second)
      check.report(row.cells.front().place,
                   fmt::format("“{}” stands here twice", row.cells.front().text));
  }
}

std::string amount_text(std::size_t words) {
  const auto amount = static_cast<double>(words);
  return amount < kMillion / 10 ? fmt::format("{} words", words)
                                : fmt::format("{:.1f} million words", amount / kMillion);
}

}  // namespace

double false_alarms_per_million(const RuleMeasurement& rule, std::size_t words) {
  return static_cast<double>(rule.published - rule.slips) * kMillion /
         static_cast<double>(std::max<std::size_t>(words, 1));
}

bool may_be_on(Level level, const RuleMeasurement& rule, const Measurements& all) {
  const double most = level == Level::kError ? kMostFalseErrors : kMostFalseWarnings;
  return false_alarms_per_million(rule, all.published_words) <= most &&
         10 * rule.right >= kTenths * rule.desks;
}

std::string measured_text(const RuleMeasurement& rule, const Measurements& all) {
  const std::size_t alarms = rule.published - rule.slips;
  const std::string first = fmt::format("{} false alarm{} in {} of published copy",
                                        alarms == 0 ? "no" : fmt::to_string(alarms),
                                        alarms == 1 ? "" : "s", amount_text(all.published_words));
  if (rule.desks == 0) return first + "; not seen on the test desks";
  return fmt::format("{}; {} of {} finding{} right on test desks", first, rule.right, rule.desks,
                     rule.desks == 1 ? "" : "s");
}

Measurements read_measurements(std::string name, std::string_view bytes) {
  Measurements measurements;
  const YamlFile file = read_yaml(std::move(name), bytes);
  YamlCheck check(file);
  if (check.map(file.root, kFileKeys, "a file of measurements")) {
    const YamlNode& published = *file.root.find("published");
    const YamlNode& desks = *file.root.find("desks");
    check.map(published, kPublishedKeys, "“published”");
    check.map(desks, kDeskKeys, "“desks”");
    measurements.as_of = check.day_at(file.root, "as-of");
    measurements.published_drafts = count_at(check, published, "drafts");
    measurements.published_words = count_at(check, published, "words");
    measurements.desks = count_at(check, desks, "desks");
    measurements.planted = count_at(check, desks, "planted");
    if (desks.find("located") != nullptr) measurements.located = count_at(check, desks, "located");
    read_rows(check, *file.root.find("rules"), measurements);
  }
  measurements.errors = check.take_errors();
  return measurements;
}

std::string measurements_text(const Measurements& measurements) {
  std::string text =
      "# Written by `belie rule measure`. Published copy: each text alone; what is there no true\n"
      "# slip is a false alarm. Test desks: drafts in which the slips are known.\n";
  text += fmt::format(
      "as-of: {}\npublished:\n  drafts: {}\n  words: {}\ndesks:\n  desks: {}\n  planted: {}\n"
      "  located: {}\n",
      measurements.as_of ? iso_text(*measurements.as_of) : "", measurements.published_drafts,
      measurements.published_words, measurements.desks, measurements.planted, measurements.located);
  text += fmt::format("rules: |\n  # {}\n", kRowForm);
  for (const auto& [id, rule] : measurements.rules)
    text += fmt::format("  {} | {} | {} | {} | {}\n", id, rule.published, rule.slips, rule.desks,
                        rule.right);
  return text;
}

}  // namespace belie
