// SPDX-License-Identifier: Apache-2.0
#include "claims/changes/changes_frames.h"
#include "support/catch.h"

namespace belie {
namespace {

struct Row {
  const char* word;
  std::optional<int> year;
};

TEST_CASE("four digits of the last centuries are a year", "[claims][changes]") {
  const Row row = GENERATE(values<Row>({
      {"2018", 2018},
      {"1700", 1700},
      {"2100", 2100},
      {"1699", std::nullopt},  // of a time of which news tells no figures
      {"2101", std::nullopt},
      {"201", std::nullopt},
      {"20180", std::nullopt},
      {"2018s", std::nullopt},
      {"four", std::nullopt},  // a number of four letters
      {"", std::nullopt},
  }));
  CAPTURE(row.word);
  CHECK(year_of(row.word) == row.year);
}

}  // namespace
}  // namespace belie
