// SPDX-License-Identifier: Apache-2.0
#include "base/edit_distance.h"

#include <array>
#include <string>

#include "support/catch.h"

namespace belie {

TEST_CASE("the edit distance counts insertions, deletions, substitutions and swaps", "[base]") {
  const auto [a, b, distance] = GENERATE(table<std::string, std::string, std::size_t>({
      {"", "", 0},
      {"", "abc", 3},
      {"Zelensky", "Zelenskyy", 1},
      {"Peat", "Paet", 1},
      {"recieve", "receive", 1},
      {"Erdoğan", "Erdogan", 1},
      {"kitten", "sitting", 3},
      {"ca", "abc", 3},
      {"Köhler", "Koehler", 2},
  }));
  CHECK(edit_distance(a, b) == distance);
  CHECK(edit_distance(b, a) == distance);
}

TEST_CASE("two words begin with so many bytes in common", "[base]") {
  CHECK(common_prefix("Dolemann", "Doleson") == 4);
  CHECK(common_prefix("Dole", "Dole") == 4);
  CHECK(common_prefix("", "Dole") == 0);
}

TEST_CASE("the nearest word is offered only when it is near", "[base]") {
  constexpr std::array<std::string_view, 3> kWords{"differ", "during", "compare"};
  CHECK(nearest_word("difer", kWords) == "differ");
  CHECK(nearest_word("comprae", kWords) == "compare");
  CHECK(nearest_word("unless", kWords).empty());
}

}  // namespace belie
