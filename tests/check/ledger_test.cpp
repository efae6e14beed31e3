// SPDX-License-Identifier: Apache-2.0
#include "check/ledger.h"

#include <string>
#include <vector>

#include "check/draft_paths.h"
#include "check/known.h"
#include "check/marks.h"
#include "check/review.h"
#include "support/catch.h"

namespace belie {
namespace {

LedgerEntry entry(std::string id, std::string rule, std::string because) {
  return {std::move(id),      std::move(rule),
          "Ann Dole",         *make_day(2026, 5, 3),
          std::move(because), {{"b.md", "on “Friday”: 5 May"}, {"a.md", "on Thursday"}}};
}

ReportPlace place(PlaceRole role, std::string document, std::string text) {
  ReportPlace out;
  out.role = role;
  out.document = std::move(document);
  out.text = std::move(text);
  return out;
}

Report two_findings() {
  Report report;
  ReportFinding finding;
  finding.id = "00000000000000aa";
  finding.rule = "date/two-dates";
  finding.evidence = {place(PlaceRole::kEither, "desk/b.md", "on Friday"),
                      place(PlaceRole::kOr, "desk/a.md", "on Thursday"),
                      place(PlaceRole::kAlso, "desk/c.md", "that Friday")};
  report.findings = {finding, finding};
  report.findings[1].id = "00000000000000bb";
  return report;
}

}  // namespace

TEST_CASE("a ledger is read as it was written, sorted by id", "[check]") {
  const std::string text =
      ledger_text({entry("00000000000000bb", "name/spelled-two-ways", "both are \\ right\nhere"),
                   entry("00000000000000aa", "date/two-dates", "no: quoted")});
  const Ledger ledger = read_ledger("belie-accepted.yaml", "/desk", text);
  CHECK(ledger.errors.empty());
  REQUIRE(ledger.entries.size() == 2);
  CHECK(ledger.entries[0].id == "00000000000000aa");
  CHECK(ledger.entries[0].because == "no: quoted");
  CHECK(ledger.entries[1].because == "both are \\ right\nhere");
  CHECK(iso_text(ledger.entries[1].when) == "2026-05-03");
  CHECK(ledger.entries[1].places[0] == LedgerPlace{"a.md", "on Thursday"});
  CHECK(ledger_text(ledger.entries) == ledger_text({ledger.entries[1], ledger.entries[0]}));
}

TEST_CASE("an id is cut to what tells it from findings and other entries", "[check]") {
  Report report = two_findings();
  report.findings[1].id = "1111000000000000";
  Ledger ledger;
  CHECK(shown_digits(report, ledger) == 4);
  ledger.entries.push_back(entry("1111022222222222", "date/two-dates", "quoted"));
  CHECK(shown_digits(report, ledger) == 6);
  ledger.entries.push_back(entry("1111000000000000", "date/two-dates", "quoted"));
  CHECK(shown_digits(report, ledger) == 6);
}

TEST_CASE("mistakes in a ledger are told, and the other entries stay", "[check]") {
  const std::string good = ledger_text({entry("00000000000000aa", "date/two-dates", "quoted")});
  const Ledger ledger = read_ledger("belie-accepted.yaml", "/desk", good + R"(- id: 12
  rule: date/two-dates
  who: Ann
  when: 3 May
  becuase: x
  places: []
)");
  CHECK(ledger.entries.size() == 1);
  std::string told;
  for (const Error& error : ledger.errors) told += to_text(error) + "\n";
  CHECK(told.find("an entry has no key “becuase”") != std::string::npos);
  CHECK(told.find("an entry needs the key “because”") != std::string::npos);
  CHECK(told.find("“when” must be a day such as 2025-09-12") != std::string::npos);
  CHECK(read_ledger("a", "/", "").errors.empty());
  CHECK(read_ledger("a", "/", "accepted: []\n").errors.size() == 1);
}

TEST_CASE("the places of a finding are those that cannot both be right", "[check]") {
  const auto places = places_of(two_findings().findings[0], [](const std::string& path) {
    return path_from("/srv/desk", "/srv", path);
  });
  CHECK(places == std::vector<LedgerPlace>{{"a.md", "on Thursday"}, {"b.md", "on Friday"}});
}

TEST_CASE("drafts are named from another folder without looking at any file", "[check]") {
  struct Row {
    const char* folder;
    const char* working_folder;
    const char* path;
    const char* expected;
  };
  for (const Row& row : std::vector<Row>{
           {"/desk", "/desk", "a.md", "a.md"},
           {"/desk", "/desk", "./now/../a.md", "a.md"},
           {"/desk", "/desk/now", "a.md", "now/a.md"},
           {"/desk", "/desk/now", "../a.md", "a.md"},
           {"/desk/now", "/desk", "a.md", "../a.md"},
           {"/desk", "/elsewhere", "/desk/a.md", "a.md"},
           {"/desk", "/desk/now", "-", "-"},
           {"", "", ".//a.md", "a.md"},
       }) {
    INFO(row.folder << " " << row.working_folder << " " << row.path);
    CHECK(path_from(row.folder, row.working_folder, row.path) == row.expected);
  }
}

TEST_CASE("known findings come from a list or from a report", "[check]") {
  const KnownFindings list =
      read_known("k.tsv", "/", "# old work\n00000000000000bb\tb.md\ta.md\r\n\n00000000000000aa\n");
  CHECK(list.errors.empty());
  REQUIRE(list.findings.size() == 2);
  CHECK(list.findings[0] == KnownFinding{"00000000000000aa", {}});
  CHECK(list.findings[1] == KnownFinding{"00000000000000bb", {"a.md", "b.md"}});
  const KnownFindings report = read_known("r.json", "/", R"( {"findings": [
      {"id": "00000000000000bb", "evidence": [
        {"document": "b.md", "role": "either"}, {"document": "a.md", "role": "or"},
        {"document": "c.md", "role": "also"}]},
      {"id": 12}, {}, 5]})");
  CHECK(report.errors.empty());
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0] == list.findings[1]);
}

TEST_CASE("what is no list of known findings is told", "[check]") {
  const KnownFindings list = read_known("k.tsv", "/", "# ids\nabc\tb.md\n");
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors[0].line == 2);
  CHECK(read_known("r.json", "/", "{\"findings\": ").errors.size() == 1);
  CHECK(read_known("r.json", "/", "{\"a\": []}").errors.size() == 1);
}

TEST_CASE("a list of known findings leaves the accepted ones out", "[check]") {
  Report report = two_findings();
  report.findings[1].status = "accepted";
  const std::string text = known_text(report, "/srv/desk", "/srv");
  CHECK(text.ends_with(".\n00000000000000aa\ta.md\tb.md\n"));
  CHECK(read_known("k", "/srv/desk", text).findings.size() == 1);
}

TEST_CASE("a sample depends on seed, ids and drafts alone", "[check]") {
  Report report;
  for (int i = 0; i < 40; ++i) {
    ReportFinding finding = two_findings().findings[0];
    finding.id = std::string(14, '0') + std::to_string(10 + i);
    report.findings.push_back(finding);
  }
  const auto ids = [&](std::uint64_t seed) {
    std::vector<std::string> chosen;
    for (const std::size_t i : sample_of(report, 10, seed)) chosen.push_back(report.findings[i].id);
    return chosen;
  };
  const auto first = ids(1);
  CHECK(first.size() == 10);
  CHECK(ids(2) != first);
  report.findings.insert(report.findings.begin(), two_findings().findings[0]);
  std::size_t kept = 0;
  for (const std::string& id : ids(1)) kept += std::ranges::count(first, id) > 0 ? 1 : 0;
  CHECK(kept >= 9);
  for (ReportFinding& finding : report.findings) finding.status = "accepted";
  CHECK(ids(1).empty());
  report.findings.back().status = "known";
  CHECK(ids(1).size() == 1);
}

TEST_CASE("the ledger's lesson is told by rule", "[check]") {
  Ledger ledger;
  for (int i = 0; i < 6; ++i)
    ledger.entries.push_back(
        entry("00000000000000aa", "date/two-dates", i < 4 ? "diary" : "poster"));
  ledger.entries.push_back(entry("00000000000000bb", "age/two-ages", "twins"));
  Report report = two_findings();
  report.findings[1].status = "accepted";
  const auto lessons = lessons_of(ledger, report);
  REQUIRE(lessons.size() == 2);
  CHECK(lessons[0].rule == "date/two-dates");
  CHECK(lessons[0].accepted == 6);
  CHECK(lessons[0].open == 1);
  CHECK(lessons[0].reasons == std::vector<std::string>{"diary", "poster"});
  CHECK(lessons[0].mostly_right);
  CHECK_FALSE(lessons[1].mostly_right);
}

}  // namespace belie
