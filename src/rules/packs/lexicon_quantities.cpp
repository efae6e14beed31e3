// SPDX-License-Identifier: Apache-2.0
//
// The sections on figures: units with currencies, and the phrases that soften a figure.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "base/word_list.h"
#include "rules/packs/lexicon_sections.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 8> kHedgeKinds{
    "about", "nearly", "just-over", "just-under", "at-least", "at-most", "more-than", "less-than"};
constexpr std::array<std::string_view, 2> kStands{"before", "after"};

/// A number above zero, or nothing.
std::optional<double> positive_number(std::string_view text) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = problem == std::errc{} && end == text.data() + text.size();
  if (!whole || !std::isfinite(value) || value <= 0) return std::nullopt;
  return value;
}

void read_units(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 4, .most = 5})) {
    const TableCell& factor = row.cells[2];
    if (!draft.claim_id(check, "unit", row.cells[0])) continue;
    if (row.cells[1].text.empty()) check.report(row.cells[1].place, "a unit has a dimension");
    const auto value = positive_number(factor.text);
    if (!value) {
      check.report(factor.place,
                   fmt::format("a factor is a number above 0, not “{}”", factor.text));
    }
    draft.lexicon.units.push_back({std::string(row.cells[0].text), std::string(row.cells[1].text),
                                   value.value_or(1), texts_of(row.cells[3]),
                                   texts_of(row.cells[4])});
  }
}

void read_hedges(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 3})) {
    const TableCell& kind = row.cells[0];
    const TableCell& stands = row.cells[1];
    if (!is_one_of(kHedgeKinds, kind.text)) {
      check.report(kind.place, fmt::format("no hedge is of the kind “{}”", kind.text),
                   did_you_mean(kind.text, kHedgeKinds));
    }
    if (!is_one_of(kStands, stands.text)) {
      check.report(stands.place, "a hedge stands before or after the figure");
    }
    for (const TableCell& form : split_values(row.cells[2])) {
      if (!draft.claim_id(check, fmt::format("hedge {}", stands.text), form)) continue;
      draft.lexicon.hedges.push_back(
          {std::string(form.text), std::string(kind.text), std::string(stands.text)});
    }
  }
}

constexpr std::array kSections{LexiconSection{"units", YamlType::kTable, read_units},
                               LexiconSection{"hedges", YamlType::kTable, read_hedges}};

}  // namespace

std::span<const LexiconSection> quantity_sections() { return kSections; }

}  // namespace belie
