// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/fact_import.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "rules/packs/fact_import_tables.h"
#include "rules/packs/office_names.h"

namespace belie {
namespace {

constexpr std::size_t kSuggestions = 3;

/// A day as far as the table gives it: "2013-03-14", "2013-03" or "2013", and its first day.
struct ReadDay {
  std::string text;
  Day first;
};

/// A row that became a term of an office.
struct ReadTerm {
  std::string where;
  std::string person;
  ReadDay from;
  std::optional<ReadDay> until;  // none: still running on the table's day
};

/// Why a row cannot be used.
struct Refusal {
  std::string message;
  std::string hint{};
};

enum class Grain : std::uint8_t { kYear, kMonth, kDay, kUnknown };

Grain grain_of(std::string_view precision) {
  if (precision == "11" || precision == "day") return Grain::kDay;
  if (precision == "10" || precision == "month") return Grain::kMonth;
  if (precision == "9" || precision == "year") return Grain::kYear;
  return Grain::kUnknown;
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = problem == std::errc{} && end == digits.data() + digits.size();
  return whole && !digits.empty() ? std::optional(value) : std::nullopt;
}

/// The date of "2013-03-14T00:00:00Z", "+2013-03-14", "2013-03", "2013-00-00", "2013".
std::optional<ReadDay> read_day(std::string_view text, Grain grain) {
  if (text.starts_with('+')) text.remove_prefix(1);
  text = text.substr(0, text.find('T'));
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto part = [&](std::size_t at) -> std::optional<int> {
    if (text.size() <= at) return 0;
    return text[at - 1] == '-' ? number(text.substr(at, 2)) : std::nullopt;
  };
  const auto month = part(5);
  const auto day = part(8);
  if (!year || !month || !day) return std::nullopt;
  const bool has_month = *month > 0 && grain != Grain::kYear;
  const bool has_day = has_month && *day > 0 && grain != Grain::kMonth;
  const auto first = make_day(*year, has_month ? *month : 1, has_day ? *day : 1);
  if (!first || (*month > 0 && !make_day(*year, *month, std::max(*day, 1)))) return std::nullopt;
  return ReadDay{iso_text(*first).substr(0, has_day ? 10 : has_month ? 7 : 4), *first};
}

/// "Q42" or ".../entity/Q42": what a query gives where there is no label in the language.
bool is_item_id(std::string_view text) {
  if (text.starts_with("http")) return true;
  return text.size() > 1 && text.front() == 'Q' && number(text.substr(1)).has_value();
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

/// In double quotes, as YAML reads it back.
std::string yaml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + '"';
}

/// The last word with the particles before it: "von der Leyen".
std::string surname_of(const std::string& person, const LexiconIndex& lexicon) {
  std::size_t at = person.rfind(' ');
  while (at != std::string::npos && at > 0) {
    const std::size_t before = person.rfind(' ', at - 1);
    if (before == std::string::npos) break;
    if (!lexicon.is_particle(person.substr(before + 1, at - before - 1))) break;
    at = before;
  }
  return at == std::string::npos ? person : person.substr(at + 1);
}

class FactImporter {
 public:
  FactImporter(const FactImportRequest& request, const LexiconIndex& lexicon)
      : request_(request), lexicon_(lexicon), names_(lexicon) {}

  FactImport import(const ImportedTable& table) {
    for (const ImportedRow& row : table.rows) {
      if (const auto refusal = take(row))
        import_.left_out.push_back({row.where, refusal->message, refusal->hint});
    }
    for (auto& [office, terms] : terms_) settle(*office, terms);
    std::erase_if(terms_, [](const auto& entry) { return entry.second.empty(); });
    for (const auto& [office, terms] : terms_) import_.used += terms.size();
    if (import_.used > 0) import_.yaml = yaml(table);
    return std::move(import_);
  }

 private:
  struct ById {
    bool operator()(const OfficeEntry* a, const OfficeEntry* b) const { return a->id < b->id; }
  };

  /// Adds the row to the terms of its office, or says why not.
  std::optional<Refusal> take(const ImportedRow& row) {
    ReadTerm term{.where = row.where, .person = trimmed(row.person), .from = {}, .until = {}};
    if (term.person.empty()) return Refusal{"no person"};
    if (is_item_id(term.person))
      return Refusal{fmt::format("“{}” is no name", term.person), "ask for its label in English"};
    if (term.person.find_first_of("|;\n\t") != std::string::npos)
      return Refusal{"a name with a bar, semicolon, tab or line end cannot be written"};
    const OfficeEntry* office = nullptr;
    if (auto refusal = find_office(row, office)) return refusal;
    if (auto refusal = read_days(row, term)) return refusal;
    terms_[office].push_back(std::move(term));
    return std::nullopt;
  }

  std::optional<Refusal> find_office(const ImportedRow& row, const OfficeEntry*& office) const {
    if (!request_.office.empty()) {
      office = lexicon_.office(request_.office);
      if (office != nullptr) return std::nullopt;
      return Refusal{fmt::format("no office has the id “{}”", request_.office),
                     near(request_.office)};
    }
    if (row.position.empty()) return Refusal{"no position"};
    auto found = names_.named(row.position);
    if (found.empty() && !row.country.empty())
      found = names_.named(row.position + " " + row.country);
    if (found.size() == 1) {
      office = found.front();
      return std::nullopt;
    }
    if (found.empty())
      return Refusal{fmt::format("no office is called “{}”", row.position),
                     near(row.position + " " + row.country)};
    std::vector<std::string> ids;
    for (const OfficeEntry* entry : found) ids.push_back(entry->id);
    return Refusal{fmt::format("“{}” is several offices", row.position),
                   fmt::format("{}", fmt::join(ids, ", "))};
  }

  [[nodiscard]] std::string near(std::string_view phrase) const {
    std::vector<std::string> ids;
    for (const OfficeEntry* entry : names_.near(phrase, kSuggestions)) ids.push_back(entry->id);
    return ids.empty() ? "" : fmt::format("did you mean {}?", fmt::join(ids, ", "));
  }

  std::optional<Refusal> read_days(const ImportedRow& row, ReadTerm& term) {
    if (row.from.empty()) return Refusal{"no first day"};
    const auto from = read_day(row.from, grain(row.where, "first", row.from, row.from_precision));
    if (!from) return Refusal{fmt::format("no such day: “{}”", row.from)};
    term.from = *from;
    if (from->first > request_.known_until)
      return Refusal{fmt::format("begins after {}", iso_text(request_.known_until))};
    if (row.until.empty()) return std::nullopt;
    const auto until =
        read_day(row.until, grain(row.where, "last", row.until, row.until_precision));
    if (!until) return Refusal{fmt::format("no such day: “{}”", row.until)};
    if (until->first < from->first && !until->text.starts_with(from->text) &&
        !from->text.starts_with(until->text))
      return Refusal{fmt::format("ends before it begins: {} to {}", from->text, until->text)};
    if (until->first <= request_.known_until) {
      term.until = *until;
    } else {
      tell(row.where,
           fmt::format("ends after {}: written as running", iso_text(request_.known_until)));
    }
    return std::nullopt;
  }

  /// Wikidata gives a year as its 1 January. Where nobody says how exact a date is, 1 January is
  /// taken for the year.
  Grain grain(const std::string& where, std::string_view which, std::string_view text,
              std::string_view precision) {
    const Grain told = grain_of(precision);
    if (told != Grain::kUnknown || text.find("-01-01T") == std::string_view::npos) return told;
    tell(where,
         fmt::format("its {} day is 1 January without a precision: taken as the year", which),
         "ask for startPrecision and endPrecision");
    return Grain::kYear;
  }

  void tell(const std::string& where, std::string message, std::string hint = "") {
    import_.readings.push_back({where, std::move(message), std::move(hint)});
  }

  /// By begin, each once; of an office of one seat no two at a time.
  void settle(const OfficeEntry& office, std::vector<ReadTerm>& terms) {
    std::ranges::stable_sort(
        terms, {}, [](const ReadTerm& term) { return std::tuple(term.from.first, term.person); });
    std::vector<ReadTerm> kept;
    for (ReadTerm& term : terms) {
      if (const auto refusal = against(office, kept, term)) {
        import_.left_out.push_back({term.where, refusal->message, refusal->hint});
      } else {
        kept.push_back(std::move(term));
      }
    }
    terms = std::move(kept);
  }

  std::optional<Refusal> against(const OfficeEntry& office, const std::vector<ReadTerm>& kept,
                                 const ReadTerm& term) const {
    for (const ReadTerm& other : kept) {
      if (other.person == term.person && other.from.text == term.from.text)
        return Refusal{fmt::format("the same term as {}", other.where)};
      const bool exact =
          term.from.text.size() == 10 && (!other.until || other.until->text.size() == 10);
      const Day end = other.until ? other.until->first : request_.known_until;
      if (office.seats > 1 || !exact || end <= term.from.first + std::chrono::days{1}) continue;
      return Refusal{fmt::format("{} holds {} until {} ({})", other.person, office.id,
                                 other.until ? other.until->text : "the table's day", other.where),
                     "if one of them was acting, write the note “acting” behind the row"};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string yaml(const ImportedTable& table) const {
    const std::string source =
        request_.source.empty()
            ? fmt::format("{} {}, to {}", table.form, request_.name, iso_text(request_.known_until))
            : request_.source;
    std::string out =
        "# Who held office when, taken over by “belie facts import”. Look the rows over before "
        "rules\n"
        "# rely on them: a surname of several words, other spellings, who was only acting.\n"
        "# from | until (the day the term ended; - running on known-until) | person | notes\n\n";
    out += fmt::format("source: {}\n{}\noffices:\n", yaml_text(source), people_yaml());
    for (const auto& [office, terms] : terms_) out += office_yaml(*office, terms);
    return out;
  }

  /// Those whose surname is not the last word alone.
  [[nodiscard]] std::string people_yaml() const {
    std::set<std::string> rows;
    for (const auto& [office, terms] : terms_) {
      for (const ReadTerm& term : terms) {
        const std::string surname = surname_of(term.person, lexicon_);
        if (surname.find(' ') != std::string::npos && surname != term.person)
          rows.insert(fmt::format("  {} | {}\n", term.person, surname));
      }
    }
    if (rows.empty()) return "";
    return fmt::format(
        "\npeople: |\n  # person | surname as the news uses it; other spellings | other "
        "full forms | family-first\n{}",
        fmt::join(rows, ""));
  }

  [[nodiscard]] std::string office_yaml(const OfficeEntry& office,
                                        const std::vector<ReadTerm>& terms) const {
    std::string out = fmt::format(
        "  {}:\n    known-from: {}\n    known-until: {}\n    gaps: true\n    terms: |\n", office.id,
        iso_text(terms.front().from.first), iso_text(request_.known_until));
    for (const ReadTerm& term : terms) {
      out += fmt::format("      {} | {} | {}\n", term.from.text,
                         term.until ? term.until->text : "-", term.person);
    }
    return out;
  }

  const FactImportRequest& request_;
  const LexiconIndex& lexicon_;
  OfficeNames names_;
  std::map<const OfficeEntry*, std::vector<ReadTerm>, ById> terms_;
  FactImport import_;
};

}  // namespace

Result<FactImport> import_facts(std::string_view bytes, const FactImportRequest& request,
                                const LexiconIndex& lexicon) {
  const auto table = read_imported_table(bytes, request.name);
  if (!table) return tl::unexpected(table.error());
  return FactImporter(request, lexicon).import(*table);
}

}  // namespace belie
