// SPDX-License-Identifier: Apache-2.0
//
// The sections `counted`, `measures`, `deeds` and `scenes` of a lexicon file: what news counts,
// what its figures are about, what is done with what it counts, and what happens at one place.
#include <fmt/format.h>

#include <array>
#include <string>

#include "rules/packs/lexicon_sections.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 6> kFlags{"unit=", "of=", "pair", "up", "set", "main"};

void read_counted(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 2, .most = 4})) {
    if (!draft.claim_id(check, "counted", row.cells[0])) continue;
    CountedEntry entry{std::string(row.cells[0].text), {}, std::string(row.cells[2].text), {}};
    if (!entry.part_of.empty()) draft.refer(LexiconReference::Kind::kCounted, row.cells[2]);
    for (const TableCell& noun : split_values(row.cells[1])) {
      if (draft.claim_id(check, "counted noun", noun)) entry.nouns.emplace_back(noun.text);
    }
    for (const TableCell& kind : split_values(row.cells[3])) {
      if (draft.claim_id(check, "counted noun", kind)) entry.kinds.emplace_back(kind.text);
    }
    draft.lexicon.counted.push_back(std::move(entry));
  }
}

void read_flag(YamlCheck& check, const TableCell& flag, MeasureEntry& entry) {
  if (flag.text.starts_with("unit=")) {
    entry.unit = flag.text.substr(5);
  } else if (flag.text.starts_with("of=")) {
    entry.of = flag.text.substr(3);
  } else if (flag.text == "pair") {
    entry.pair = true;
  } else if (flag.text == "up") {
    entry.monotone_up = true;
  } else if (flag.text == "main") {
    entry.main = true;
  } else if (flag.text == "set") {
    entry.is_set = true;
  } else {
    check.report(flag.place, fmt::format("a measure has no flag “{}”", flag.text),
                 did_you_mean(flag.text, kFlags));
  }
}

void read_measures(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 2, .most = 7})) {
    if (!draft.claim_id(check, "measure", row.cells[0])) continue;
    MeasureEntry entry;
    entry.id = row.cells[0].text;
    entry.object_of = texts_of(row.cells[1]);
    entry.subject_of = texts_of(row.cells[2]);
    entry.adjectives = texts_of(row.cells[3]);
    entry.nouns = texts_of(row.cells[4]);
    entry.phrases = texts_of(row.cells[5]);
    for (const TableCell& flag : split_flags(row.cells[6])) read_flag(check, flag, entry);
    draft.lexicon.measures.push_back(std::move(entry));
  }
}

void read_deeds(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 6})) {
    if (!draft.claim_id(check, "deed", row.cells[0])) continue;
    DeedEntry entry;
    entry.id = row.cells[0].text;
    entry.of = row.cells[1].text;
    entry.object_of = texts_of(row.cells[2]);
    entry.subject_of = texts_of(row.cells[3]);
    entry.nouns = texts_of(row.cells[4]);
    entry.adjectives = texts_of(row.cells[5]);
    if (!entry.of.empty()) draft.refer(LexiconReference::Kind::kCounted, row.cells[1]);
    if (entry.object_of.empty() && entry.subject_of.empty() && entry.nouns.empty() &&
        entry.adjectives.empty())
      check.report(row.cells[0].place, fmt::format("no words tell the deed “{}”", entry.id));
    draft.lexicon.deeds.push_back(std::move(entry));
  }
}

void read_scenes(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 2, .most = 4})) {
    if (!draft.claim_id(check, "scene", row.cells[0])) continue;
    SceneEntry entry{std::string(row.cells[0].text), texts_of(row.cells[1]), texts_of(row.cells[2]),
                     false};
    for (const TableCell& flag : split_flags(row.cells[3])) {
      entry.again = flag.text == "again";
      if (!entry.again)
        check.report(flag.place, fmt::format("a scene has no flag “{}”", flag.text));
    }
    if (entry.verbs.empty() && entry.nouns.empty())
      check.report(row.cells[0].place, fmt::format("no words tell the scene “{}”", entry.id));
    draft.lexicon.scenes.push_back(std::move(entry));
  }
}

constexpr std::array kSections{
    LexiconSection{"counted", YamlType::kTable, read_counted},
    LexiconSection{"measures", YamlType::kTable, read_measures},
    LexiconSection{"deeds", YamlType::kTable, read_deeds},
    LexiconSection{"scenes", YamlType::kTable, read_scenes},
};

}  // namespace

std::span<const LexiconSection> measure_sections() { return kSections; }

}  // namespace belie
