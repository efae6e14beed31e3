// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/fact_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "rules/yaml/schema.h"
#include "rules/yaml/table.h"

namespace belie {
namespace {

struct Person {
  std::string surname;
  std::vector<std::string> surname_aliases;
  std::vector<std::string> aliases;
  bool family_first = false;
  std::string where;  // "cn.yaml:12"
};

/// A day as written, and how many days later the true one may lie.
struct WrittenDay {
  Day day;
  int uncertain_days = 0;
};

constexpr std::array kFileKeys{YamlField{"source", YamlType::kText, Need::kRequired},
                               YamlField{"people", YamlType::kTable},
                               YamlField{"offices", YamlType::kMap, Need::kRequired}};
constexpr std::array kOfficeKeys{YamlField{"known-from", YamlType::kDay, Need::kRequired},
                                 YamlField{"known-until", YamlType::kDay, Need::kRequired},
                                 YamlField{"gaps", YamlType::kBool},
                                 YamlField{"terms", YamlType::kTable, Need::kRequired}};
constexpr std::array<std::string_view, 5> kNotes{"acting", "from+", "until+",
                                                 "known-until=", "source="};

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = problem == std::errc{} && end == digits.data() + digits.size();
  return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

/// 2013-03-14, 2013-03 or 2013.
std::optional<WrittenDay> written_day(std::string_view text) {
  if (const auto day = parse_iso_day(text)) return WrittenDay{*day, 0};
  const auto year = number(text.substr(0, 4));
  if (!year || (text.size() != 4 && text.size() != 7)) return std::nullopt;
  if (text.size() == 4) return WrittenDay{*make_day(*year, 1, 1), 364};
  const auto month = number(text.substr(5));
  if (text[4] != '-' || !month) return std::nullopt;
  const auto first = make_day(*year, *month, 1);
  return first ? std::optional(WrittenDay{*first, 30}) : std::nullopt;
}

class FactReader {
 public:
  FactReader(std::string_view pack, const Lexicon& lexicon) : pack_(pack), lexicon_(lexicon) {
    for (const OfficeEntry& office : lexicon.offices) offices_.emplace(office.id, &office);
  }

  void read_people(YamlCheck& check) {
    const YamlNode* node = check.file().root.find("people");
    if (node == nullptr || !node->literal) return;
    for (const TableRow& row : read_table(check, *node, {.least = 2, .most = 4})) {
      read_person(check, row);
    }
  }

  void read_offices(YamlCheck& check) {
    const YamlNode& root = check.file().root;
    if (root.is_null() || !check.map(root, kFileKeys, "a fact file")) return;
    const YamlNode& offices = *root.find("offices");
    const std::string source = check.text_at(root, "source").value_or("");
    for (std::size_t i = 0; i < offices.keys.size(); ++i) {
      read_office(check, offices.keys[i], offices.children[i], source);
    }
  }

  FactLoad take() {
    std::ranges::sort(load_.offices, {}, &OfficeFacts::office);
    return std::move(load_);
  }

 private:
  void read_person(YamlCheck& check, const TableRow& row) {
    const TableCell& name = row.cells[0];
    Person person;
    person.where = fmt::format("{}:{}", check.file().name, name.place.line);
    for (const TableCell& surname : split_values(row.cells[1])) {
      if (person.surname.empty()) {
        person.surname = surname.text;
      } else {
        person.surname_aliases.emplace_back(surname.text);
      }
    }
    for (const TableCell& alias : split_values(row.cells[2]))
      person.aliases.emplace_back(alias.text);
    person.family_first = row.cells[3].text == "family-first";
    if (!row.cells[3].text.empty() && !person.family_first) {
      check.report(row.cells[3].place, "the only flag of a person is family-first");
    }
    if (name.text.find(person.surname) == std::string_view::npos || person.surname.empty()) {
      check.report(row.cells[1].place, "the surname must be a part of the person's name");
    }
    const auto [other, is_new] = people_.emplace(std::string(name.text), std::move(person));
    if (!is_new) {
      check.report(name.place, fmt::format("{} stands twice", name.text),
                   "first at " + other->second.where);
    }
  }

  void read_office(YamlCheck& check, const YamlKey& key, const YamlNode& node,
                   const std::string& source) {
    const auto found = offices_.find(key.text);
    const OfficeEntry* const entry = found == offices_.end() ? nullptr : found->second;
    if (entry == nullptr) {
      std::vector<std::string_view> known;
      for (const OfficeEntry& office : lexicon_.offices) known.push_back(office.id);
      check.report(key.place, fmt::format("no office has the id “{}”", key.text),
                   did_you_mean(key.text, known));
    }
    if (!check.map(node, kOfficeKeys, fmt::format("“{}”", key.text)) || entry == nullptr) return;
    const OfficeFacts office{.office = entry->id,
                             .name = entry->name,
                             .seats = entry->seats,
                             .known_from = *check.day_at(node, "known-from"),
                             .known_until = *check.day_at(node, "known-until"),
                             .gaps = check.bool_at(node, "gaps").value_or(false)};
    if (!told_.insert(entry->id).second)
      check.report(key.place, fmt::format("“{}” stands in two files", key.text));
    std::vector<Fact> facts;
    for (const TableRow& row : read_table(check, *node.find("terms"), {.least = 3, .most = 4})) {
      if (auto fact = read_term(check, row, office, source)) facts.push_back(std::move(*fact));
    }
    std::ranges::stable_sort(facts, {}, [](const Fact& fact) { return fact.term.from; });
    if (office.seats == 1) check_overlaps(check, facts);
    std::ranges::move(facts, std::back_inserter(load_.facts));
    load_.offices.push_back(office);
  }

  std::optional<Fact> read_term(YamlCheck& check, const TableRow& row, const OfficeFacts& office,
                                const std::string& source) const {
    const auto from = day_in(check, row.cells[0]);
    const bool open = row.cells[1].text == "-";
    const auto until = open ? std::nullopt : day_in(check, row.cells[1]);
    if (!from || (!open && !until)) return std::nullopt;
    Fact fact;
    fact.pack = pack_;
    fact.file = check.file().name;
    fact.line = row.cells[0].place.line;
    OfficeTerm& term = fact.term;
    term.office = office.office;
    term.from = from->day;
    term.from_uncertain_days = from->uncertain_days;
    if (until) term.until = until->day;
    if (until) term.until_uncertain_days = until->uncertain_days;
    term.known_until = office.known_until;
    term.source = source;
    name_person(term, row.cells[2]);
    for (const TableCell& note : split_values(row.cells[3])) read_note(check, note, term);
    check_term(check, row, term);
    return fact;
  }

  static std::optional<WrittenDay> day_in(YamlCheck& check, const TableCell& cell) {
    const auto day = written_day(cell.text);
    if (!day) {
      check.report(cell.place, fmt::format("no such day: “{}”", cell.text),
                   "2013-03-14, 2013-03, 2013, or - for until");
    }
    return day;
  }

  void name_person(OfficeTerm& term, const TableCell& cell) const {
    term.person = cell.text;
    const auto found = people_.find(cell.text);
    if (found == people_.end()) {
      term.surname = term.person.substr(term.person.rfind(' ') + 1);
      return;
    }
    const Person& person = found->second;
    term.surname = person.surname;
    term.surname_aliases = person.surname_aliases;
    term.aliases = person.aliases;
    term.family_first = person.family_first;
  }

  static void read_note(YamlCheck& check, const TableCell& note, OfficeTerm& term) {
    const std::string_view text = note.text;
    if (text == "acting") {
      term.acting = true;
    } else if (text.starts_with("from+") && number(text.substr(5))) {
      term.from_uncertain_days = *number(text.substr(5));
    } else if (text.starts_with("until+") && number(text.substr(6))) {
      term.until_uncertain_days = *number(text.substr(6));
    } else if (text.starts_with("known-until=") && parse_iso_day(text.substr(12))) {
      term.known_until = *parse_iso_day(text.substr(12));
    } else if (text.starts_with("source=")) {
      term.source = text.substr(7);
    } else {
      check.report(note.place, fmt::format("a term has no note “{}”", text),
                   did_you_mean(text, kNotes));
    }
  }

  static void check_term(YamlCheck& check, const TableRow& row, const OfficeTerm& term) {
    if (term.person.empty()) check.report(row.cells[2].place, "this term has no person");
    if (term.until && *term.until < term.from) {
      check.report(row.cells[1].place, "this term ends before it begins");
    }
    if (term.from > term.known_until) {
      check.report(row.cells[0].place, fmt::format("this term begins after the last known day, {}",
                                                   iso_text(term.known_until)));
    }
    if (term.until && *term.until > term.known_until) {
      check.report(
          row.cells[1].place,
          fmt::format("this term ends after the last known day, {}", iso_text(term.known_until)),
          "write - for a term that was running on that day");
    }
  }

  /// Two holders of one seat at once are a mistake, unless one was acting, a day is uncertain, or
  /// it is the day of handover.
  static void check_overlaps(YamlCheck& check, const std::vector<Fact>& facts) {
    for (std::size_t i = 1; i < facts.size(); ++i) {
      const OfficeTerm& before = facts[i - 1].term;
      const OfficeTerm& after = facts[i].term;
      const Day end = before.until.value_or(before.known_until);
      const bool excused = before.acting || after.acting || before.until_uncertain_days > 0 ||
                           after.from_uncertain_days > 0;
      if (excused || end <= after.from + std::chrono::days{1}) continue;
      check.report(
          {facts[i].line, 0},
          fmt::format("{} and {} hold {} at once", before.person, after.person, after.office),
          fmt::format("the other term is on line {}", facts[i - 1].line));
    }
  }

  std::string pack_;
  const Lexicon& lexicon_;
  std::unordered_map<std::string_view, const OfficeEntry*> offices_;
  std::unordered_set<std::string_view> told_;  // offices whose terms were read
  std::map<std::string, Person, std::less<>> people_;
  FactLoad load_;
};

}  // namespace

FactLoad load_facts(std::string_view folder, std::string_view pack,
                    const std::vector<PackFile>& files, const Lexicon& lexicon) {
  std::vector<const PackFile*> chosen;
  for (const PackFile& file : files) {
    if (file.name.starts_with("facts/")) chosen.push_back(&file);
  }
  std::ranges::sort(chosen, {}, &PackFile::name);
  std::vector<std::unique_ptr<YamlFile>> yaml;
  std::vector<YamlCheck> checks;
  for (const PackFile* file : chosen) {
    const std::string shown =
        folder.empty() ? file->name : fmt::format("{}/{}", folder, file->name);
    yaml.push_back(std::make_unique<YamlFile>(yaml_of(shown, *file)));
    checks.emplace_back(*yaml.back());
  }
  FactReader reader(pack, lexicon);
  for (YamlCheck& check : checks) reader.read_people(check);
  for (YamlCheck& check : checks) reader.read_offices(check);
  FactLoad load = reader.take();
  for (YamlCheck& check : checks) {
    std::ranges::move(check.take_errors(), std::back_inserter(load.errors));
  }
  return load;
}

}  // namespace belie
