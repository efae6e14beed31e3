// SPDX-License-Identifier: Apache-2.0
//
// The sections `stances`, `topics` and `turns` of a lexicon file: how people say on which side they
// stand, what about, and that they changed it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "rules/packs/lexicon_sections.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kSides{"pro", "contra", "neutral"};

void read_stances(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 6})) {
    const TableCell& side = row.cells[1];
    if (std::ranges::find(kSides, side.text) == kSides.end()) {
      check.report(side.place, fmt::format("no side “{}”", side.text),
                   did_you_mean(side.text, kSides));
      continue;
    }
    StanceEntry entry;
    entry.act = row.cells[0].text;
    entry.side = side.text;
    entry.verbs = texts_of(row.cells[2]);
    entry.nouns = texts_of(row.cells[3]);
    entry.adjectives = texts_of(row.cells[4]);
    entry.topic = row.cells[5].text;
    draft.lexicon.stances.stances.push_back(std::move(entry));
  }
}

void read_topics(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 2, .most = 4})) {
    if (!draft.claim_id(check, "topic", row.cells[0])) continue;
    TopicEntry entry;
    entry.id = row.cells[0].text;
    entry.nouns = texts_of(row.cells[1]);
    entry.verbs = texts_of(row.cells[2]);
    for (const TableCell& flag : split_flags(row.cells[3])) {
      entry.shell = flag.text == "shell";
      if (!entry.shell)
        check.report(flag.place, fmt::format("a topic has no flag “{}”", flag.text));
    }
    draft.lexicon.stances.topics.push_back(std::move(entry));
  }
}

void read_turns(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 1, .most = 1})) {
    std::ranges::move(texts_of(row.cells[0]), std::back_inserter(draft.lexicon.stances.turns));
  }
}

constexpr std::array kSections{
    LexiconSection{"stances", YamlType::kTable, read_stances},
    LexiconSection{"topics", YamlType::kTable, read_topics},
    LexiconSection{"turns", YamlType::kTable, read_turns},
};

}  // namespace

std::span<const LexiconSection> stance_sections() { return kSections; }

}  // namespace belie
