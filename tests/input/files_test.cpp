// SPDX-License-Identifier: Apache-2.0
//
// The files in fixtures/input: one short draft in many encodings.
#include <string>
#include <vector>

#include "input/read.h"
#include "support/catch.h"

using namespace belie;

TEST_CASE("one draft reads the same in every encoding, with places of its own", "[input]") {
  struct Row {
    const char* name;
    Encoding encoding;
    std::uint32_t begin;  // of “Zoë” in the file's bytes
    const char* position;
    std::size_t warnings;
  };
  const std::vector<Row> rows{
      {"utf8-mark.txt", Encoding::kUtf8Bom, 181, "5:40", 0},
      {"lone-cr.txt", Encoding::kUtf8, 178, "5:40", 0},
      {"utf16le.txt", Encoding::kUtf16Le, 358, "5:40", 1},
      {"utf16be-unmarked.txt", Encoding::kUtf16Be, 348, "5:40", 1},
      {"windows1252.txt", Encoding::kWindows1252, 178, "5:40", 1},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const auto document =
        read_document(std::string(BELIE_SOURCE_DIR "/fixtures/input/") + row.name);
    REQUIRE(document);
    CHECK(to_text(document->encoding()) == to_text(row.encoding));
    CHECK(document->warnings().size() == row.warnings);
    REQUIRE(document->sections().size() == 3);
    CHECK(document->text(document->sections()[2].span) ==
          "“We will not sail before Friday,” said Zoë Marr, the purser – “and not at £4 a head.”");
    const auto at = static_cast<std::uint32_t>(document->text().find("Zoë"));
    const Span source = document->source_span({at, at + 4});
    CHECK(source.begin == row.begin);
    CHECK(to_text(document->position(source.begin)) == row.position);
  }
}

TEST_CASE("a broken draft is read with warnings in place", "[input]") {
  struct Row {
    const char* name;
    const char* warning;
  };
  const std::vector<Row> rows{
      {"broken-bytes.txt", "5:42: a byte or sequence not valid UTF-8 replaced by U+FFFD"},
      {"unreadable-front-matter.md", "2:13: the front matter is not valid YAML"},
  };
  for (const Row& row : rows) {
    const std::string path = std::string(BELIE_SOURCE_DIR "/fixtures/input/") + row.name;
    const auto document = read_document(path);
    REQUIRE(document);
    REQUIRE(document->warnings().size() == 1);
    CHECK(to_text(document->warnings()[0]).find(path + ":" + row.warning) == 0);
    CHECK(document->sections().size() == 3);
  }
}
