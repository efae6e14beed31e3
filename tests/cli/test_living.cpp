// SPDX-License-Identifier: Apache-2.0
//
// Living with belie, from end to end: the desk's settings, what was accepted, what is known, the
// first look and the review.
#include <nlohmann/json.hpp>

#include "program.h"
#include "support/catch.h"

namespace belie {
namespace {

using Json = nlohmann::json;

const std::string kWrongDay =
    "---\ndate: 2021-05-03\n---\n\nThe new pier was opened on Tuesday, May 12, 2021, in front of a "
    "small crowd.\n";
const std::string kTwoSpellings =
    "---\ndate: 2024-04-09\n---\n\nThe ferry's owner, Peter Hallbrook, apologised on Tuesday.\n\n"
    "Two crossings were cancelled. Mr Halbrook said that a pump had failed.\n";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The first digits of the id of the first finding.
std::string id_in(const TemporaryFolder& folder, const std::string& draft,
                  std::size_t digits = 16) {
  const Ran ran = run_belie(folder, {"check", "--format", "json", draft});
  return Json::parse(ran.output)["findings"][0]["id"].get<std::string>().substr(0, digits);
}

std::string status_in(const TemporaryFolder& folder, const std::vector<std::string>& words) {
  std::vector<std::string> all{"check", "--format", "json"};
  all.insert(all.end(), words.begin(), words.end());
  const Json json = Json::parse(run_belie(folder, all).output);
  return json["findings"].empty() ? "" : json["findings"][0]["status"].get<std::string>();
}

bool exists(const TemporaryFolder& folder, const char* name) {
  return std::filesystem::exists(folder.path() / name);
}

Ran accept(const TemporaryFolder& folder, const std::string& id, const std::string& draft) {
  return run_belie(folder, {"accept", id, draft, "--because", "the poster says so", "--on",
                            "2026-05-03", "--who", "Ann Dole"});
}

}  // namespace

TEST_CASE("an accepted finding is counted, fails no run, and is in JSON", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desk/pier.md", kWrongDay);
  const Ran accepted = accept(folder, id_in(folder, "desk/pier.md", 5), "desk/pier.md");
  CHECK(accepted.exit_code == 0);
  CHECK(has(accepted.output, "written to belie-accepted.yaml"));
  const std::string ledger = folder.read("belie-accepted.yaml");
  CHECK(
      has(ledger, "  who: \"Ann Dole\"\n  when: 2026-05-03\n  because: \"the poster says so\"\n"));
  CHECK(has(ledger, "    - file: \"desk/pier.md\"\n      text: \"Tuesday, May 12, 2021\"\n"));
  const Ran check = run_belie(folder, {"check"});
  CHECK(check.exit_code == 0);
  CHECK(has(check.output, "No new contradictions among"));
  CHECK(has(check.output, "1 accepted, not shown; -v lists them."));
  const Ran verbose = run_belie(folder, {"check", "-v"});
  CHECK(has(verbose.output, "Ann Dole on 3 May 2026: the poster says so"));
  CHECK(status_in(folder, {"desk"}) == "accepted");
}

TEST_CASE("a ledger goes from wherever the drafts are named", "[cli]") {
  const TemporaryFolder folder;
  folder.write("desk/pier.md", kWrongDay);
  accept(folder, id_in(folder, "desk/pier.md"), "desk/pier.md");
  CHECK(status_in(folder, {(folder.path() / "desk/pier.md").string()}) == "accepted");
  CHECK(status_in(folder, {"./desk/../desk/pier.md"}) == "accepted");
  folder.write("desk/copy.md", kWrongDay);
  CHECK(status_in(folder, {"desk/copy.md"}) == "new");  // the same slip in another draft
}

TEST_CASE("an acceptance ends with its words, is told, and is pruned", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  folder.write("other.md", "The mill is closed for the summer.\n");
  accept(folder, id_in(folder, "pier.md"), "pier.md");
  std::string changed = kWrongDay;
  changed.replace(changed.find("May 12"), 6, "12 May");
  folder.write("pier.md", changed);
  const Ran check = run_belie(folder, {"check", "pier.md"});
  CHECK(check.exit_code == 1);
  CHECK(has(check.output, "was accepted for other words"));
  CHECK_FALSE(has(run_belie(folder, {"check", "other.md"}).output, "accept"));
  CHECK_FALSE(has(run_belie(folder, {"check", "--rule", "age"}).output, "accept"));
  folder.write("pier.md", "The mill is closed for the summer.\n");
  CHECK(has(run_belie(folder, {"check", "pier.md"}).output, "is no longer found"));
  const Ran pruned = run_belie(folder, {"accept", "--prune"});
  CHECK(has(pruned.output, "1 removed, 0 kept"));
  CHECK_FALSE(has(folder.read("belie-accepted.yaml"), "- id:"));
}

TEST_CASE("pruning keeps what is needed and drops what lost its draft", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  folder.write("quay.md", kTwoSpellings);
  accept(folder, id_in(folder, "pier.md"), "pier.md");
  accept(folder, id_in(folder, "quay.md"), "quay.md");
  CHECK(has(run_belie(folder, {"accept", "--prune"}).output, "0 removed, 2 kept"));
  std::filesystem::remove(folder.path() / "quay.md");
  CHECK(has(run_belie(folder, {"accept", "--prune"}).output, "1 removed, 1 kept"));
}

TEST_CASE("accepting needs a reason and one finding", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  const std::string id = id_in(folder, "pier.md");
  CHECK(run_belie(folder, {"accept", id, "pier.md"}).exit_code == 2);
  CHECK(run_belie(folder, {"accept", id, "pier.md", "--because", " "}).exit_code == 2);
  CHECK(run_belie(folder, {"accept", id.substr(0, 3), "--because", "a"}).exit_code == 2);
  CHECK(run_belie(folder, {"accept", "--because", "a"}).exit_code == 2);
  const Ran none = run_belie(folder, {"accept", "0123456789", "--because", "a"});
  CHECK(none.exit_code == 2);
  CHECK(has(none.errors, "no finding in these drafts has an id that begins with 0123456789"));
  CHECK_FALSE(exists(folder, "belie-accepted.yaml"));
}

TEST_CASE("accepting twice keeps the later reason", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  const std::string id = id_in(folder, "pier.md");
  accept(folder, id, "pier.md");
  run_belie(folder, {"accept", id, "pier.md", "--because", "a joke of the mayor's"});
  const std::string ledger = folder.read("belie-accepted.yaml");
  CHECK(has(ledger, "a joke of the mayor's"));
  CHECK_FALSE(has(ledger, "the poster says so"));
}

TEST_CASE("a broken ledger is an error, and is not overwritten", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  folder.write("belie-accepted.yaml", "- id: 12\n");
  const Ran check = run_belie(folder, {"check", "pier.md"});
  CHECK(check.exit_code == 2);
  CHECK(has(check.errors, "belie-accepted.yaml:1:3: error: an entry needs the key “because”"));
  CHECK(accept(folder, id_in(folder, "pier.md"), "pier.md").exit_code == 2);
  CHECK(folder.read("belie-accepted.yaml") == "- id: 12\n");
}

TEST_CASE("a comment in a draft accepts what its paragraph says", "[cli]") {
  const TemporaryFolder folder;
  std::string draft = kWrongDay;
  draft.insert(draft.find("The new"), "<!-- belie: right as it stands: a play of 2021 -->\n");
  folder.write("pier.md", draft + "\nThe rest is open.\n");
  CHECK(run_belie(folder, {"check", "pier.md"}).exit_code == 0);
  CHECK(status_in(folder, {"pier.md"}) == "accepted");
  CHECK(has(run_belie(folder, {"check", "-v", "pier.md"}).output,
            "comment in pier.md, line 5: a play of 2021"));
  folder.write("pier.md",
               kWrongDay + "\n<!-- belie: right as it stands: a play -->\n\nThe rest is open.\n");
  const Ran stale = run_belie(folder, {"check", "pier.md"});
  CHECK(stale.exit_code == 1);
  CHECK(has(stale.output, "nothing is found in the paragraph that this comment covers (line 7)"));
  draft.replace(draft.find(": a play of 2021"), 16, "");
  folder.write("pier.md", draft);
  const Ran bare = run_belie(folder, {"check", "pier.md"});
  CHECK(bare.exit_code == 1);
  CHECK(has(bare.output, "this comment gives no reason, so it covers nothing (line 5)"));
}

TEST_CASE("known findings fail no run, from a list or an earlier report", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  run_belie(folder, {"check", "--write-known", "known.tsv", "pier.md"});
  run_belie(folder, {"check", "--format", "json", "-o", "report.json", "pier.md"});
  folder.write("ids.txt.list", id_in(folder, "pier.md") + "\n");
  for (const std::string file : {"known.tsv", "report.json", "ids.txt.list"}) {
    const Ran ran = run_belie(folder, {"check", "--known", file, "pier.md"});
    CHECK(ran.exit_code == 0);
    CHECK(has(ran.output, "1 known, not shown; -v lists them."));
    CHECK(status_in(folder, {"--known", file, "pier.md"}) == "known");
  }
  folder.write("pier2.md", kWrongDay);
  CHECK(run_belie(folder, {"check", "--known", "known.tsv", "pier2.md"}).exit_code == 1);
  CHECK(run_belie(folder, {"check", "--known", "lost.tsv", "pier.md"}).exit_code == 2);
}

TEST_CASE("the nearest belie.yaml goes, and flags go before it", "[cli]") {
  const TemporaryFolder folder;
  folder.write("belie.yaml", "fail-level: note\n");
  folder.write("quay.md", kTwoSpellings);
  CHECK(run_belie(folder, {"check", "quay.md"}).exit_code == 1);
  CHECK(run_belie(folder, {"check", "--fail-level", "error", "quay.md"}).exit_code == 0);
  CHECK(run_belie(folder, {"check", "--config", "/dev/null", "quay.md"}).exit_code == 0);
  folder.write("other.yaml", "rules:\n  name: {level: error, reason: house style}\n");
  CHECK(run_belie(folder, {"check", "--config", "other.yaml", "quay.md"}).exit_code == 1);
  CHECK(run_belie(folder, {"check", "--config", "lost.yaml", "quay.md"}).exit_code == 2);
}

TEST_CASE("a mistaken belie.yaml is drawn in full, and the drafts are checked all the same",
          "[cli]") {
  const TemporaryFolder folder;
  folder.write("belie.yaml", "fail-levl: note\nrules:\n  naem: {level: off, reason: a}\n");
  folder.write("pier.md", kWrongDay);
  const Ran ran = run_belie(folder, {"check", "pier.md"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors,
            "belie.yaml:1:1: error: a configuration has no key “fail-levl”\n"
            "    fail-levl: note\n    ^\n  did you mean “fail-level”?\n"));
  CHECK(has(ran.errors, "belie.yaml:3:3: error: there is no rule “naem”"));
  CHECK(has(ran.output, "date/wrong-weekday"));
}

TEST_CASE("a rule that is off comes back for who names it", "[cli]") {
  const TemporaryFolder folder;
  folder.write("belie.yaml", "rules:\n  date/wrong-weekday: {level: off, reason: a}\n");
  folder.write("pier.md", kWrongDay);
  CHECK(run_belie(folder, {"check", "pier.md"}).exit_code == 0);
  CHECK(run_belie(folder, {"check", "--rule", "date/wrong-weekday", "pier.md"}).exit_code == 1);
}

TEST_CASE("drafts that the desk skips are read only when they are named", "[cli]") {
  const TemporaryFolder folder;
  folder.write("belie.yaml", "paths:\n  old/: {skip: true, reason: bound volumes}\n");
  folder.write("old/pier.md", kWrongDay);
  folder.write("plain.md", "The mill is closed for the summer.\n");
  CHECK(run_belie(folder, {"check"}).exit_code == 0);
  CHECK(run_belie(folder, {"check", "old/pier.md"}).exit_code == 1);
}

TEST_CASE("dates are read as the desk means them", "[cli]") {
  const TemporaryFolder folder;
  folder.write("a.md", "---\ndate: 2024-05-07T01:30:00Z\n---\nThe council voted.\n");
  const auto date_with = [&](const std::string& yaml) {
    folder.write("belie.yaml", yaml);
    const Ran ran = run_belie(folder, {"check", "--format", "json", "a.md"});
    return Json::parse(ran.output)["documents"][0]["date"].dump();
  };
  CHECK(date_with("") == "\"2024-05-07\"");
  CHECK(date_with("timezone: America/New_York\n") == "\"2024-05-06\"");
  CHECK(date_with("date-means: next-issue\n") == "\"2024-05-06\"");
  CHECK(date_with("date-means: nothing\n") == "null");
}

TEST_CASE("belie config tells each value and where it comes from", "[cli]") {
  const TemporaryFolder folder;
  folder.write("belie.yaml", "names:\n  Kyiv: [Kiev]\n  Odesa: Odessa\ntimezone: Europe/Kyiv\n");
  const Ran ran = run_belie(folder, {"config", "--fail-level", "note"});
  CHECK(ran.exit_code == 0);
  const auto row = [&](std::string_view key) {
    const auto at = ran.output.find(key);
    std::string line = ran.output.substr(at, ran.output.find('\n', at) - at);
    for (auto gap = line.find("  "); gap != std::string::npos; gap = line.find("  "))
      line.erase(gap, 1);
    return line;
  };
  CHECK(row("names") == "names Kyiv: [Kiev] belie.yaml:2");
  CHECK(row("Odesa") == "Odesa: Odessa belie.yaml:3");
  CHECK(row("timezone") == "timezone Europe/Kyiv belie.yaml:4");
  CHECK(row("date-means") == "date-means published default");
  CHECK(row("fail-level") == "fail-level note --fail-level");
  folder.write("belie.yaml", "names: 5\nfail-level: loud\n");
  const Ran refused = run_belie(folder, {"config"});
  CHECK(refused.exit_code == 2);
  CHECK(has(refused.output, "default; belie.yaml:2 is refused"));
  CHECK_FALSE(has(refused.output, "loud"));
  CHECK(has(refused.output, "there is no "));
}

TEST_CASE("a first look prints a page, and leaves settings under which the old work passes",
          "[cli]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 12; ++i) folder.write("old/q" + std::to_string(i) + ".md", kTwoSpellings);
  folder.write("old/pier.md", kWrongDay);
  folder.write("old/mill.md", "The mill is closed for the summer.\n");
  const Ran ran = run_belie(folder, {"init", "old"});
  CHECK(ran.exit_code == 0);
  CHECK(ran.output.starts_with("A first look at 14 drafts, "));
  CHECK(has(ran.output, "  13  from a date in the front matter\n"));
  CHECK(has(ran.output, "   1  from nothing: they do not say when they speak (old/mill.md)\n"));
  CHECK(has(ran.output, "  12  warning  name/spelled-two-ways"));
  CHECK(has(ran.output, "accept “Halbrook” and “Hallbrook” as two forms of one name – clears 12"));
  CHECK(has(ran.output, "Together they clear 12 of 13."));
  const std::string yaml = folder.read("belie.yaml");
  CHECK(has(yaml, "# names:\n#   Halbrook: [Hallbrook]  # clears 12\n"));
  const Ran check = run_belie(folder, {"check", "--fail-level", "warning"});
  CHECK(check.exit_code == 0);
  CHECK(has(check.output, "13 known, not shown"));
  folder.write("old/new.md", kWrongDay);
  CHECK(run_belie(folder, {"check"}).exit_code == 1);
}

TEST_CASE("a first look tells where both sides of a slip stand", "[cli]") {
  const TemporaryFolder folder;
  folder.write("quay.md", kTwoSpellings);
  const Ran ran = run_belie(folder, {"init"});
  CHECK(has(ran.output, "about one in "));
  CHECK(has(ran.output, "Each draft was held against itself and the facts, and none of them"));
  CHECK(has(ran.output, "     quay.md:"));
  CHECK(has(ran.output, " … "));
  CHECK(has(ran.output, "shows them to judge"));
  CHECK_FALSE(has(ran.output, "ten"));
}

TEST_CASE("a first look at no drafts writes nothing", "[cli]") {
  const TemporaryFolder folder;
  const Ran ran = run_belie(folder, {"init"});
  CHECK(has(ran.output, "There are no drafts here to look at; nothing was written."));
  CHECK_FALSE(exists(folder, "belie.yaml"));
  CHECK_FALSE(exists(folder, "belie-known.tsv"));
}

TEST_CASE("the proposals of a first look go as they stand", "[cli]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 12; ++i) folder.write("q" + std::to_string(i) + ".md", kTwoSpellings);
  run_belie(folder, {"init"});
  std::string yaml = folder.read("belie.yaml");
  for (auto sign = yaml.find("\n# names"); sign != std::string::npos; sign = std::string::npos)
    yaml.replace(sign, 3, "\n");
  const auto line = yaml.find("\n#   Halbrook");
  REQUIRE(line != std::string::npos);
  yaml.replace(line, 3, "\n");
  yaml.replace(yaml.find("known: belie-known.tsv"), 22, "");
  folder.write("belie.yaml", yaml);
  const Ran check = run_belie(folder, {"check", "--fail-level", "note"});
  CHECK(check.errors.empty());
  CHECK(check.exit_code == 0);
}

TEST_CASE("a first look replaces no file unless forced to", "[cli]") {
  const TemporaryFolder folder;
  folder.write("pier.md", kWrongDay);
  folder.write("belie.yaml", "fail-level: note\n");
  const Ran ran = run_belie(folder, {"init"});
  CHECK(ran.exit_code == 2);
  CHECK(has(ran.errors, "nothing was read or written: belie.yaml is here already"));
  CHECK(ran.output.empty());
  CHECK(folder.read("belie.yaml") == "fail-level: note\n");
  CHECK_FALSE(exists(folder, "belie-known.tsv"));
  CHECK(run_belie(folder, {"init", "--force"}).exit_code == 0);
  CHECK(has(folder.read("belie.yaml"), "known: belie-known.tsv"));
}

TEST_CASE("a review shows a sample to judge and what the ledger tells", "[cli]") {
  const TemporaryFolder folder;
  for (int i = 0; i < 8; ++i) folder.write("q" + std::to_string(i) + ".md", kTwoSpellings);
  const Ran ran = run_belie(folder, {"review", "--across", "none", "--count", "3"});
  CHECK(ran.exit_code == 0);
  CHECK(ran.output.starts_with("3 of 8 findings to judge"));
  CHECK(has(ran.output, "Nothing is accepted yet"));
  CHECK(run_belie(folder, {"review", "--count", "0"}).exit_code == 2);
  CHECK(run_belie(folder, {"review", "--across", "none", "--count", "3"}).output == ran.output);
  CHECK(run_belie(folder, {"review", "--across", "none", "--count", "3", "--seed", "7"}).output !=
        ran.output);
  const std::string id = id_in(folder, "q0.md");
  for (int i = 0; i < 7; ++i) accept(folder, id, "q" + std::to_string(i) + ".md");
  const Ran learnt = run_belie(folder, {"review", "--across", "none"});
  CHECK(learnt.output.starts_with("1 of 1 finding to judge"));
  CHECK(has(learnt.output,
            "name/spelled-two-ways: 8 findings, 7 accepted as right (“the poster "
            "says so”): consider"));
  CHECK(run_belie(folder, {"review", "--count", "few"}).exit_code == 2);
}

}  // namespace belie
