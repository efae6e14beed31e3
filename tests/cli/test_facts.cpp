// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A pack with an office of its own and one row.
void write_pack(const TemporaryFolder& folder) {
  folder.write("desk/pack.yaml",
               "name: desk\nversion: 0.1.0\nlicence: Apache-2.0\nengine: 0.1\nneeds: [core]\n");
  folder.write("desk/lexicon/isle.yaml",
               "titles:\n  office: |\n    light-keeper | keeper of the lights | | of one\n"
               "jurisdictions:\n  region: |\n    xx-is | Isle of Skerrow | | | |\n"
               "offices: |\n  xx-is/keeper | Skerrow keeper of the lights | light-keeper | | |\n");
  folder.write(
      "desk/facts/isle.yaml",
      "source: the desk's own list\noffices:\n  xx-is/keeper:\n    known-from: 2015-01-20\n"
      "    known-until: 2030-01-31\n    terms: |\n      2015-01-20 | - | Ada Bell\n");
}

constexpr std::string_view kQuery =
    R"([{"personLabel":"Ada Bell","positionLabel":"governor of Texas","start":"2015-01-20"},
        {"personLabel":"Q42","positionLabel":"governor of Texas","start":"2019-01-20"}])";

}  // namespace

TEST_CASE("who answers offices, titles and people in many ways", "[cli][facts]") {
  const TemporaryFolder folder;
  const auto [words, part] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"foreign minister of France", "2021-05-01"}, "Jean-Yves Le Drian, French foreign minister"},
      {{"governor", "of", "Texas", "2020-01-01"},
       "Greg Abbott, Texas governor from 20 January 2015"},
      {{"Fed chair", "2021-05-01"}, "Jerome Powell, chair of the Federal Reserve"},
      {{"US defence secretary", "2021-05-01"}, "Lloyd Austin, US defence secretary"},
      {{"speaker of the House", "2021-05-01"}, "Nancy Pelosi, speaker of the US House"},
      {{"speaker of the House"}, "Several offices are called so"},
      {{"is", "Boris", "Johnson"}, "Boris Johnson, UK foreign secretary from 13 July 2016"},
      {{"who is Boris Johnson?"}, "Boris Johnson, UK prime minister from 24 July 2019"},
      {{"Zelensky", "2022-05-01"}, "Ukrainian president"},
      {{"Boris Johnson", "2007-05-01"}, "On 1 May 2007 the facts give Boris Johnson no office."},
      {{"Boris Johnson", "2015-05-01"}, "Boris Johnson, mayor of London from 4 May 2008"},
      {{"US president", "1950-01-01"}, "The facts on US president begin on 20 January 1989"},
      {{"US president", "2090-01-01"}, "Last known: Donald Trump"},
  }));
  std::vector<std::string> all{"who"};
  all.insert(all.end(), words.begin(), words.end());
  const Ran ran = run_belie(folder, all);
  CAPTURE(words, ran.output, ran.errors);
  CHECK(has(ran.output, part));
}

TEST_CASE("who says what it does not know, and what is near", "[cli][facts]") {
  const TemporaryFolder folder;
  CHECK(run_belie(folder, {"who", "US president", "2090-01-01"}).exit_code == 1);
  for (const char* day : {"2021", "12.3.2020", "2021-13-01"}) {
    const Ran no_day = run_belie(folder, {"who", "US president", day});
    CHECK(no_day.exit_code == 2);
    CHECK(no_day.errors.find("a day is written 2021-05-01") != std::string::npos);
  }
  const Ran unknown = run_belie(folder, {"who", "governor of Texass"});
  CHECK(unknown.exit_code == 2);
  CHECK(has(unknown.errors, "perhaps you mean one of these:"));
  const Ran no_facts = run_belie(folder, {"who", "Spanish finance lamplighter"});
  CHECK(no_facts.exit_code == 2);
}

TEST_CASE("facts status tells every file, and what ends before a day", "[cli][facts]") {
  const TemporaryFolder folder;
  write_pack(folder);
  const Ran plain = run_belie(folder, {"facts", "status"});
  CHECK(plain.exit_code == 0);
  CHECK(has(plain.output, "facts/us-governors.yaml"));
  CHECK(has(plain.output, " offices, "));
  const Ran dated =
      run_belie(folder, {"facts", "status", "--date", "2030-01-31", "--pack", "desk"});
  CHECK(has(dated.output, "offices end before 2030-01-31, the oldest first:"));
  CHECK(has(dated.output, "more (-v)"));
  const Json json = Json::parse(
      run_belie(folder, {"facts", "status", "--format", "json", "--pack", "desk"}).output);
  CHECK(json["schema"] == "belie-facts-status/1");
  CHECK(json["date"].is_null());
  const Json& desk = json["files"].back();
  CHECK((desk["pack"] == "desk" && desk["rows"] == 1));
  CHECK(desk["offices"][0]["last_holder"] == "Ada Bell");
  CHECK(run_belie(folder, {"facts", "status", "--date", "soon"}).exit_code == 2);
}

TEST_CASE("a pack's own office is asked for like any other", "[cli][facts]") {
  const TemporaryFolder folder;
  write_pack(folder);
  const Ran ran =
      run_belie(folder, {"who", "keeper of the lights of Skerrow", "2029-05-01", "--pack", "desk"});
  CAPTURE(ran.errors);
  CHECK(ran.output ==
        "Ada Bell, Skerrow keeper of the lights from 20 January 2015, still on 31 January 2030\n");
}

TEST_CASE("facts import writes a fact file and tells what it left out", "[cli][facts]") {
  const TemporaryFolder folder;
  folder.write("q.json", kQuery);
  const Ran ran = run_belie(folder, {"facts", "import", "q.json", "--known-until", "2025-12-31"});
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "      2015-01-20 | - | Ada Bell\n"));
  CHECK(has(ran.errors, "1 rows taken over, 1 left out.\nLeft out:\n  row 2: “Q42” is no name"));
  const Ran written = run_belie(folder, {"facts", "import", "q.json", "--known-until", "2025-12-31",
                                         "--source", "a \"list\"", "-o", "tx.yaml"});
  CHECK(written.exit_code == 0);
  CHECK(written.output.empty());
  CHECK(has(folder.read("tx.yaml"), "source: \"a \\\"list\\\"\"\n"));
}

TEST_CASE("facts import refuses what it cannot use", "[cli][facts]") {
  const TemporaryFolder folder;
  folder.write("q.json", kQuery);
  folder.write("bad.json", "{\n  ]");
  CHECK(has(run_belie(folder, {"facts", "import", "q.json"}).errors, "--known-until is missing"));
  const Ran bad = run_belie(folder, {"facts", "import", "bad.json", "--known-until", "2025-12-31"});
  CHECK(bad.exit_code == 2);
  CHECK(has(bad.errors, "bad.json:2:3: error: this is not valid JSON"));
  const Ran none = run_belie(
      folder, {"facts", "import", "q.json", "--known-until", "2010-12-31", "-o", "out.yaml"});
  CHECK(none.exit_code == 2);
  CHECK(has(none.errors, "0 rows taken over, 2 left out."));
  CHECK(run_belie(folder, {"facts", "import", "absent.json", "--known-until", "2010-12-31"})
            .exit_code == 2);
}

}  // namespace belie
