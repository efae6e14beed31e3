// SPDX-License-Identifier: Apache-2.0
//
// What an editor asks to see of the reading itself: a line explained, claims put together, an
// annotation as a page.
#include <nlohmann/json.hpp>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

constexpr std::string_view kDraft =
    "---\n"
    "date: 2024-03-14\n"
    "---\n"
    "\n"
    "# Storm over Varby\n"
    "\n"
    "Olav Rike, 52, told reporters on Wednesday that the harbour was closed. “Nobody saw it,” Rike "
    "said.\n"
    "\n"
    "<!-- desk: ask the harbour -->\n"
    "\n"
    "Former Prime Minister Theresa May will not visit Varby next week.\n"
    "\n"
    "***\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t times_in(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a line is explained in words, with its claims", "[cli][explain]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const Ran ran = run_belie(folder, {"explain", "storm.md:7"});
  CAPTURE(ran.output, ran.errors);
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "storm.md: line 7, paragraph 1\n"));
  CHECK(has(ran.output, "The draft speaks on: 14 March 2024 (key date of the front matter)\n"));
  CHECK(has(ran.output,
            "\nOlav Rike, 52, told reporters on Wednesday that the harbour was closed.\n"));
  CHECK(has(ran.output, "  names\n    7:1  “Olav Rike”  a person\n"));
  CHECK(has(ran.output, "13 March 2024\n"));
  CHECK(has(ran.output, "Olav Rike is 52"));
  CHECK(has(ran.output, "a speaker's words, by Olav Rike"));
  CHECK(has(ran.output, "“said” of Olav Rike: reported, not doubted"));
  CHECK(has(ran.output, "  claims that came of it\n"));
  CHECK(has(ran.output, "about  person: Olav Rike\n"));
  CHECK(has(ran.output, "says   form: age"));
  CHECK(has(ran.output, "holds  on 14 March 2024; read from the words alone\n"));
}

TEST_CASE("a column explains the one sentence that stands there", "[cli][explain]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const Ran first = run_belie(folder, {"explain", "storm.md:7:5"});
  CHECK(has(first.output, "line 7, column 5, paragraph 1"));
  CHECK(has(first.output, "Olav Rike, 52, told"));
  CHECK_FALSE(has(first.output, "Nobody saw it"));
  const Ran second = run_belie(folder, {"explain", "storm.md:7:80"});
  CHECK(has(second.output, "Nobody saw it"));
  CHECK_FALSE(has(second.output, "told reporters"));
}

TEST_CASE("tense, denial and a former office are told", "[cli][explain]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const std::string output = run_belie(folder, {"explain", "storm.md:11"}).output;
  CAPTURE(output);
  CHECK(has(output, "former UK prime minister: Theresa May"));
  CHECK(has(output, "“next week”  17 to 2"));
  CHECK(has(output, "future, denied"));
  CHECK(has(output, "says   person: Theresa May"));
}

TEST_CASE("a line without a sentence says why there is none", "[cli][explain]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const auto [place, told] = GENERATE(table<std::string, std::string>(
      {{"storm.md:1", "Line 1 belongs to the front matter"},
       {"storm.md:2", "Line 2 belongs to the front matter: “date” is 2024-03-14."},
       {"storm.md:6", "Line 6 is empty."},
       {"storm.md:9", "Line 9 belongs to a comment or a block of code"},
       {"storm.md:13", "Line 13 holds no words of a sentence"},
       {"storm.md:5:1", "No sentence at column 1 of line 5."}}));
  const Ran ran = run_belie(folder, {"explain", place});
  CAPTURE(place, ran.output);
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, told));
  CHECK_FALSE(has(ran.output, "claims that came of it"));
}

TEST_CASE("a line of a folder or of no file is bad usage", "[cli][explain]") {
  const TemporaryFolder folder;
  folder.write("desk/a.md", "One ferry sails.\n");
  folder.write("desk/b.md", "Two ferries sail.\n");
  const auto words = GENERATE(values<Words>({{"explain", "desk:1"},
                                             {"explain", "desk/c.md:1"},
                                             {"explain", "desk/a.md:4294967296"},
                                             {"explain", "desk/a.md:"}}));
  const Ran ran = run_belie(folder, words);
  CAPTURE(words, ran.output, ran.errors);
  CHECK(ran.exit_code == 2);
  CHECK_FALSE(ran.errors.empty());
}

TEST_CASE("claims of all drafts stand under each person", "[cli][claims]") {
  const TemporaryFolder folder;
  folder.write(
      "a.md",
      "The ferry was late on Wednesday, May 12, 2021, Prime Minister Boris Johnson said.\n");
  folder.write("b.md", "On May 13, 2021, Boris Johnson opened the pier.\n");
  const Ran ran = run_belie(folder, {"claims", "--by", "person", "a.md", "b.md"});
  CAPTURE(ran.output, ran.errors);
  CHECK(ran.exit_code == 0);
  CHECK(has(ran.output, "claims in 2 drafts\n"));
  CHECK(times_in(ran.output, "\nBoris Johnson (") == 1);
  CHECK(has(ran.output, "  a.md:1:"));
  CHECK(has(ran.output, "  b.md:1:"));
  CHECK(has(ran.output, " of no person.\n"));
}

TEST_CASE("claims stand under each kind with its number, and kinds without any are named",
          "[cli][claims]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const Ran ran = run_belie(folder, {"claims", "--by", "kind", "storm.md"});
  CAPTURE(ran.output);
  CHECK(has(ran.output, "\noffice: someone holds a public office (1)\n"));
  CHECK(has(ran.output, "\nNo claim: "));
  const Ran event = run_belie(folder, {"claims", "--by", "event", "storm.md"});
  CHECK(event.exit_code == 0);
  CHECK(has(event.output, " of no event.\n"));
}

TEST_CASE("only claims of the kinds asked for are printed", "[cli][claims]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const Ran ran =
      run_belie(folder, {"claims", "--format", "json", "--kind", "life,office", "storm.md"});
  std::vector<std::string> kinds;
  const Json json = Json::parse(ran.output);
  for (const Json& claim : json["claims"]) kinds.push_back(claim["kind"]);
  CHECK(kinds == std::vector<std::string>{"life", "office"});
  const Ran text = run_belie(folder, {"claims", "--kind", "life", "--kind", "office", "storm.md"});
  CHECK(has(text.output, "storm.md: 2 claims\n"));
}

TEST_CASE("an annotation is one page without network or script", "[cli][dump]") {
  const TemporaryFolder folder;
  folder.write("storm.md",
               std::string(kDraft) + "\n\\<script>alert(1)\\</script> & \x1B[31m said.\n");
  const Ran ran = run_belie(
      folder, {"dump", "--stage", "annotation", "--format", "html", "-o", "page.html", "storm.md"});
  CAPTURE(ran.errors);
  CHECK(ran.exit_code == 0);
  CHECK(ran.output.empty());
  const std::string page = folder.read("page.html");
  CHECK(has(page, "<!DOCTYPE html>"));
  CHECK(has(page, "<svg class=\"tree\""));
  CHECK(has(page, "Theresa May"));
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "http"));
  CHECK_FALSE(has(page, "\x1B"));
  CHECK(times_in(page, "<span") == times_in(page, "</span>"));
  CHECK(times_in(page, "<details>") == times_in(page, "</details>"));
}

TEST_CASE("the annotation is dumped in the tests' form, draft by draft", "[cli][dump]") {
  const TemporaryFolder folder;
  folder.write("storm.md", kDraft);
  const std::string output =
      run_belie(folder, {"dump", "--stage", "annotation", "storm.md"}).output;
  CHECK(has(output, "## storm.md\n"));
  CHECK(has(output, "name “Olav Rike” = person:Olav Rike\n"));
}

}  // namespace belie
