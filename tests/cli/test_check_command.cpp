// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kWrongDay =
    "---\ndate: 2021-05-03\n---\n\nThe new pier was opened on Tuesday, May 12, 2021, in front of a "
    "small crowd.\n";
constexpr std::string_view kRightDay =
    "---\ndate: 2021-05-03\n---\n\nThe new pier will be opened on Wednesday, May 12, 2021, in "
    "front of a small crowd.\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a contradiction gives exit code 1, none gives 0", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  folder.write("right.md", kRightDay);
  const Ran wrong = run_belie(folder, {"check", "--format", "concise", "wrong.md"});
  CHECK(wrong.exit_code == 1);
  CHECK(has(wrong.output, "wrong.md:5:28: error date/wrong-weekday: "));
  CHECK(wrong.errors.empty());
  const Ran right = run_belie(folder, {"check", "right.md"});
  CHECK(right.exit_code == 0);
  CHECK(has(right.output, "No contradictions among the "));
}

TEST_CASE("a folder is read where no path is given", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desk/wrong.md", kWrongDay);
  folder.write("README.md", kWrongDay);
  const Ran ran = run_belie(folder, {"check", "--format", "concise"});
  CHECK(ran.exit_code == 1);
  CHECK(ran.output.starts_with("desk/wrong.md:5:28: "));
  CHECK(ran.output.find('\n') == ran.output.size() - 1);
}

TEST_CASE("the order of the arguments and the number of threads change no byte", "[cli]") {
  const TemporaryFolder folder;
  folder.write("a.md", kWrongDay);
  folder.write("b.md", kRightDay);
  const Ran first = run_belie(folder, {"check", "--format", "json", "a.md", "b.md", "--jobs", "1"});
  const Ran second = run_belie(folder, {"check", "b.md", "--format", "json", "a.md", "-j", "4"});
  CHECK(first.output == second.output);
  CHECK(first.exit_code == second.exit_code);
}

TEST_CASE("a source is read but not reported on alone", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wire.md", kWrongDay);
  folder.write("right.md", kRightDay);
  const Ran alone = run_belie(folder, {"check", "--against", "wire.md", "right.md"});
  CHECK(alone.exit_code == 0);
  CHECK(has(alone.output, "a source; "));
  const Ran folder_too = run_belie(folder, {"check", ".", "--against", "./wire.md", "--trusted"});
  CHECK(folder_too.exit_code == 0);
  CHECK(has(folder_too.output, "a trusted source; "));
  const Ran lost = run_belie(folder, {"check", "--against", "lost.md", "right.md"});
  CHECK(lost.exit_code == 2);
}

TEST_CASE("trust without a source is a mistake in the call", "[cli]") {
  const TemporaryFolder folder;
  folder.write("right.md", kRightDay);
  const Ran ran = run_belie(folder, {"check", "--trusted", "right.md"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "--against FILE"));
  CHECK(run_belie(folder, {"check", "--against", "-", "right.md"}).exit_code == 2);
}

TEST_CASE("an unreadable draft is told, and the others are reported", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  const Ran ran = run_belie(folder, {"check", "--format", "json", "lost.md", "wrong.md"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "lost.md: error: "));
  const Json json = Json::parse(ran.output);
  CHECK(json["errors"][0]["file"] == "lost.md");
  CHECK(json["summary"]["error"] == 1);
}

TEST_CASE("a bad file met in a folder is a warning", "[cli]") {
  const TemporaryFolder folder;
  folder.write("right.md", kRightDay);
  folder.write("picture.md", std::string_view("\x89PNG\0\0\0\0\1\2\3", 11));
  const Ran ran = run_belie(folder, {"check", "--format", "json", "."});
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.errors, "warning: "));
  CHECK(Json::parse(ran.output)["warnings"].size() == 1);
}

TEST_CASE("a draft comes from standard input", "[cli]") {
  const TemporaryFolder folder;
  Surroundings surroundings;
  surroundings.input = kWrongDay;
  const Ran ran = run_belie(
      folder, {"check", "--format", "concise", "--stdin-filename", "story.md", "-"}, surroundings);
  CHECK(ran.exit_code == 1);
  CHECK(ran.output.starts_with("story.md:5:28: error "));
}

TEST_CASE("the report goes to a file", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  const Ran ran =
      run_belie(folder, {"check", "--format", "json", "--output", "report.json", "wrong.md"});
  CHECK(ran.exit_code == 1);
  CHECK(ran.output.empty());
  CHECK(Json::parse(folder.read("report.json"))["schema"] == "belie-report/1");
}

TEST_CASE("output that cannot be written is told", "[cli]") {
  const TemporaryFolder folder;
  folder.write("right.md", kRightDay);
  Surroundings full;
  full.output_to = "/dev/full";
  CHECK(run_belie(folder, {"check", "right.md"}, full).exit_code == 2);
  CHECK(has(run_belie(folder, {"check", "right.md"}, full).errors, "No space left"));
  const Ran nowhere = run_belie(folder, {"check", "-o", "no/such/folder/report.txt", "right.md"});
  CHECK(nowhere.exit_code == 2);
  CHECK(has(nowhere.errors, "no/such/folder/report.txt: error: "));
  Surroundings closed;
  closed.output_closed = true;
  CHECK(run_belie(folder, {"check", "right.md"}, closed).exit_code == 2);
}

TEST_CASE("a reader that goes away is no error", "[cli]") {
  const TemporaryFolder folder;
  folder.write("right.md", kRightDay);
  Surroundings gone;
  gone.reader_gone = true;
  const Ran ran = run_belie(folder, {"check", "right.md"}, gone);
  CHECK(ran.exit_code == 0);
  CHECK(ran.errors.empty());
}

TEST_CASE("the fail level decides the exit code, --rule and --ignore what is looked for", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  CHECK(run_belie(folder, {"check", "--rule", "office", "wrong.md"}).exit_code == 0);
  CHECK(run_belie(folder, {"check", "--rule", "date/wrong-weekday", "wrong.md"}).exit_code == 1);
  CHECK(run_belie(folder, {"check", "--ignore", "date", "wrong.md"}).exit_code == 0);
  CHECK(run_belie(folder, {"check", "--fail-level", "warning", "wrong.md"}).exit_code == 1);
}

TEST_CASE("times are printed apart from the report", "[cli]") {
  const TemporaryFolder folder;
  folder.write("right.md", kRightDay);
  const Ran plain = run_belie(folder, {"check", "right.md"});
  const Ran timed = run_belie(folder, {"check", "--stats", "right.md"});
  CHECK(timed.output == plain.output);
  CHECK(plain.errors.empty());
  CHECK(has(timed.errors, " s "));
}

TEST_CASE("colours appear on a terminal only, and not where NO_COLOR is set", "[cli]") {
  const TemporaryFolder folder;
  folder.write("wrong.md", kWrongDay);
  const std::vector<std::string> words{"check", "wrong.md"};
  CHECK(has(run_belie_on_terminal(folder, words, 80, {"TERM=xterm"}).output, "\x1b[1;31mERROR"));
  CHECK_FALSE(
      has(run_belie_on_terminal(folder, words, 80, {"TERM=xterm", "NO_COLOR=1"}).output, "\x1b"));
  CHECK_FALSE(has(run_belie_on_terminal(folder, words, 80, {"TERM=dumb"}).output, "\x1b"));
  CHECK_FALSE(has(run_belie(folder, words).output, "\x1b"));
  CHECK(
      has(run_belie(folder, {"check", "--color", "always", "wrong.md"}).output, "\x1b[1;31mERROR"));
}

TEST_CASE("escape sequences in a draft or its name do not reach the terminal", "[cli]") {
  const TemporaryFolder folder;
  const std::string name = "bad\x1b[31m.md";
  folder.write(name,
               "---\ndate: 2021-05-03\n---\n\nThe \x1b]0;title\x07pier opened on Tuesday, May 12, "
               "2021, they said.\n");
  for (const std::string format : {"text", "concise", "json"}) {
    const Ran ran = run_belie(folder, {"check", "--format", format, name});
    CHECK(ran.exit_code == 1);
    CHECK_FALSE(has(ran.output + ran.errors, "\x1b"));
  }
  CHECK_FALSE(has(run_belie(folder, {"check", "\x1b[31mlost.md"}).errors, "\x1b"));
}

TEST_CASE("more jobs than the machine has cores change nothing and say nothing", "[cli]") {
  const TemporaryFolder folder;
  for (const char* name : {"a.md", "b.md", "c.md"})
    folder.write(name, "The ferry sails again on Wednesday, May 13, 2021.\n");
  const Ran one = run_belie(folder, {"check", "--jobs", "1", "a.md", "b.md", "c.md"});
  const Ran many = run_belie(folder, {"check", "--jobs", "64", "c.md", "a.md", "b.md"});
  CHECK(one.exit_code == 1);
  CHECK(many.output == one.output);
  CHECK(many.errors.empty());
}

}  // namespace belie
