// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/fact_import.h"

#include "core_files.h"
#include "support/catch.h"

namespace belie {
namespace {

const LexiconIndex& core_index() {
  static const LexiconIndex kIndex(core_lexicon_load().lexicon);
  return kIndex;
}

FactImportRequest request(std::string office = "") {
  return {"t.json", "", std::move(office), *make_day(2025, 12, 31)};
}

Result<FactImport> import(std::string_view bytes, std::string office = "") {
  return import_facts(bytes, request(std::move(office)), core_index());
}

/// The rows of the fact file, without its head.
std::string rows_of(const FactImport& import) {
  const std::size_t at = import.yaml.find("offices:\n");
  return at == std::string::npos ? "" : import.yaml.substr(at + 9);
}

std::string notes(const std::vector<ImportNote>& list) {
  std::string out;
  for (const ImportNote& note : list)
    out +=
        note.where + ": " + note.message + (note.hint.empty() ? "" : " (" + note.hint + ")") + "\n";
  return out;
}

std::string binding(const std::string& person, const std::string& start, const std::string& end,
                    const std::string& position = "governor of Texas") {
  const auto field = [](const std::string& name, const std::string& value) {
    return value.empty() ? ""
                         : ",\"" + name + "\":{\"type\":\"literal\",\"value\":\"" + value + "\"}";
  };
  return R"({"person":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"})" +
         field("personLabel", person) + field("positionLabel", position) + field("start", start) +
         field("end", end) + "}";
}

std::string query(const std::string& bindings) {
  return R"({"head":{"vars":[]},"results":{"bindings":[)" + bindings + "]}}";
}

const std::string kHead =
    "  us-tx/governor:\n    known-from: 1990-01-02\n    known-until: 2025-12-31\n    gaps: true\n"
    "    terms: |\n";

}  // namespace

TEST_CASE("a query result becomes a fact file that loads", "[rules][facts]") {
  const auto read =
      import(query(binding("Ada Bell", "1990-01-02T00:00:00Z", "1994-05-06T00:00:00Z") + "," +
                   binding("Carl von Dorn", "1994-05-06T00:00:00Z", "")));
  REQUIRE(read);
  CHECK(read->used == 2);
  CHECK(notes(read->left_out).empty());
  CHECK(rows_of(*read) == kHead +
                              "      1990-01-02 | 1994-05-06 | Ada Bell\n"
                              "      1994-05-06 | - | Carl von Dorn\n");
  CHECK(read->yaml.find("  Carl von Dorn | von Dorn\n") != std::string::npos);
  CHECK(read->yaml.find("source: \"Wikidata query result t.json, to 2025-12-31\"") !=
        std::string::npos);
  const FactLoad loaded =
      load_facts("p", "p", {{"facts/t.yaml", read->yaml}}, core_lexicon_load().lexicon);
  CHECK(error_lines(loaded.errors).empty());
  REQUIRE(loaded.facts.size() == 2);
  CHECK(loaded.facts[1].term.surname == "von Dorn");
  CHECK(loaded.offices[0].gaps);
}

TEST_CASE("CSV and plain lists are read like a query result", "[rules][facts]") {
  const std::string table = GENERATE(
      as<std::string>{},
      "personLabel,positionLabel,start,end\nAda Bell,Governor of Texas,1990-01-02,1994-05-06\n",
      "\xEF\xBB\xBFpersonLabel,positionLabel,start,end\r\n\"Ada Bell\",\"Governor of "
      "Texas\",1990-01-02T00:00:00Z,1994-05-06T00:00:00Z\r\n",
      "name\toffice\tfrom\tuntil\nAda Bell\tgovernor of Texas\t1990-01-02\t1994-05-06",
      R"( [{"personLabel":"Ada Bell","position":"governor","countryLabel":"Texas","start":"1990-01-02","end":"1994-05-06"}])");
  const auto read = import(table);
  REQUIRE(read);
  CHECK(rows_of(*read) == kHead + "      1990-01-02 | 1994-05-06 | Ada Bell\n");
}

TEST_CASE("Popolo memberships are read with their posts and organisations", "[rules][facts]") {
  const std::string memberships = GENERATE(
      as<std::string>{},
      R"("posts":[{"id":"g","label":"Governor of Texas"}],"memberships":[{"person_id":"a","post_id":"g","start_date":"1990-01-02","end_date":"1994-05-06"}])",
      R"("organizations":[{"id":"t","name":"Texas"}],"memberships":[{"person_id":"a","role":"governor","organization_id":"t","start_date":"1990-01-02","end_date":"1994-05-06"}])");
  const auto read = import(R"({"persons":[{"id":"a","name":"Ada Bell"}],)" + memberships + "}");
  REQUIRE(read);
  CHECK(notes(read->left_out).empty());
  CHECK(rows_of(*read) == kHead + "      1990-01-02 | 1994-05-06 | Ada Bell\n");
}

TEST_CASE("a Popolo person may hold its memberships", "[rules][facts]") {
  const auto read = import(
      R"({"persons":[{"id":"a","name":"Ada Bell","memberships":[{"role":"Governor of Texas","start_date":"1990-01-02"}]}]})");
  REQUIRE(read);
  CHECK(rows_of(*read) == kHead + "      1990-01-02 | - | Ada Bell\n");
}

TEST_CASE("days, months and years are kept as exact as they are", "[rules][facts]") {
  const auto [start, precision, written] = GENERATE(table<std::string, std::string, std::string>({
      {"1990-03-01T00:00:00Z", "11", "1990-03-01"},
      {"1990-03-01T00:00:00Z", "10", "1990-03"},
      {"1990-01-01T00:00:00Z", "9", "1990"},
      {"1990-01-01T00:00:00Z", "11", "1990-01-01"},
      {"1990-01-01T00:00:00Z", "", "1990"},
      {"1990-01-01", "", "1990-01-01"},
      {"1990-03", "", "1990-03"},
      {"1990", "", "1990"},
      {"+1990-03-00T00:00:00Z", "", "1990-03"},
  }));
  const auto read =
      import("personLabel,start,startPrecision\nAda Bell," + start + "," + precision + "\n",
             "us-tx/governor");
  REQUIRE(read);
  CAPTURE(start, precision);
  CHECK(rows_of(*read).find("      " + written + " | - | Ada Bell\n") != std::string::npos);
}

TEST_CASE("every row that cannot be used is told with its reason", "[rules][facts]") {
  const auto [row, told] = GENERATE(table<std::string, std::string>({
      {binding("", "1990-01-02", ""),
       "row 1: “http://www.wikidata.org/entity/Q1” is no name (ask for "
       "its label in English)\n"},
      {binding("Q42", "1990-01-02", ""),
       "row 1: “Q42” is no name (ask for its label in English)\n"},
      {binding("A | B", "1990-01-02", ""),
       "row 1: a name with a bar, semicolon, tab or line end cannot be written\n"},
      {binding("Ada Bell", "", ""), "row 1: no first day\n"},
      {binding("Ada Bell", "t1234", ""), "row 1: no such day: “t1234”\n"},
      {binding("Ada Bell", "1990-02-31", ""), "row 1: no such day: “1990-02-31”\n"},
      {binding("Ada Bell", "1990-01-02", "1989-01-02"),
       "row 1: ends before it begins: 1990-01-02 to 1989-01-02\n"},
      {binding("Ada Bell", "2026-01-02", ""), "row 1: begins after 2025-12-31\n"},
      {binding("Ada Bell", "1990-01-02", "", ""), "row 1: no position\n"},
  }));
  const auto read = import(query(row));
  REQUIRE(read);
  CHECK(read->used == 0);
  CHECK(read->yaml.empty());
  CHECK(notes(read->left_out) == told);
}

TEST_CASE("a position that no office has is told with the nearest", "[rules][facts]") {
  const auto read = import(query(binding("Ada Bell", "1990-01-02", "", "under-governor of Texas")));
  REQUIRE(read);
  CHECK(notes(read->left_out)
            .starts_with("row 1: no office is called “under-governor of Texas” (did you mean "
                         "us-tx/governor"));
  CHECK(notes(import(query(binding("Ada Bell", "1990-01-02", "")), "us-tx/govenor")->left_out)
            .starts_with("row 1: no office has the id “us-tx/govenor”"));
}

TEST_CASE("terms that are told twice or overlap are left out and told", "[rules][facts]") {
  const auto read = import(query(binding("Ada Bell", "1990-01-02", "1994-05-06") + "," +
                                 binding("Ada Bell", "1990-01-02", "1994-05-06") + "," +
                                 binding("Carl Dorn", "1993-05-06", "")));
  REQUIRE(read);
  CHECK(rows_of(*read) == kHead + "      1990-01-02 | 1994-05-06 | Ada Bell\n");
  CHECK(notes(read->left_out) ==
        "row 2: the same term as row 1\n"
        "row 3: Ada Bell holds us-tx/governor until 1994-05-06 (row 1) (if one of them was acting, "
        "write the note “acting” behind the row)\n");
}

TEST_CASE("how a row was read is told where it had to be chosen", "[rules][facts]") {
  const auto read = import(query(binding("Ada Bell", "1990-01-01T00:00:00Z", "2027-05-06")));
  REQUIRE(read);
  CHECK(rows_of(*read).find("      1990 | - | Ada Bell\n") != std::string::npos);
  CHECK(notes(read->readings) ==
        "row 1: its first day is 1 January without a precision: taken as the year (ask for "
        "startPrecision and endPrecision)\nrow 1: ends after 2025-12-31: written as running\n");
}

TEST_CASE("what is no such table is an error with its place", "[rules][facts]") {
  const auto [bytes, told] = GENERATE(table<std::string, std::string>({
      {"", "t.json: the file is empty"},
      {" \n", "t.json: the file is empty"},
      {"{\"results\":\n  {", "t.json:2:4: this is not valid JSON"},
      {"{\"a\": \"\xFF\"}", "t.json:1:8: this is not valid JSON"},
      {"{\"a\": 1}", "t.json: this JSON is neither a query result (results.bindings) nor Popolo"},
      {"one,two\n1,2\n", "t.json: no table of officeholders"},
      {"personLabel,start\n\"Ada,1990\n", "t.json: a quotation mark is never closed"},
  }));
  const auto read = import(bytes);
  REQUIRE_FALSE(read);
  CAPTURE(to_text(read.error()));
  CHECK(to_text(read.error()).starts_with(told));
}

TEST_CASE("odd values of JSON are rows that cannot be used, never a crash", "[rules][facts]") {
  const std::string json = GENERATE(
      as<std::string>{}, "[]", "[1, null, \"x\", []]", R"({"memberships": {}})",
      R"({"memberships": [null, 3, {"person_id": {}, "post_id": []}], "persons": [[], {"id": 1}]})",
      R"({"results": {"bindings": [{"personLabel": null, "start": {"value": {}}}]}})",
      R"({"results": {"bindings": 3}, "memberships": 1})");
  const auto read = import(json);
  if (read) CHECK(read->used == 0);
}

}  // namespace belie
