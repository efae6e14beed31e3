// SPDX-License-Identifier: Apache-2.0
#include "rules/yaml/yaml.h"

#include <array>
#include <string>
#include <vector>

#include "rules/yaml/schema.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string mistakes(const std::vector<Error>& errors) {
  std::string out;
  for (const Error& error : errors) out += to_text(error) + "\n";
  return out;
}

std::string mistakes_of(std::string_view yaml) {
  return mistakes(read_yaml("x.yaml", yaml).errors);
}

}  // namespace

TEST_CASE("a YAML file becomes a tree of texts", "[rules][yaml]") {
  const auto [yaml, tree] = GENERATE(table<std::string, std::string>({
      {"", "~"},
      {"a: 1", "{a: 1}"},
      {"level: no\ncode: 012\non: 'true'", "{level: no, code: 012, on: \"true\"}"},
      {"same: [event, day]\nwhere: {measure: toll}",
       "{same: [event, day], where: {measure: toll}}"},
      {"- a\n- b: c\n  d:\n- e", "[a, {b: c, d: ~}, e]"},
      {"text: |\n  one\n  two\n", "{text: \"one\ntwo\n\"}"},
      {"\xEF\xBB\xBF"
       "a: b # comment\r\nc: d\r\n",
       "{a: b, c: d}"},
  }));
  const YamlFile file = read_yaml("x.yaml", yaml);
  CHECK(mistakes(file.errors).empty());
  CHECK(to_text(file.root) == tree);
}

TEST_CASE("what YAML allows and packs do not is told with its place", "[rules][yaml]") {
  const auto [yaml, told] = GENERATE(table<std::string, std::string>({
      {"a: 1\nb: 2\na: 3\n",
       "x.yaml:3:1: the key “a” stands twice in this map (first on line 1)\n"},
      {"a: {b: 1, b: 2}\n",
       "x.yaml:1:11: the key “b” stands twice in this map (first on line 1)\n"},
      {"a: &x 1\nb: *x\n",
       "x.yaml:1:4: anchors are not allowed: &x\n"
       "x.yaml:2:4: aliases are not allowed; write the value out\n"},
      {"a: {<<: {b: 1}}", "x.yaml:1:5: merge keys are not allowed; write the keys out\n"},
      {"a: !!str 1\n", "x.yaml:1:4: tags are not allowed: tag:yaml.org,2002:str\n"},
      {"a:\tb\n\tc: d\n",
       "x.yaml:1:3: tabs are not allowed (use spaces)\n"
       "x.yaml:2:1: tabs are not allowed (use spaces)\n"},
      {"a: 1\n---\nb: 2\n", "x.yaml:2:1: a second document begins here; one file holds one\n"},
      {"? [a, b]\n: c\n", "x.yaml:1:3: a key must be a text, not a list or a map\n"},
      {"a: {b: 1\n", "x.yaml:1:9: a { is never closed\n"},
      {"é: \"ü\" x: 1\n", ""},
      {"a: \x01\n", "x.yaml:1:4: a control character (U+0001)\n"},
      {"é: \xC3\n", "x.yaml:1:4: not valid UTF-8 (save the file as UTF-8)\n"},
  }));
  const std::string actual = mistakes_of(yaml);
  if (told.empty()) {
    CHECK(actual.starts_with("x.yaml:1:"));
  } else {
    CHECK(actual == told);
  }
}

TEST_CASE("a mistake is drawn on its line with a caret that counts code points", "[rules][yaml]") {
  const YamlFile file = read_yaml("x.yaml", "ok: 1\nnaïve: {b: 1, b: 2}\n");
  REQUIRE(file.errors.size() == 1);
  CHECK(file.errors[0].line == 2);
  CHECK(file.errors[0].column == 15);
  CHECK(file.errors[0].excerpt == "naïve: {b: 1, b: 2}\n              ^");
}

TEST_CASE("a bomb of aliases is refused and not expanded", "[rules][yaml]") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 7; ++j) bomb += ", " + before;
    bomb += "]\n";
  }
  const YamlFile file = read_yaml("bomb.yaml", bomb);
  CHECK(file.errors.size() == 100);
  CHECK(to_text(file.errors[0]) == "bomb.yaml:1:5: anchors are not allowed: &a0");
}

TEST_CASE("files that are too deep, too large or too full are refused", "[rules][yaml]") {
  const std::string deep = std::string(40, '[') + std::string(40, ']');
  CHECK(mistakes_of(deep) == "x.yaml:1:33: nested deeper than 32 levels\n");
  CHECK(mistakes(read_yaml("x.yaml", "[a, b, c, d]", {.bytes = 8}).errors) ==
        "x.yaml: larger than 0 MB\n");
  CHECK(mistakes(read_yaml("x.yaml", "[a, b, c, d]", {.nodes = 3}).errors) ==
        "x.yaml:1:11: more than 3 values in one file\n");
}

TEST_CASE("each line of a literal block knows its place", "[rules][yaml]") {
  const YamlFile file = read_yaml("x.yaml", "a: |\n\n  # words\n  één two\n\n    three  \nb: c\n");
  REQUIRE(file.ok());
  const std::vector<YamlRow> rows = file.root.find("a")->rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].text == "één two");
  CHECK(rows[0].place == YamlPlace{4, 3});
  CHECK(rows[1].text == "three");
  CHECK(rows[1].place == YamlPlace{6, 5});
}

TEST_CASE("a map is checked against its keys, and all mistakes are told at once", "[rules][yaml]") {
  constexpr std::array kFields{YamlField{"id", YamlType::kText, Need::kRequired},
                               YamlField{"seats", YamlType::kInt},
                               YamlField{"acting", YamlType::kBool},
                               YamlField{"from", YamlType::kDay},
                               YamlField{"words", YamlType::kTextList},
                               YamlField{"table", YamlType::kTable},
                               YamlField{"differ", YamlType::kText}};
  const YamlFile file = read_yaml("x.yaml",
                                  "seats: 012\n"
                                  "acting: no\n"
                                  "from: 2025-02-30\n"
                                  "words: [a, {b: c}]\n"
                                  "table: text\n"
                                  "difer: value\n");
  YamlCheck check(file);
  CHECK_FALSE(check.map(file.root, kFields, "a row"));
  CHECK(mistakes(check.take_errors()) ==
        "x.yaml:1:1: a row needs the key “id”\n"
        "x.yaml:1:8: “seats” must be a whole number, not “012”\n"
        "x.yaml:2:9: “acting” must be true or false, not “no”\n"
        "x.yaml:3:7: “from” must be a day such as 2025-09-12, not “2025-02-30”\n"
        "x.yaml:4:12: “words” must be a text or a list of texts, not map\n"
        "x.yaml:5:8: “table” must be a block of lines after a |, not “text”\n"
        "x.yaml:6:1: a row has no key “difer” (did you mean “differ”?)\n");
}

TEST_CASE("typed accessors read what is there and report what is not", "[rules][yaml]") {
  const YamlFile file = read_yaml("x.yaml", "n: -4\nyes: true\nday: 2024-02-29\nw: one\nl: [a, b]");
  YamlCheck check(file);
  CHECK(check.int_at(file.root, "n") == -4);
  CHECK(check.bool_at(file.root, "yes") == true);
  CHECK(check.day_at(file.root, "day") == make_day(2024, 2, 29));
  CHECK(check.text_at(file.root, "w") == "one");
  CHECK(check.texts_at(file.root, "w").size() == 1);
  CHECK(check.texts_at(file.root, "l")[1].place == YamlPlace{5, 8});
  CHECK_FALSE(check.text_at(file.root, "missing"));
  CHECK(check.ok());
  CHECK_FALSE(check.as_day(*file.root.find("w")));
  CHECK(mistakes(check.errors()) ==
        "x.yaml:4:4: this must be a day such as 2025-09-12, not “one”\n");
}

}  // namespace belie
