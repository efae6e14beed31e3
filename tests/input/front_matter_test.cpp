// SPDX-License-Identifier: Apache-2.0
#include "input/front_matter.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "sections.h"
#include "support/catch.h"

using namespace belie;

namespace {

// "key=value@bytes of the file" for each field.
std::string fields_of(const std::string& text) {
  std::string lines;
  for (const FrontMatterField& field : read_front_matter(text).fields) {
    lines += fmt::format("{}={}@{}\n", field.key, field.value,
                         text.substr(field.range.begin, field.range.size()));
  }
  return lines;
}

std::string in_fences(const std::string& yaml) { return "---\n" + yaml + "---\nIt voted.\n"; }

}  // namespace

TEST_CASE("front matter is read as written, with its places", "[input]") {
  struct Row {
    const char* why;
    std::string yaml;
    std::string fields;
  };
  const std::vector<Row> rows{
      {"plain", "Title: One two\ndate: 2025-09-12\n",
       "title=One two@One two\ndate=2025-09-12@2025-09-12\n"},
      {"quoted", "title: \"One: two\"  # why\n", "title=One: two@One: two\n"},
      {"escaped", "title: 'It''s \"on\"'\nx: \"a\\u00e9\"\n",
       "title=It's \"on\"@It''s \"on\"\nx=aé@a\\u00e9\n"},
      {"no and 012 stay as they are", "draft: no\nissue: 012\n", "draft=no@no\nissue=012@012\n"},
      {"lists and nested values", "author: [Ann, Bo]\nplace:\n  town: Wick\ntags:\n- a\n- b\n",
       "author=Ann@Ann\nauthor=Bo@Bo\nplace.town=Wick@Wick\ntags=a@a\ntags=b@b\n"},
      {"folded", "deck: >\n  One\n  two.\nx: y\n", "deck=One two.\n@>\n  One\n  two.\nx=y@y\n"},
      {"empty values", "title:\ndate: \"\"\nx: ~\n", ""},
      {"the first of two", "date: 2025-01-01\ndate: 2025-02-02\n", "date=2025-01-01@2025-01-01\n"},
      {"salvaged", "title: One: two\n  bad\ndate: '2025-09-12' # so\nurl:http://x\n",
       "title=One: two@One: two\ndate=2025-09-12@2025-09-12\n"},
      {"aliases are not expanded", "a: &a [x, x]\nb: [*a, *a]\ntitle: One\n",
       "a=&a [x, x]@&a [x, x]\nb=[*a, *a]@[*a, *a]\ntitle=One@One\n"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(fields_of(in_fences(row.yaml)) == row.fields);
  }
}

TEST_CASE("front matter begins on the first line or is none", "[input]") {
  struct Row {
    const char* why;
    std::string text;
    std::uint32_t body;
  };
  const std::vector<Row> rows{
      {"none", "It voted.\n", 0},
      {"not at the top", "\n---\na: b\n---\n", 0},
      {"a rule above prose", "---\nIt voted.\n---\nIt went.\n", 0},
      {"a rule alone", "---\n\nIt voted.\n", 0},
      {"empty", "---\n---\nx", 8},
      {"closed by dots", "---\na: b\n...\nx", 13},
      {"CR LF", "---\r\na: b\r\n---\r\nx", 16},
      {"never closed", "---\na: b\nc: d\n\nIt voted.\n", 14},
      {"at the end of the file", "---\na: b\n---", 12},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(read_front_matter(row.text).body == row.body);
  }
}

TEST_CASE("trouble in front matter is told in place, and the draft is read all the same",
          "[input]") {
  CHECK(warnings_of("a.md", in_fences("title: One\ndate: 2025-09-12\n")).empty());
  CHECK(warnings_of("a.md", in_fences("title: One: two\n")) ==
        "a.md:2:11: the front matter is not valid YAML: illegal map value (its lines of the form "
        "key: value were used as they stand)\n");
  CHECK(warnings_of("a.md", in_fences("x: y\nb: &b c\n")) ==
        "a.md:3:4: the front matter is not valid YAML: an anchor has no place in front matter (its "
        "lines of the form key: value were used as they stand)\n");
  CHECK(warnings_of("a.md", in_fences("date: 2025-01-01\ndate: 2025-02-02\n")) ==
        "a.md:3:1: the key “date” stands twice in the front matter; the first counts\n");
  CHECK(warnings_of("a.md", "---\na: b\n\nIt voted.\n") ==
        "a.md:1:1: the front matter is not closed by a line ---\n");
  CHECK(sections_of("a.md", in_fences("title: One: two\n")) ==
        "headline 2:8 One: two\nbody ¶1 4:1 It voted.\n");
}

TEST_CASE("deep nesting is refused, not followed", "[input]") {
  const std::string deep = std::string(40, '[') + std::string(40, ']');
  CHECK(warnings_of("a.md", in_fences("x: " + deep + "\n")).find("nested too deep") !=
        std::string::npos);
}

TEST_CASE("a title that repeats the headline is the same place", "[input]") {
  CHECK(sections_of("a.md", "---\ntitle: \"Quay to close\"\n---\n# Quay to Close\n\nIt voted.\n") ==
        "headline 4:3 Quay to Close\nbody ¶1 6:1 It voted.\n");
  CHECK(sections_of("a.md", "---\ntitle: Quay\n---\nIt voted.\n") ==
        "headline 2:8 Quay\nbody ¶1 4:1 It voted.\n");
  CHECK(sections_of("a.txt", "---\ntitle: Quay\n---\nIt voted.\n") ==
        "headline 2:8 Quay\nbody ¶1 4:1 It voted.\n");
  CHECK(
      sections_of("a.md",
                  "---\ntitle: Quay to shut\ndescription: Two for one.\n---\n# Quay to close\n") ==
      "headline 2:8 Quay to shut\ndeck 3:14 Two for one.\nheadline 5:3 Quay to close\n");
  CHECK(sections_of(
            "a.md",
            "---\ndeck: >\n  Two for\n  one.\n---\n# Quay\n\n*Two for one.*\n\nIt voted.\n") ==
        "headline 6:3 Quay\ndeck 8:2 Two for one.\nbody ¶1 10:1 It voted.\n");
}
