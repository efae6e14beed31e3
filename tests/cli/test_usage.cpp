// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("help is printed for the program, every command and every group", "[cli]") {
  const TemporaryFolder folder;
  const auto words = GENERATE(values<Words>({{"--help"},
                                             {"-h"},
                                             {"help"},
                                             {"help", "check"},
                                             {"check", "--help"},
                                             {"claims", "--help"},
                                             {"graph", "--help"},
                                             {"explain", "--help"},
                                             {"who", "--help"},
                                             {"rule", "--help"},
                                             {"rule", "list", "--help"},
                                             {"rule", "show", "--help"},
                                             {"rule", "try", "-h"},
                                             {"rule", "test", "--help"},
                                             {"rule", "lint", "--help"},
                                             {"rule", "docs", "--help"},
                                             {"help", "rule", "try"},
                                             {"dump", "--help"}}));
  const Ran ran = run_belie(folder, words);
  CAPTURE(words);
  CHECK(ran.exit_code == 0);
  CHECK(ran.errors.empty());
  CHECK(has(ran.output, "Usage: belie"));
}

TEST_CASE("help names the exit codes and gives examples", "[cli]") {
  const TemporaryFolder folder;
  const std::string help = run_belie(folder, {"check", "--help"}).output;
  CHECK(has(help, "Exit codes:"));
  CHECK(has(help, "belie check summit.md kremlin.md"));
  CHECK(has(help, "text, concise, json"));
  CHECK(has(help, "--fail-level LEVEL"));
}

TEST_CASE("the version is a line", "[cli]") {
  const TemporaryFolder folder;
  CHECK(run_belie(folder, {"--version"}).output == "belie 0.1.0\n");
}

TEST_CASE("bad usage gives exit code 2 and says what was probably meant", "[cli]") {
  const TemporaryFolder folder;
  folder.write("draft.md", "A line.\n");
  const auto [words, told] = GENERATE(table<Words, std::string>({
      {Words{}, "Usage: belie COMMAND"},
      {{"chekc", "draft.md"}, "did you mean “check”?"},
      {{"draft.md"}, "did you mean “belie check draft.md”?"},
      {{"--quiet"}, "“--quiet” is no command"},
      {{"rule"}, "Usage: belie rule COMMAND"},
      {{"rule", "tset"}, "did you mean “test”?"},
      {{"check", "--formt", "json"}, "did you mean “--format”?"},
      {{"check", "--format", "jsno"}, "did you mean “json”?"},
      {{"check", "--also", "sarif"}, "it is written FORMAT=FILE"},
      {{"check", "--also", "sarif="}, "it is written FORMAT=FILE"},
      {{"check", "--also", "serif=a.sarif"}, "the formats are: text, concise, json"},
      {{"check", "--format", "graphml"}, "it is one of: text, concise, json"},
      {{"check", "--format"}, "--format"},
      {{"check", "--date", "12.9.2025", "draft.md"}, "as in 2025-09-12"},
      {{"check", "--date", "2025-02-30", "draft.md"}, "“2025-02-30” is no value for --date"},
      {{"check", "--jobs", "many", "draft.md"}, "number of threads"},
      {{"check", "--fail-level", "eror", "draft.md"}, "did you mean “error”?"},
      {{"check", "--rule", "ofice", "draft.md"}, "did you mean “office”?"},
      {{"check", "--ignore", "office/not-in-ofice", "draft.md"},
       "did you mean “office/not-in-office”?"},
      {{"explain"}, "needs: RULE"},
      {{"explain", "office/not-in-ofice"}, "did you mean “office/not-in-office”?"},
      {{"explain", "3f9a"}, "needs the drafts again"},
      {{"dump", "draft.md"}, "needs --stage"},
      {{"dump", "--stage", "token", "draft.md"}, "did you mean “tokens”?"},
      {{"dump", "--stage", "claims", "--format", "html", "draft.md"},
       "the stage “claims” has no page"},
      {{"claims", "--by", "persn", "draft.md"}, "did you mean “person”?"},
      {{"claims", "--by", "colour", "draft.md"}, "it is one of: person, event, kind"},
      {{"claims", "--kind", "life,qoute", "draft.md"}, "did you mean “quote”?"},
      {{"claims", "--by", "person", "--format", "json", "draft.md"}, "“--by” is for the text"},
      {{"explain", "draft.md:2"}, "draft.md has 1 line; there is no line 2"},
      {{"explain", "draft.md:0"}, "lines count from 1"},
      {{"explain", "draft.md:1:9"}, "line 1 of draft.md has 7 columns; there is no column 9"},
      {{"explain", "lost.md:1"}, "lost.md: error: no such file"},
      {{"rule", "try"}, "needs: "},
      {{"who", "keeper of the cheese"}, "“belie who” lists the offices"},
  }));
  const Ran ran = run_belie(folder, words);
  CAPTURE(words, ran.errors);
  CHECK(ran.exit_code == 2);
  CHECK(ran.output.empty());
  CHECK(has(ran.errors, told));
}

}  // namespace belie
