// SPDX-License-Identifier: Apache-2.0
//
// All sections but titles: offices, jurisdictions, metonyms, names, words of reporting, events and
// plain word lists.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/word_list.h"
#include "rules/packs/lexicon_sections.h"
#include "rules/packs/title_forms.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 2> kOfficeFlags{"seats=", "administration"};

void read_office_flag(YamlCheck& check, const TableCell& flag, OfficeEntry& office) {
  if (flag.text == "administration") {
    office.administration = true;
    return;
  }
  const std::string_view digits = flag.text.starts_with("seats=") ? flag.text.substr(6) : "";
  const auto [end, problem] =
      std::from_chars(digits.data(), digits.data() + digits.size(), office.seats);
  if (!digits.empty() && problem == std::errc{} && office.seats > 0) return;
  check.report(flag.place, fmt::format("an office has no flag “{}”", flag.text),
               did_you_mean(flag.text, kOfficeFlags));
}

void read_offices(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 6})) {
    const TableCell& id = row.cells[0];
    if (!draft.claim_id(check, "office", id)) continue;
    const std::size_t slash = id.text.find('/');
    if (slash == std::string_view::npos) {
      check.report(id.place, "an office's id is jurisdiction/office, such as fr/president");
      continue;
    }
    OfficeEntry office;
    office.id = id.text;
    office.name = row.cells[1].text;
    office.title = row.cells[2].text;
    office.jurisdiction = id.text.substr(0, slash);
    office.also_titles = texts_of(row.cells[3]);
    for (const TableCell& flag : split_flags(row.cells[4])) read_office_flag(check, flag, office);
    office.phrases = texts_of(row.cells[5]);
    draft.refer(LexiconReference::Kind::kTitle, row.cells[2]);
    draft.refer(LexiconReference::Kind::kJurisdiction, {id.text.substr(0, slash), id.place});
    for (const TableCell& also : split_values(row.cells[3])) {
      draft.refer(LexiconReference::Kind::kTitle, also);
    }
    draft.lexicon.offices.push_back(std::move(office));
  }
}

/// The forms of a cell; those with a question mark go to `ambiguous` as well.
std::vector<std::string> marked_forms(const TableCell& cell, std::vector<std::string>& ambiguous) {
  std::vector<std::string> forms;
  for (const TableCell& value : split_values(cell)) {
    MarkedForm form = marked_form(value.text);
    const bool listed = std::ranges::find(ambiguous, form.text) != ambiguous.end();
    if (form.ambiguous && !listed) ambiguous.push_back(form.text);
    forms.push_back(std::move(form.text));
  }
  return forms;
}

void read_jurisdiction(LexiconDraft& draft, YamlCheck& check, const std::string& kind,
                       const TableRow& row) {
  if (!draft.claim_id(check, "jurisdiction", row.cells[0])) return;
  JurisdictionEntry entry;
  entry.id = row.cells[0].text;
  entry.kind = kind;
  const MarkedForm name = marked_form(row.cells[1].text);
  entry.name = name.text;
  if (name.ambiguous) entry.ambiguous.push_back(name.text);
  entry.forms = marked_forms(row.cells[2], entry.ambiguous);
  if (std::ranges::find(entry.forms, name.text) == entry.forms.end()) {
    entry.forms.insert(entry.forms.begin(), name.text);
  }
  entry.adjectives = marked_forms(row.cells[3], entry.ambiguous);
  entry.people = marked_forms(row.cells[4], entry.ambiguous);
  entry.capitals = marked_forms(row.cells[5], entry.ambiguous);
  entry.part_of = row.cells[6].text;
  if (!entry.part_of.empty()) draft.refer(LexiconReference::Kind::kJurisdiction, row.cells[6]);
  draft.lexicon.jurisdictions.push_back(std::move(entry));
}

void read_jurisdictions(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  constexpr std::array kKinds{YamlField{"country", YamlType::kTable},
                              YamlField{"region", YamlType::kTable},
                              YamlField{"body", YamlType::kTable}};
  check.map(node, kKinds, "“jurisdictions”");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    for (const TableRow& row : read_table(check, node.children[i], {.least = 2, .most = 7})) {
      read_jurisdiction(draft, check, node.keys[i].text, row);
    }
  }
}

void read_metonyms(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 2, .most = 3})) {
    const MarkedForm form = marked_form(row.cells[0].text);
    if (!draft.claim_id(check, "metonym", {form.text, row.cells[0].place})) continue;
    draft.refer(LexiconReference::Kind::kJurisdiction, row.cells[1]);
    if (!row.cells[2].text.empty()) draft.refer(LexiconReference::Kind::kOffice, row.cells[2]);
    draft.lexicon.metonyms.push_back({form.text, std::string(row.cells[1].text),
                                      std::string(row.cells[2].text), form.ambiguous});
  }
}

/// Every value of every line of a block.
std::vector<TableCell> all_values(const YamlNode& node) {
  std::vector<TableCell> values;
  for (const YamlRow& row : node.rows()) {
    for (const TableCell& value : split_values({row.text, row.place})) values.push_back(value);
  }
  return values;
}

void read_first_names(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  constexpr std::array kGenders{YamlField{"female", YamlType::kTable},
                                YamlField{"male", YamlType::kTable},
                                YamlField{"either", YamlType::kTable}};
  check.map(node, kGenders, "“first-names”");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const char gender = node.keys[i].text == "female" ? 'f'
                        : node.keys[i].text == "male" ? 'm'
                                                      : 'u';
    for (const TableCell& value : all_values(node.children[i])) {
      const MarkedForm name = marked_form(value.text);
      if (!draft.claim_id(check, "first name", {name.text, value.place})) continue;
      draft.lexicon.first_names.push_back({name.text, gender, name.ambiguous});
    }
  }
}

void read_reporting(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  constexpr std::array kStances{YamlField{"endorsed", YamlType::kMap},
                                YamlField{"distanced", YamlType::kMap}};
  constexpr std::array kKinds{
      YamlField{"verb", YamlType::kTable}, YamlField{"noun", YamlType::kTable},
      YamlField{"phrase", YamlType::kTable}, YamlField{"adverb", YamlType::kTable}};
  check.map(node, kStances, "“reporting”");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const YamlNode& stance = node.children[i];
    if (!stance.is_map()) continue;
    check.map(stance, kKinds, fmt::format("“{}”", node.keys[i].text));
    for (std::size_t k = 0; k < stance.keys.size(); ++k) {
      for (const TableCell& value : all_values(stance.children[k])) {
        const std::string& kind = stance.keys[k].text;
        if (!draft.claim_id(check, "reporting " + kind, value)) continue;
        draft.lexicon.reporting.push_back(
            {std::string(value.text), node.keys[i].text == "distanced", kind});
      }
    }
  }
}

void read_statuses(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  constexpr std::array<std::string_view, 6> kStatuses{"former",    "acting", "elect",
                                                      "candidate", "then",   "late"};
  constexpr std::array<std::string_view, 3> kStands{"before", "prefix", "suffix"};
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 3})) {
    const auto [form, status, stands] = std::tie(row.cells[0], row.cells[1], row.cells[2]);
    if (!is_one_of(kStatuses, status.text)) {
      check.report(status.place, fmt::format("no status “{}”", status.text),
                   did_you_mean(status.text, kStatuses));
    }
    if (!is_one_of(kStands, stands.text)) {
      check.report(stands.place, "a status word stands before, as prefix or as suffix");
    }
    const bool over = status.text == "former" || status.text == "then" || status.text == "late";
    auto& former = draft.lexicon.former_words;
    const bool listed = std::ranges::find(former, form.text) != former.end();
    if (over && !listed) former.emplace_back(form.text);
    draft.lexicon.statuses.push_back(
        {std::string(form.text), std::string(status.text), std::string(stands.text)});
  }
}

void read_events(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 2, .most = 4})) {
    if (!draft.claim_id(check, "event", row.cells[0])) continue;
    EventEntry event;
    event.id = row.cells[0].text;
    event.nouns = marked_forms(row.cells[1], event.weak);
    event.verbs = marked_forms(row.cells[2], event.weak);
    event.phrases = texts_of(row.cells[3]);
    draft.lexicon.events.push_back(std::move(event));
  }
}

void read_organisations(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 1, .most = 2})) {
    if (!draft.claim_id(check, "organisation", row.cells[0])) continue;
    OrganisationEntry entry{std::string(row.cells[0].text), texts_of(row.cells[1])};
    entry.forms.insert(entry.forms.begin(), entry.name);
    draft.lexicon.organisations.push_back(std::move(entry));
  }
}

/// A section that is nothing but words, into the list that the member pointer names.
template <std::vector<std::string> Lexicon::*kList>
void read_words(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  auto& list = draft.lexicon.*kList;
  std::set<std::string, std::less<>> known(list.begin(), list.end());
  for (const TableCell& value : all_values(node)) {
    if (known.insert(std::string(value.text)).second) {
      list.emplace_back(value.text);
    } else {
      check.report(value.place, fmt::format("“{}” stands twice in this list", value.text));
    }
  }
}

constexpr std::array kSections{
    LexiconSection{"offices", YamlType::kTable, read_offices},
    LexiconSection{"jurisdictions", YamlType::kMap, read_jurisdictions},
    LexiconSection{"metonyms", YamlType::kTable, read_metonyms},
    LexiconSection{"first-names", YamlType::kMap, read_first_names},
    LexiconSection{"reporting", YamlType::kMap, read_reporting},
    LexiconSection{"statuses", YamlType::kTable, read_statuses},
    LexiconSection{"events", YamlType::kTable, read_events},
    LexiconSection{"organisations", YamlType::kTable, read_organisations},
    LexiconSection{"surnames", YamlType::kTable, read_words<&Lexicon::surnames>},
    LexiconSection{"organisation-words", YamlType::kTable,
                   read_words<&Lexicon::organisation_words>},
    LexiconSection{"place-words", YamlType::kTable, read_words<&Lexicon::place_words>},
    LexiconSection{"places", YamlType::kTable, read_words<&Lexicon::places>},
    LexiconSection{"surname-particles", YamlType::kTable, read_words<&Lexicon::surname_particles>},
    LexiconSection{"name-suffixes", YamlType::kTable, read_words<&Lexicon::name_suffixes>},
    LexiconSection{"administration-words", YamlType::kTable,
                   read_words<&Lexicon::administration_words>},
};

}  // namespace

std::span<const LexiconSection> word_sections() { return kSections; }

MarkedForm marked_form(std::string_view text) {
  const bool marked = text.ends_with('?');
  return {std::string(marked ? text.substr(0, text.size() - 1) : text), marked};
}

std::vector<std::string> texts_of(const TableCell& cell) {
  std::vector<std::string> texts;
  for (const TableCell& value : split_values(cell)) texts.emplace_back(value.text);
  return texts;
}

}  // namespace belie
