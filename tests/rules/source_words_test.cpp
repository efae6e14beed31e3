// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>

#include "rules/places/town_countries.h"
#include "rules/quotes/contrary_words.h"
#include "rules/sources/source_words.h"
#include "support/catch.h"

namespace belie {

TEST_CASE("words are contrary across a pair and alike on one side of it", "[rules][source]") {
  struct Row {
    std::string_view a, b;
    bool contrary, alike;
  };
  constexpr std::array kRows{
      Row{"rise", "fall", true, false},    Row{"soar", "plunge", true, false},
      Row{"rise", "climb", false, true},   Row{"rise", "rise", false, true},
      Row{"yellow", "green", true, false}, Row{"yellow", "north", false, false},
      Row{"rise", "close", false, false},  Row{"tram", "ferry", false, false},
      Row{"tram", "tram", false, true},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.a, row.b);
    CHECK(are_contrary(row.a, row.b) == row.contrary);
    CHECK(are_contrary(row.b, row.a) == row.contrary);
    CHECK(are_alike(row.a, row.b) == row.alike);
  }
}

TEST_CASE("a word without a contrary has no place", "[rules][source]") {
  CHECK(contrary_places("tram").empty());
  CHECK_FALSE(contrary_places("fall").empty());
}

TEST_CASE("large towns lie in their countries", "[rules][source]") {
  CHECK(country_of_town("chicago") == "us");
  CHECK(country_of_town("sao paulo") == "br");
  CHECK(country_of_town("chica").empty());
  CHECK(country_of_town("").empty());
}

TEST_CASE("words are folded for comparison", "[rules][source]") {
  CHECK(folded_word("U.S.") == "us");
  CHECK(folded_word("Málaga") == "malaga");
  CHECK(folded_word("builders’") == "builders");
}

}  // namespace belie
