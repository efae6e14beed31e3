// SPDX-License-Identifier: Apache-2.0
//
// What belie check does inside a CI system: the summary of a step, reports without words of drafts.
#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

constexpr std::string_view kWrongDay =
    "---\ndate: 2021-05-03\n---\n\nThe new pier was opened on Tuesday, May 12, 2021, in front of a "
    "small crowd.\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Surroundings with_summary(const std::string& path) {
  Surroundings surroundings;
  surroundings.environment = {"TERM=xterm", "GITHUB_STEP_SUMMARY=" + path};
  return surroundings;
}

}  // namespace

TEST_CASE("the summary of a step is written at the end of the file that GitHub names", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  folder.write("summary.txt", "of another tool\n");
  const auto github = with_summary("summary.txt");
  const Ran ran = run_belie(folder, {"check", "--format", "github", "wrong.md"}, github);
  CHECK(ran.exit_code == 1);
  CHECK(ran.output.starts_with("::error title=date/wrong-weekday,file=wrong.md,line=5,"));
  const std::string summary = folder.read("summary.txt");
  CHECK(summary.starts_with("of another tool\n### belie: 1 error in 1 draft\n"));
  run_belie(folder, {"check", "--format", "json", "wrong.md"}, github);
  CHECK(folder.read("summary.txt") == summary);
}

TEST_CASE("a summary that cannot be written is told", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  const Ran ran = run_belie(folder, {"check", "--format", "github", "wrong.md"},
                            with_summary("no/such/folder/summary.txt"));
  CHECK(ran.exit_code == 2);
  CHECK(ran.output.starts_with("::error "));
  CHECK(has(ran.errors, "no/such/folder/summary.txt: error: "));
  CHECK(run_belie(folder, {"check", "--format", "github", "wrong.md"}).exit_code == 1);
}

TEST_CASE("one run writes as many formats as are asked for", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  const Ran ran = run_belie(folder, {"check", "--format", "concise", "--also", "sarif=a=b.sarif",
                                     "--also", "junit=belie.xml", "wrong.md"});
  CHECK(ran.exit_code == 1);
  CHECK(ran.output == run_belie(folder, {"check", "--format", "concise", "wrong.md"}).output);
  for (const auto& [format, file] :
       {std::pair{"sarif", "a=b.sarif"}, std::pair{"junit", "belie.xml"}})
    CHECK(folder.read(file) == run_belie(folder, {"check", "--format", format, "wrong.md"}).output);
  const Ran lost = run_belie(folder, {"check", "--also", "json=no/such/folder/a", "wrong.md"});
  CHECK(lost.exit_code == 2);
  CHECK(has(lost.output, "date/wrong-weekday"));
  CHECK(has(lost.errors, "no/such/folder/a: error: "));
}

TEST_CASE("a redacted run prints no words of a draft in any format", "[cli]") {
  const TemporaryFolder folder;
  folder.write(
      "wrong.md",
      "---\ndate: 2021-05-03\n---\n\nThe kittiwake loft was opened on Tuesday, May 12, 2021.\n");
  for (const std::string format :
       {"text", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjsonl", "html"}) {
    const Ran ran = run_belie(folder, {"check", "--redact", "--format", format, "wrong.md"},
                              with_summary("summary.txt"));
    CAPTURE(format, ran.output);
    CHECK(ran.exit_code == 1);
    CHECK(has(ran.output, "date/wrong-weekday"));
    for (const char* secret : {"Tuesday, May 12, 2021", "12 May 2021", "kittiwake"}) {
      CHECK_FALSE(has(ran.output + ran.errors, secret));
    }
  }
  CHECK_FALSE(has(folder.read("summary.txt"), "12 May 2021"));
}

TEST_CASE("the fail level decides what fails a test case of JUnit", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", "Sgt. Ann Mobley spoke first.\n\nLt. Ann Mobley spoke last.\n");
  const Ran strict =
      run_belie(folder, {"check", "--format", "junit", "--fail-level", "warning", "wrong.md"});
  CHECK(strict.exit_code == 1);
  CHECK(has(strict.output, "failures=\"1\""));
  const Ran mild = run_belie(folder, {"check", "--format", "junit", "wrong.md"});
  CHECK(mild.exit_code == 0);
  CHECK(has(mild.output, "failures=\"0\""));
  CHECK(has(mild.output, "<system-out>warning title/two-ranks"));
}

TEST_CASE("columns for reviewdog count bytes", "[cli]") {
  const TemporaryFolder folder;
  folder.write(
      "wrong.md",
      "---\ndate: 2021-05-03\n---\n\nThe caf\u00e9 was opened on Tuesday, May 12, 2021.\n");
  const Ran ran = run_belie(folder, {"check", "--format", "rdjsonl", "wrong.md"});
  CHECK(has(ran.output, R"("start":{"line":5,"column":25},"end":{"line":5,"column":46})"));
}

}  // namespace belie
