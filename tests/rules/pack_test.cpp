// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/pack.h"

#include "rules/pack_files.h"
#include "rules/packs/rule_page.h"
#include "rules/packs/rule_schema.h"
#include "support/catch.h"
#include "support/golden.h"

namespace belie::tests {
namespace {

std::string drawn(const std::vector<Error>& errors) {
  std::string text;
  for (const Error& error : errors) text += to_text(error) + "\n" + error.excerpt + "\n\n";
  return text;
}

std::string ids(const Pack& pack) {
  std::string all;
  for (const Rule& rule : pack.rules) all += (all.empty() ? "" : " ") + rule.id;
  return all;
}

TEST_CASE("a broken pack tells all its mistakes in their places and keeps its sound rules",
          "[rules][pack]") {
  const auto [name, sound] = GENERATE(table<std::string, std::string>(
      {{"misspelt", "office/sound"}, {"tangled", ""}, {"unproved", ""}}));
  const std::string folder = "fixtures/packs/" + name;
  const Pack pack = load_pack(folder, pack_files(folder));
  CHECK(ids(pack) == sound);
  const std::string golden = folder + "/errors.golden";
  REQUIRE_FALSE(read_source_file(golden).empty());
  INFO(compare_with_golden(golden, drawn(pack.errors)));
  CHECK(compare_with_golden(golden, drawn(pack.errors)).empty());
}

TEST_CASE("a pack without a manifest says so and is read all the same", "[rules][pack]") {
  std::vector<PackFile> files = pack_files("fixtures/packs/misspelt");
  std::erase_if(files, [](const PackFile& file) { return file.name != "office/sound.yaml"; });
  const Pack pack = load_pack("x", files);
  REQUIRE(pack.errors.size() == 1);
  CHECK(to_text(pack.errors.front()) ==
        "x: no pack.yaml in this folder (a pack says its name, version, licence and engine there)");
  CHECK(ids(pack) == "office/sound");
}

TEST_CASE("the order of the files changes nothing", "[rules][pack]") {
  std::vector<PackFile> files = pack_files("fixtures/packs/unproved");
  const Pack pack = load_pack("x", files);
  std::ranges::reverse(files);
  CHECK(load_pack("x", files).errors == pack.errors);
}

TEST_CASE("the core pack has no mistakes", "[rules][pack]") {
  const Pack pack = load_pack("rules/core", core_pack_files());
  CHECK(drawn(pack.errors).empty());
  CHECK(pack.name == "core");
  CHECK_FALSE(pack.rules.empty());
}

TEST_CASE("the embedded core pack is the folder rules/core", "[rules][pack]") {
  const std::vector<PackFile> folder = pack_files("rules/core");
  REQUIRE(core_pack_files().size() == folder.size());
  for (std::size_t i = 0; i < folder.size(); ++i) {
    CHECK(core_pack_files()[i].name == folder[i].name);
    INFO(folder[i].name);
    CHECK(
        (core_pack_files()[i].bytes == folder[i].bytes));  // not the bytes themselves on a failure
  }
}

TEST_CASE("the committed schemas are those that the tables print", "[rules][schema]") {
  CHECK(difference(read_source_file("rules/schema/rule.schema.json"), rule_schema_json()).empty());
  CHECK(difference(read_source_file("rules/schema/pack.schema.json"), pack_schema_json()).empty());
}

TEST_CASE("the guide lists every condition as its descriptor has it", "[rules][docs]") {
  const std::string guide = read_source_file("docs/rule-language.md");
  CHECK(guide.find(condition_rows()) != std::string::npos);
}

TEST_CASE("the page of a rule shows when it fires, with its examples", "[rules][docs]") {
  const Pack pack = load_pack("x", pack_files("fixtures/packs/misspelt"));
  CHECK(rules_markdown(pack.rules) == R"(# The rules

Written by `belie rule docs` from the rules themselves.

| rule | level | catches |
|---|---|---|
| `office/sound` | warning | two people in one office |

## office/sound

**warning**, stable. Catches: two people in one office.

One sound rule among the broken ones is kept.

It asks: *Is it {either.person} or {or.person}?*

Fires on: two statements of kind office; the same office; another person.

Flags the words in bold:

*two*

> **President Moss** met **President Hale**.

Keeps silent:

*one*

> President Moss slept.
)");
}

}  // namespace
}  // namespace belie::tests
