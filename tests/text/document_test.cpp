// SPDX-License-Identifier: Apache-2.0
#include "text/document.h"

#include <stdexcept>
#include <string>

#include "support/catch.h"

using namespace belie;

namespace {

// The file is "# Tea &amp; rum\r\n\r\nOne *two*\r\nthree": a headline with an entity, a paragraph
// with emphasis.
DocumentParts tea() {
  DocumentParts parts;
  parts.path = "tea.md";
  parts.source = "# Tea &amp; rum\r\n\r\nOne *two*\r\nthree";
  parts.text = "Tea & rum\nOne two three";
  parts.sections = {{SectionKind::kHeadline, {0, 9}, 0}, {SectionKind::kBody, {10, 23}, 1}};
  parts.map = {{0, 4, 2, 4},   {4, 1, 6, 5},   {5, 4, 11, 4}, {10, 4, 19, 4},
               {14, 3, 24, 3}, {17, 1, 27, 3}, {18, 5, 30, 5}};
  parts.metadata = {{"date", "2025-09-12", {}}, {"date", "later", {}}};
  return parts;
}

}  // namespace

TEST_CASE("spans are half-open and compare by where they begin", "[text]") {
  constexpr Span span{2, 5};
  CHECK(span.size() == 3);
  CHECK(span.contains(2));
  CHECK_FALSE(span.contains(5));
  CHECK(span.contains(Span{3, 5}));
  CHECK_FALSE(span.contains(Span{3, 6}));
  CHECK(span.overlaps({4, 9}));
  CHECK_FALSE(span.overlaps({5, 9}));
  CHECK(cover(span, {9, 10}) == Span{2, 10});
  CHECK(to_text(span) == "[2,5)");
}

TEST_CASE("a span of the text maps to the bytes it came from", "[text]") {
  struct Row {
    Span text;
    Span source;
    const char* why;
  };
  const std::vector<Row> rows{
      {{0, 3}, {2, 5}, "byte for byte"},
      {{4, 5}, {6, 11}, "an entity as a whole"},
      {{0, 9}, {2, 15}, "across the entity"},
      {{14, 17}, {24, 27}, "inside of emphasis"},
      {{10, 17}, {19, 27}, "up to the end of emphasis"},
      {{10, 23}, {19, 35}, "across a line end"},
      {{9, 10}, {15, 19}, "between the sections"},
      {{5, 12}, {11, 21}, "across sections"},
      {{23, 23}, {35, 35}, "empty at the end"},
      {{14, 14}, {24, 24}, "empty"},
      {{0, 99}, {2, 35}, "beyond the end"},
      {{99, 120}, {35, 35}, "wholly beyond the end"},
  };
  const Document document(tea());
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(to_text(document.source_span(row.text)) == to_text(row.source));
  }
}

TEST_CASE("re-encoded text maps by code point", "[text]") {
  DocumentParts parts;
  parts.encoding = Encoding::kWindows1252;
  parts.source = "He said \x93no\x94.";
  parts.text = "He said “no”.";
  parts.sections = {{SectionKind::kBody, {0, 17}, 1}};
  parts.map = {{0, 17, 0, 13, true}};
  const Document document(parts);
  CHECK(document.source_span({8, 15}) == Span{8, 12});
  CHECK(document.source_span({11, 13}) == Span{9, 11});
  CHECK(document.source_span({9, 10}) == Span{8, 9});  // within a quotation mark
  CHECK(document.position(12) == Position{1, 13});
}

TEST_CASE("a document finds sections and metadata", "[text]") {
  const Document document(tea());
  CHECK(document.section_at(0)->kind == SectionKind::kHeadline);
  CHECK(document.section_at(9) == nullptr);
  CHECK(document.section_at(22)->paragraph == 1);
  CHECK(document.section_at(23) == nullptr);
  CHECK(document.metadata_value("date") == "2025-09-12");
  CHECK(document.metadata_value("title").empty());
  CHECK(to_text(document) ==
        "tea.md, UTF-8, none\n"
        "headline 1:3 Tea & rum\n"
        "body ¶1 3:1 One two three\n");
}

TEST_CASE("a reference date says where it is from", "[text]") {
  ReferenceDate date;
  CHECK(to_text(date) == "none");
  date.origin = DateOrigin::kDateline;
  date.partial_month = 9;
  date.partial_day = 2;
  CHECK(to_text(date) == "--09-02 (dateline)");
  date.day = make_day(2025, 9, 2);
  date.note = "dateline of the lead";
  CHECK(to_text(date) == "2025-09-02 (dateline: dateline of the lead)");
}

TEST_CASE("a document refuses sections out of order", "[text]") {
  DocumentParts parts = tea();
  std::swap(parts.sections[0], parts.sections[1]);
  CHECK_THROWS_AS(Document(parts), std::logic_error);
}
