// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/fact_import_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <utility>

namespace belie {
namespace {

using Json = nlohmann::json;
using Fields = std::map<std::string, std::string, std::less<>>;

/// The names under which tables give what a row needs; the first that is there and not empty.
constexpr std::array<std::string_view, 5> kPersonNames{"personLabel", "holderLabel", "itemLabel",
                                                       "name", "person"};
constexpr std::array<std::string_view, 6> kPositionNames{
    "positionLabel", "officeLabel", "postLabel", "position", "office", "post"};
constexpr std::array<std::string_view, 3> kCountryNames{"countryLabel", "jurisdictionLabel",
                                                        "country"};
constexpr std::array<std::string_view, 5> kFromNames{"start", "startDate", "start_date",
                                                     "startTime", "from"};
constexpr std::array<std::string_view, 6> kUntilNames{"end",     "endDate", "end_date",
                                                      "endTime", "until",   "to"};

std::string first_of(const Fields& fields, std::span<const std::string_view> names,
                     std::string_view ending = "") {
  for (const std::string_view name : names) {
    const auto found = fields.find(std::string(name) + std::string(ending));
    if (found != fields.end() && !found->second.empty()) return found->second;
  }
  return "";
}

ImportedRow row_of(const Fields& fields, std::string where) {
  ImportedRow row;
  row.where = std::move(where);
  row.person = first_of(fields, kPersonNames);
  row.position = first_of(fields, kPositionNames);
  row.country = first_of(fields, kCountryNames);
  row.from = first_of(fields, kFromNames);
  row.until = first_of(fields, kUntilNames);
  row.from_precision = first_of(fields, kFromNames, "Precision");
  row.until_precision = first_of(fields, kUntilNames, "Precision");
  return row;
}

bool has_person_and_day(const std::vector<std::string>& names) {
  const auto any = [&](std::span<const std::string_view> known) {
    return std::ranges::any_of(known, [&](std::string_view name) {
      return std::ranges::find(names, name) != names.end();
    });
  };
  return any(kPersonNames) && any(kFromNames);
}

Error form_error(const std::string& name, std::string message) {
  return {.message = std::move(message),
          .file = name,
          .excerpt = "",
          .hint = "belie help facts import says which tables it reads"};
}

// --- JSON ---

std::string scalar_text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? value.dump() : "";
}

std::string text_at(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found == object.end() ? "" : scalar_text(*found);
}

/// An object of plain values, or of SPARQL's {"type": …, "value": …}. A person that is a blank or
/// an address only is no name.
Fields fields_of(const Json& object) {
  Fields fields;
  if (!object.is_object()) return fields;
  for (const auto& [key, value] : object.items()) {
    std::string text = value.is_object() ? text_at(value, "value") : scalar_text(value);
    if (value.is_object() && text_at(value, "type") == "bnode") text = "unknown value";
    fields[key] = std::move(text);
  }
  return fields;
}

ImportedTable bindings_table(const Json& bindings) {
  ImportedTable table{.form = "Wikidata query result", .rows = {}};
  for (const Json& binding : bindings) {
    table.rows.push_back(row_of(fields_of(binding), fmt::format("row {}", table.rows.size() + 1)));
  }
  return table;
}

/// What a Popolo list calls its entries by id.
std::map<std::string, const Json*> by_id(const Json& file, const char* list) {
  std::map<std::string, const Json*> entries;
  const auto found = file.find(list);
  if (found == file.end() || !found->is_array()) return entries;
  for (const Json& entry : *found) entries.emplace(text_at(entry, "id"), &entry);
  return entries;
}

/// Memberships at the top, or inside of persons.
class PopoloReader {
 public:
  explicit PopoloReader(const Json& file)
      : file_(file),
        persons_(by_id(file, "persons")),
        posts_(by_id(file, "posts")),
        organisations_(by_id(file, "organizations")) {}

  ImportedTable read() {
    add_all(file_, nullptr);
    for (const auto& [id, person] : persons_) add_all(*person, person);
    return std::move(table_);
  }

 private:
  void add_all(const Json& owner, const Json* person) {
    const auto found = owner.is_object() ? owner.find("memberships") : owner.end();
    if (found == owner.end() || !found->is_array()) return;
    for (const Json& membership : *found) add(membership, person);
  }

  void add(const Json& membership, const Json* person) {
    ImportedRow row;
    row.where = fmt::format("membership {}", table_.rows.size() + 1);
    if (person == nullptr) person = entry(persons_, membership, "person_id", "person");
    if (person != nullptr) row.person = text_at(*person, "name");
    row.position = position_of(membership);
    row.from = text_at(membership, "start_date");
    row.until = text_at(membership, "end_date");
    table_.rows.push_back(std::move(row));
  }

  /// The post's label, else the role in the organisation: "president of France".
  [[nodiscard]] std::string position_of(const Json& membership) const {
    const Json* post = entry(posts_, membership, "post_id", "post");
    std::string label = post == nullptr ? "" : text_at(*post, "label");
    if (label.empty()) label = text_at(membership, "label");
    if (label.empty()) label = text_at(membership, "role");
    const Json* body = entry(organisations_, membership, "organization_id", "organization");
    if (body == nullptr && post != nullptr)
      body = entry(organisations_, *post, "organization_id", "organization");
    const std::string name = body == nullptr ? "" : text_at(*body, "name");
    if (label.empty() || name.empty() || label.find(name) != std::string::npos) return label;
    return label + " of " + name;
  }

  /// The entry that the object points to, or holds itself.
  static const Json* entry(const std::map<std::string, const Json*>& entries, const Json& object,
                           const char* id, const char* nested) {
    if (!object.is_object()) return nullptr;
    if (const auto inside = object.find(nested); inside != object.end() && inside->is_object())
      return &*inside;
    const auto found = entries.find(text_at(object, id));
    return found == entries.end() ? nullptr : found->second;
  }

  const Json& file_;
  std::map<std::string, const Json*> persons_, posts_, organisations_;
  ImportedTable table_{.form = "Popolo file", .rows = {}};
};

/// The place of the byte at which the JSON parser stopped.
Error json_error(const std::string& name, std::string_view bytes, const Json::parse_error& thrown) {
  const std::size_t end = std::min(thrown.byte > 0 ? thrown.byte - 1 : 0, bytes.size());
  const std::string_view before = bytes.substr(0, end);
  const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
  const std::size_t last = before.rfind('\n');
  const std::string_view head = last == std::string_view::npos ? before : before.substr(last + 1);
  const auto column = std::ranges::count_if(
      head, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {.message = "this is not valid JSON",
          .file = name,
          .line = line + 1,
          .column = static_cast<std::uint32_t>(column) + 1,
          .excerpt = "",
          .hint = "was the whole file saved?"};
}

Result<ImportedTable> read_json(std::string_view bytes, const std::string& name) {
  Json file;
  try {
    file = Json::parse(bytes.begin(), bytes.end());
  } catch (const Json::parse_error& error) {
    return tl::unexpected(json_error(name, bytes, error));
  }
  if (file.is_array()) return bindings_table(file);
  const auto results = file.find("results");
  if (results != file.end() && results->is_object()) {
    const auto bindings = results->find("bindings");
    if (bindings != results->end() && bindings->is_array()) return bindings_table(*bindings);
  }
  if (file.contains("memberships") || file.contains("persons")) return PopoloReader(file).read();
  return tl::unexpected(form_error(
      name, "this JSON is neither a query result (results.bindings) nor Popolo (memberships)"));
}

// --- CSV ---

/// Cells of a record and the line on which it begins.
struct CsvRecord {
  std::vector<std::string> cells;
  std::size_t line = 1;
};

/// Records of RFC 4180: quotes around cells, doubled inside; line ends of any system.
std::optional<std::vector<CsvRecord>> csv_records(std::string_view bytes, char separator) {
  std::vector<CsvRecord> records;
  CsvRecord record;
  std::string cell;
  bool quoted = false;
  std::size_t line = 1;
  const auto end_record = [&] {
    record.cells.push_back(std::exchange(cell, ""));
    if (record.cells.size() > 1 || !record.cells.front().empty()) records.push_back(record);
    record = {.cells = {}, .line = line};
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\n') ++line;
    if (quoted) {
      const bool doubled = c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"';
      if (c != '"' || doubled) cell += c;
      if (doubled) ++i;
      quoted = c != '"' || doubled;
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == separator) {
      record.cells.push_back(std::exchange(cell, ""));
    } else if (c == '\n') {
      end_record();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (quoted) return std::nullopt;
  if (!cell.empty() || !record.cells.empty()) end_record();
  return records;
}

Result<ImportedTable> read_csv(std::string_view bytes, const std::string& name) {
  const std::string_view head = bytes.substr(0, bytes.find('\n'));
  const char separator = head.find('\t') != std::string_view::npos ? '\t' : ',';
  const auto records = csv_records(bytes, separator);
  if (!records) return tl::unexpected(form_error(name, "a quotation mark is never closed"));
  if (records->empty() || !has_person_and_day(records->front().cells)) {
    return tl::unexpected(
        form_error(name,
                   "no table of officeholders: the first line should name the columns, among them "
                   "personLabel, positionLabel, start and end"));
  }
  const std::vector<std::string>& columns = records->front().cells;
  ImportedTable table{.form = "Wikidata query result", .rows = {}};
  for (std::size_t i = 1; i < records->size(); ++i) {
    const CsvRecord& record = (*records)[i];
    Fields fields;
    for (std::size_t c = 0; c < std::min(columns.size(), record.cells.size()); ++c)
      fields[columns[c]] = record.cells[c];
    table.rows.push_back(row_of(fields, fmt::format("line {}", record.line)));
  }
  return table;
}

}  // namespace

Result<ImportedTable> read_imported_table(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return tl::unexpected(form_error(name, "the file is empty"));
  const bool json = bytes[first] == '{' || bytes[first] == '[';
  return json ? read_json(bytes, name) : read_csv(bytes, name);
}

}  // namespace belie
