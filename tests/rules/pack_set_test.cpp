// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/pack_set.h"

#include <string>
#include <utility>
#include <vector>

#include "rules/pack_files.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

constexpr std::string_view kRule = R"(catches: two holders of one post
level: warning
compare: office
same: [office]
differ: person
ask: "Who is it?"
why: Posts are filled in from memory.
must-flag:
  - {case: two, text: "[[a]]"}
must-stay-silent:
  - {case: one, text: a}
)";

/// A pack of the name with further lines in its manifest and rules of these ids.
PackFolder folder(const std::string& name, const std::string& lines,
                  const std::vector<std::string>& rules = {}) {
  PackFolder pack{name, {}};
  pack.files.push_back(
      {"pack.yaml", "name: " + name + "\nversion: 1.4.0\nlicence: CC0-1.0\nengine: 0.1\n" + lines});
  for (const std::string& id : rules)
    pack.files.push_back({id + ".yaml", "id: " + id + "\n" + std::string(kRule)});
  return pack;
}

Pack base() {
  return load_pack("base", folder("base", "", {"office/two-heads", "title/clerks"}).files);
}

std::string drawn(const std::vector<PackFolder>& folders) {
  std::string text;
  for (const Pack& pack : load_packs(folders, base())) {
    for (const Error& error : pack.errors) text += to_text(error) + "\n";
  }
  return text;
}

TEST_CASE("a manifest is held against the packs and rules that there are", "[rules][pack]") {
  struct Row {
    PackFolder pack;
    std::string mistakes;
  };
  const std::vector<Row> rows{
      {folder("desk", "needs: [base]\n"), ""},
      {folder("desk", "needs: [base 1.4.0]\n"), ""},
      {folder("desk", "needs: [bsae]\n"),
       "desk/pack.yaml:5:9: the pack needs “bsae”, which is not there (did you mean “base”?)\n"},
      {folder("desk", "needs: [county-courts]\n"),
       "desk/pack.yaml:5:9: the pack needs “county-courts”, which is not there (name its folder "
       "with --pack, or under packs: in belie.yaml)\n"},
      {folder("desk", "needs: [base 1.5.0]\n"),
       "desk/pack.yaml:5:9: the pack needs base 1.5.0; this is 1.4.0\n"},
      {folder("desk", "needs: [base one]\n"),
       "desk/pack.yaml:5:9: “one” is no version (the pack's name and, if it matters, its oldest "
       "version: core 0.1.0)\n"},
      {folder("desk", "", {"office/two-heads"}),
       "desk/office/two-heads.yaml:1:5: the pack base has a rule “office/two-heads” already "
       "(another name, or in pack.yaml: replaces: [office/two-heads])\n"},
      {folder("desk", "replaces: [office/two-heads]\n", {"office/two-heads"}), ""},
      {folder("desk", "replaces: [office/two-heads]\n"),
       "desk/pack.yaml:5:12: this pack has no rule “office/two-heads” of its own (write it in "
       "office/two-heads.yaml, or switch it off under rules:)\n"},
      {folder("desk", "replaces: [office/two-head]\n"),
       "desk/pack.yaml:5:12: there is no rule “office/two-head” to be replaced (did you mean "
       "“office/two-heads”?)\n"},
      {folder("desk", "rules:\n  office: {level: note, reason: small town}\n"), ""},
      {folder("desk", "rules:\n  ofice: {level: off, reason: small town}\n"),
       "desk/pack.yaml:6:3: there is no rule “ofice” (did you mean “office”?)\n"},
      {folder("desk", "rules:\n  office: off\n"),
       "desk/pack.yaml:6:11: a level for “office” needs a reason (office: {level: off, reason: "
       "\"…\"})\n"},
      {folder("desk", "rules:\n  clubs/own: {level: off, reason: a}\n", {"clubs/own"}),
       "desk/pack.yaml:6:3: “clubs/own” is a rule of this pack itself (say its level in its "
       "file)\n"},
      {folder("desk", "rules:\n  office: {level: nota}\nneeds: [bsae]\nreplaces: [x]\n"),
       "desk/pack.yaml:6:11: the setting of “office” needs the key “reason”\n"
       "desk/pack.yaml:6:19: “nota” is no value for “level” (did you mean “note”?)\n"
       "desk/pack.yaml:7:9: the pack needs “bsae”, which is not there (did you mean “base”?)\n"
       "desk/pack.yaml:8:12: there is no rule “x” to be replaced (“belie rule list” lists the "
       "rules)\n"}};
  for (const Row& row : rows) {
    INFO(row.pack.files.front().bytes);
    CHECK(drawn({row.pack}) == row.mistakes);
  }
}

TEST_CASE("a rule that stands in another's place without saying so is left out", "[rules][pack]") {
  const auto packs = load_packs({folder("desk", "", {"office/two-heads", "clubs/own"})}, base());
  REQUIRE(packs.front().rules.size() == 1);
  CHECK(packs.front().rules.front().id == "clubs/own");
}

TEST_CASE("packs are read behind those that they need, in any order", "[rules][pack]") {
  const PackFolder county = folder("county", "needs: [base]\n", {"clubs/own"});
  const PackFolder town = folder("town", "needs: [county]\nreplaces: [clubs/own]\n", {"clubs/own"});
  for (const auto& order : {std::vector{county, town}, std::vector{town, county}}) {
    CHECK(drawn(order).empty());
    CHECK(load_packs(order, base()).front().name == "county");
  }
}

TEST_CASE("packs that need each other in a circle are told and read all the same",
          "[rules][pack]") {
  const auto packs = load_packs({folder("a", "needs: [b]\n"), folder("b", "needs: [a]\n")}, base());
  REQUIRE(packs.size() == 2);
  REQUIRE(packs[0].errors.size() == 1);
  CHECK(packs[0].errors[0].message == "the pack needs “b”, which is not there");
  CHECK(packs[1].errors.empty());
}

TEST_CASE("a pack's lexicon and facts may speak of ids of the packs before it", "[rules][pack]") {
  PackFolder county = folder("county", "");
  county.files.push_back({"lexicon/a.yaml",
                          "titles:\n  office: |\n    reeve | reeve | | of one\n"
                          "jurisdictions:\n  region: |\n    dunmere | Dunmere\n"});
  PackFolder town = folder("town", "needs: [county]\n");
  town.files.push_back(
      {"lexicon/a.yaml", "offices: |\n  dunmere/reeve | reeve of Dunmere | reeve\n"});
  town.files.push_back({"facts/a.yaml",
                        "source: us\noffices:\n  dunmere/reeve:\n    known-from: 2020-01-01\n"
                        "    known-until: 2025-01-01\n    terms: |\n"
                        "      2020-01-01 | - | Una Sall\n"});
  CHECK(drawn({county, town}).empty());
  CHECK(drawn({town}) ==
        "town/lexicon/a.yaml:2:3: no jurisdiction has the id “dunmere”\n"
        "town/lexicon/a.yaml:2:38: no title has the id “reeve”\n"
        "town/pack.yaml:5:9: the pack needs “county”, which is not there (name its folder with "
        "--pack, or under packs: in belie.yaml)\n");
}

TEST_CASE("an entry that two packs have is one entry with the words of both", "[rules][lexicon]") {
  const auto measure = [](std::string id, std::string of, std::vector<std::string> subject_of) {
    MeasureEntry entry;
    entry.id = std::move(id);
    entry.of = std::move(of);
    entry.subject_of = std::move(subject_of);
    return entry;
  };
  const auto festival = [](std::string noun, std::vector<std::string> phrases) {
    EventEntry entry;
    entry.id = "festival";
    entry.nouns = {std::move(noun)};
    entry.phrases = std::move(phrases);
    return entry;
  };
  Lexicon one;
  one.measures = {measure("attended", "person", {"attend"})};
  one.events = {festival("festival", {})};
  Lexicon other;
  other.measures = {measure("attended", "", {"attend", "throng"}), measure("landed", "", {"land"})};
  other.events = {festival("wakes", {"make merry"})};
  const Lexicon both = joined(one, other);
  REQUIRE(both.measures.size() == 2);
  CHECK(both.measures[0].subject_of == std::vector<std::string>{"attend", "throng"});
  CHECK(both.measures[0].of == "person");
  REQUIRE(both.events.size() == 1);
  CHECK(both.events[0].nouns == std::vector<std::string>{"festival", "wakes"});
  CHECK(both.events[0].phrases == std::vector<std::string>{"make merry"});
}

TEST_CASE("names have forms that may stand and forms that may not", "[rules][pack]") {
  PackFolder desk = folder("desk", "");
  desk.files.push_back(
      {"names.yaml", "Lviv: {accepted: [LV], never: [Lvov, Lwow]}\nOdesa: [Odessa]\n"});
  const Pack pack = load_pack("desk", desk.files);
  CHECK(pack.errors.empty());
  REQUIRE(pack.names.size() == 2);
  CHECK(pack.names[0].preferred == "Lviv");
  CHECK(pack.names[0].accepted == std::vector<std::string>{"LV"});
  CHECK(pack.names[0].never == std::vector<std::string>{"Lvov", "Lwow"});
  CHECK(pack.names[1].accepted == std::vector<std::string>{"Odessa"});
}

TEST_CASE("every mistake in a list of names is told with its place", "[rules][pack]") {
  struct Row {
    std::string yaml, mistakes;
  };
  const std::vector<Row> rows{
      {"Lviv: {nevr: Lvov}\n",
       "desk/names.yaml:1:8: the name “Lviv” has no key “nevr” (did you mean “never”?)\n"},
      {"Lviv: {never: Lviv}\n", "desk/names.yaml:1:15: “Lviv” cannot be written and never be\n"},
      {"Lviv: {never: [Lvov, Lvov]}\n", "desk/names.yaml:1:22: “Lvov” is listed twice\n"},
      {"Lviv: {never: Lvov}\nOdesa: {never: Lvov}\n",
       "desk/names.yaml:2:16: “Lvov” is a form of “Lviv” already\n"},
      {"Lviv: {never: \" \"}\n", "desk/names.yaml:1:15: a name has at least one word\n"},
      {"- Lviv\n", "desk/names.yaml:1:1: a list of names must be a map, not list\n"}};
  for (const Row& row : rows) {
    PackFolder desk = folder("desk", "");
    desk.files.push_back({"names.yaml", row.yaml});
    std::string told;
    for (const Error& error : load_pack("desk", desk.files).errors) told += to_text(error) + "\n";
    INFO(row.yaml);
    CHECK(told == row.mistakes);
  }
}

TEST_CASE("the example pack has no mistakes", "[rules][pack]") {
  const Pack core = load_pack("core", core_pack_files());
  const auto packs =
      load_packs({{"rules/example-newsroom", pack_files("rules/example-newsroom")}}, core);
  for (const Error& error : packs.front().errors) {
    INFO(to_text(error));
    CHECK(false);
  }
  CHECK(packs.front().rules.size() == 3);
}

}  // namespace
}  // namespace belie::tests
