// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

constexpr std::string_view kOldCopy =
    "---\ndate: 2021-05-03\n---\n\nThe pier was opened on Tuesday, May 12, 2021, in front of a "
    "small "
    "crowd. It cost more than was hoped.\n";
constexpr std::string_view kDesk =
    "---\ndate: 2021-05-03\n---\n\nThe sluice was shut on Friday, May 12, 2021, for the winter.\n\n"
    "Its keeper retired on Sunday, May 9, 2020.\n";
constexpr std::string_view kSlips =
    R"({"conflicts": [{"evidence": [{"doc": "lead.md", "text": "shut on Friday"}]}]})";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A rule is measured on published copy and on desks with known slips", "[cli]") {
  const TemporaryFolder folder;
  folder.write("old/pier.md", kOldCopy);
  folder.write("desks/sluice/lead.md", kDesk);
  folder.write("desks/sluice/expected.json", kSlips);
  const Ran ran = run_belie(folder, {"rule", "measure", "--published", "old", "--desks", "desks",
                                     "--rule", "date/wrong-weekday", "--on", "2026-05-14"});
  CHECK(ran.exit_code == 0);
  CHECK(ran.errors.empty());
  CHECK(has(ran.output, "as-of: 2026-05-14\n"));
  CHECK(has(ran.output, "\n  words: 21\n"));
  CHECK(has(ran.output, "\n  planted: 1\n  located: 1\n"));
  CHECK(has(ran.output, "\n  date/wrong-weekday | 1 | 0 | 2 | 1\n"));
}

TEST_CASE("A slip of a desk is located where one finding touches all of its places", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desks/sluice/lead.md", kDesk);
  folder.write("desks/sluice/expected.json",
               R"({"conflicts": [{"evidence": [{"doc": "lead.md", "text": "shut on Friday"},
                                               {"doc": "lead.md", "text": "Its keeper"}]}]})");
  const Ran ran = run_belie(folder, {"rule", "measure", "--desks", "desks", "--rule",
                                     "date/wrong-weekday"});
  CHECK(has(ran.output, "\n  planted: 1\n  located: 0\n"));
  CHECK(has(ran.output, "\n  date/wrong-weekday | 0 | 0 | 2 | 2\n"));
}

TEST_CASE("True slips of published copy are no false alarms", "[cli]") {
  const TemporaryFolder folder;
  folder.write("old/pier.md", kOldCopy);
  CHECK(run_belie(folder, {"check", "old", "--write-known", "slips.txt"}).exit_code == 1);
  const Ran ran = run_belie(folder, {"rule", "measure", "--published", "old", "--known",
                                     "slips.txt", "--rule", "date/wrong-weekday"});
  CHECK(has(ran.output, "\n  date/wrong-weekday | 1 | 1 | 0 | 0\n"));
}

TEST_CASE("What cannot be measured is told, and the rest is measured", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desks/sluice/lead.md", kDesk);
  folder.write("desks/sluice/expected.json",
               R"({"conflicts": [{"evidence": [{"doc": "lead.md", "text": "not there"}]}]})");
  folder.write("desks/weir/lead.md", kDesk);
  folder.write("desks/weir/expected.json", "[1");
  const Ran ran = run_belie(folder, {"rule", "measure", "--desks", "desks"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "“not there” does not stand in this draft"));
  CHECK(has(ran.errors, "this is no list of known slips"));
  CHECK(has(ran.output, "\n  date/wrong-weekday | 0 | 0 | 2 | 0\n"));
  CHECK(run_belie(folder, {"rule", "measure"}).exit_code == 2);
}

}  // namespace belie
