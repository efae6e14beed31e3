// SPDX-License-Identifier: Apache-2.0
#include "input/date_reading.h"

#include <string>
#include <vector>

#include "input/read.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string date_of(const std::string& value, const DateReading& reading,
                    const std::string& path = "a.md") {
  const auto document =
      document_from_bytes(path, "---\ndate: " + value + "\n---\nIt voted.\n", reading);
  return document ? to_text(document->date()) : "error";
}

}  // namespace

TEST_CASE("a clock time with its offset falls on a day of the desk's zone", "[input]") {
  struct Row {
    const char* text;
    const char* zone;
    const char* day;
  };
  const std::vector<Row> rows{
      {"2024-05-07T01:30:00Z", "America/New_York", "2024-05-06"},
      {"2024-05-07T01:30:00Z", "Europe/Berlin", "2024-05-07"},
      {"2024-05-07T23:15:00Z", "Europe/Berlin", "2024-05-08"},
      {"2024-01-07T23:15:00Z", "Europe/Berlin", "2024-01-08"},
      {"2024-01-07T22:30:00Z", "Europe/Berlin", "2024-01-07"},  // winter time
      {"2024-06-07T22:30:00Z", "Europe/Berlin", "2024-06-08"},  // summer time
      {"2024-05-07 08:00:00 +1300", "Europe/London", "2024-05-06"},
      {"2024-05-07T20:00:00-07:00", "America/Los_Angeles", "2024-05-07"},
      {"Tue, 07 May 2024 01:00:00 GMT", "America/Chicago", "2024-05-06"},
      {"2024-05-07T01:30", "America/New_York", "2024-05-07"},      // no offset
      {"2024-05-07 01:30 CST", "America/New_York", "2024-05-07"},  // China, Cuba or Chicago
      {"2024-05-07", "America/New_York", "2024-05-07"},
  };
  for (const Row& row : rows) {
    INFO(row.text << " in " << row.zone);
    CHECK(date_of(row.text, {DateMeaning::kPublished, row.zone}).starts_with(row.day));
  }
}

TEST_CASE("a desk's date may be that of the next issue, or say nothing", "[input]") {
  CHECK(date_of("2024-05-07", {DateMeaning::kWritten}).starts_with("2024-05-07 (metadata"));
  CHECK(date_of("2024-03-01", {DateMeaning::kNextIssue}) ==
        "2024-02-29 (metadata: key date of the front matter: 2024-03-01)");
  CHECK(date_of("2024-05-07", {DateMeaning::kNothing}) == "none");
  CHECK(date_of("2024-05-07", {DateMeaning::kNothing}, "2024-05-09-vote.md") ==
        "2024-05-09 (path: date in the path)");
}

TEST_CASE("time zones are those of the IANA database", "[input]") {
  CHECK(is_timezone("Europe/Berlin"));
  CHECK(is_timezone("UTC"));
  CHECK_FALSE(is_timezone("Europe/Belrin"));
  CHECK_FALSE(is_timezone(""));
}

}  // namespace belie
