// SPDX-License-Identifier: Apache-2.0
//
// The sections `states`, `transitions` and `things` of a lexicon file: what things can be in which
// state, and the words that tell a state or a change of it.
#include <fmt/format.h>

#include <array>
#include <string>

#include "rules/packs/lexicon_sections.h"

namespace belie {
namespace {

std::string full_id(const TableRow& row) {
  return fmt::format("{}/{}", row.cells[0].text, row.cells[1].text);
}

bool is_named(YamlCheck& check, const TableCell& cell, std::string_view what) {
  if (!cell.text.empty()) return true;
  check.report(cell.place, fmt::format("this row has no {}", what));
  return false;
}

void read_states(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 4})) {
    const std::string id = full_id(row);
    if (!is_named(check, row.cells[1], "state")) continue;
    if (!draft.claim_id(check, "state", {id, row.cells[0].place})) continue;
    draft.lexicon.states.push_back({std::string(row.cells[0].text), std::string(row.cells[1].text),
                                    texts_of(row.cells[2]), texts_of(row.cells[3])});
  }
}

void read_transitions(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 5, .most = 7})) {
    const std::string id = full_id(row);
    if (!is_named(check, row.cells[3], "state to which it leads")) continue;
    if (!draft.claim_id(check, "transition", {id, row.cells[0].place})) continue;
    draft.lexicon.transitions.push_back(
        {std::string(row.cells[0].text), std::string(row.cells[1].text),
         std::string(row.cells[2].text), std::string(row.cells[3].text), texts_of(row.cells[4]),
         texts_of(row.cells[5]), texts_of(row.cells[6])});
  }
}

void read_things(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 5})) {
    if (!draft.claim_id(check, "thing", row.cells[0])) continue;
    ThingEntry entry{std::string(row.cells[0].text),
                     {},
                     {},
                     std::string(row.cells[3].text),
                     row.cells[4].text == "distinct"};
    if (!entry.distinct && !row.cells[4].text.empty()) {
      check.report(row.cells[4].place, "a class of things has no flag but “distinct”");
    }
    for (const TableCell& family : split_flags(row.cells[1])) {
      entry.families.emplace_back(family.text);
    }
    for (const TableCell& noun : split_values(row.cells[2])) {
      if (draft.claim_id(check, "thing noun", noun)) entry.nouns.emplace_back(noun.text);
    }
    draft.lexicon.things.push_back(std::move(entry));
  }
}

constexpr std::array kSections{
    LexiconSection{"states", YamlType::kTable, read_states},
    LexiconSection{"transitions", YamlType::kTable, read_transitions},
    LexiconSection{"things", YamlType::kTable, read_things},
};

}  // namespace

std::span<const LexiconSection> state_sections() { return kSections; }

}  // namespace belie
