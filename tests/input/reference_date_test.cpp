// SPDX-License-Identifier: Apache-2.0
#include "input/reference_date.h"

#include <string>
#include <vector>

#include "sections.h"
#include "support/catch.h"

using namespace belie;

namespace {

std::string iso_or_none(const std::optional<Day>& day) { return day ? iso_text(*day) : "none"; }

std::string date_of(const std::string& path, const std::string& yaml) {
  const auto document = document_from_bytes(path, "---\n" + yaml + "---\nIt voted.\n");
  return document ? to_text(document->date()) : "error";
}

}  // namespace

TEST_CASE("dates in metadata are read in the forms in use", "[input]") {
  struct Row {
    const char* text;
    const char* day;
  };
  const std::vector<Row> rows{
      {"2025-09-12", "2025-09-12"},
      {"2025-9-2", "2025-09-02"},
      {"2025-09-12T23:30:00-07:00", "2025-09-12"},
      {"2025-09-12T08:30:00.123Z", "2025-09-12"},
      {"2025-09-12 08:30", "2025-09-12"},
      {"2025-09-12 08:30:00 +0200", "2025-09-12"},
      {"2025/09/12", "2025-09-12"},
      {"12.09.2025", "2025-09-12"},
      {"12 September 2025", "2025-09-12"},
      {"12th of September 2025", "2025-09-12"},
      {"12 Sept. 2025", "2025-09-12"},
      {"12-Sep-2025", "2025-09-12"},
      {"September 12, 2025", "2025-09-12"},
      {"Sept. 12, 2025", "2025-09-12"},
      {"SEPT 12TH 2025", "2025-09-12"},
      {"Friday, September 12, 2025", "2025-09-12"},
      {"Fri, 12 Sep 2025 08:30:00 GMT", "2025-09-12"},
      {"September 12, 2025 at 8:30 a.m. EDT", "2025-09-12"},
      {"May 1, 2025", "2025-05-01"},
      {"2025-02-30", "none"},
      {"31 April 2025", "none"},
      {"9/12/2025", "none"},
      {"12 September", "none"},
      {"September 2025", "none"},
      {"2025", "none"},
      {"20250912", "none"},
      {"yesterday", "none"},
      {"", "none"},
      {"12 September 2025 or so", "none"},
      {"99999999999999999999-01-01", "none"},
      {"0001-01-01", "none"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(iso_or_none(parse_written_date(row.text)) == row.day);
  }
}

TEST_CASE("paths are dated by folders or by the beginning of a name", "[input]") {
  struct Row {
    const char* path;
    const char* day;
  };
  const std::vector<Row> rows{
      {"2019/04/12/quay.md", "2019-04-12"},
      {"content/news/2019/4/2/quay.md", "2019-04-02"},
      {"2019-04-12-quay.md", "2019-04-12"},
      {"2019-04-12.md", "2019-04-12"},
      {"2019-04-12_quay.md", "2019-04-12"},
      {"posts/2019-04-12-quay/index.md", "2019-04-12"},
      {"2018/01/02/2019-04-12-quay.md", "2019-04-12"},
      {"2019/04/quay.md", "none"},
      {"2019/04/31/quay.md", "none"},
      {"2019/04/12", "none"},
      {"2019-04-123.md", "none"},
      {"2019-13-01-quay.md", "none"},
      {"quay-2019-04-12.md", "none"},
      {"12/04/2019/quay.md", "none"},
      {"", "none"},
  };
  for (const Row& row : rows) {
    INFO(row.path);
    CHECK(iso_or_none(date_in_path(row.path)) == row.day);
  }
}

TEST_CASE("metadata dates a document before its path does, and updates never do", "[input]") {
  CHECK(date_of("2019-04-12-quay.md", "date: 2025-09-12\n") ==
        "2025-09-12 (metadata: key date of the front matter)");
  CHECK(date_of("a.md", "published: 2025-09-12\nupdated: 2025-09-14\n") ==
        "2025-09-12 (metadata: key published of the front matter)");
  CHECK(date_of("a.md", "Publish-Date: 2025-09-12\n") ==
        "2025-09-12 (metadata: key publish-date of the front matter)");
  CHECK(date_of("a.md", "pubdate: 2025-09-11\ndate: 2025-09-12\n") ==
        "2025-09-12 (metadata: key date of the front matter)");
  CHECK(date_of("2019-04-12-quay.md", "updated: 2025-09-14\n") ==
        "2019-04-12 (path: date in the path)");
  CHECK(date_of("a.md", "modified: 2025-09-14\nlastmod: 2025-09-14\n") == "none");
  CHECK(date_of("2019-04-12-quay.md", "date: soon\n") == "2019-04-12 (path: date in the path)");
}

TEST_CASE("a date that cannot be read is told in place", "[input]") {
  CHECK(warnings_of("a.md", "---\ntitle: Quay\ndate: soon\n---\nIt voted.\n") ==
        "a.md:3:7: “soon” is no date that can be read (write it as date: 2025-09-12)\n");
}
