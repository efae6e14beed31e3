// SPDX-License-Identifier: Apache-2.0
#include "graph/folding.h"

#include <string>

#include "support/catch.h"

namespace belie {

TEST_CASE("names fold to small letters and single spaces, with or without accents",
          "[graph][names]") {
  const auto [name, folded] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"Anna Berg", "anna berg"},
      {"  Anna   Berg ", "anna berg"},
      {"J. R. Berg", "j r berg"},
      {"J.R. Berg", "jr berg"},
      {"Berg-Lund", "berg lund"},
      {"O'Neill", "o'neill"},
      {"O’Neill", "o'neill"},
      {"the Green Party's", "green party"},
      {"R2, \"D2\"", "r2 d2"},
      {"...", ""},
      {"Søren Ångström", "soren angstrom"},
      {"José-María O’Dé", "jose maria o'de"},
  }));
  CAPTURE(name);
  CHECK(folded_name(name) == folded);
}

TEST_CASE("a name without accents folds as it does beside one with an accent", "[graph][names]") {
  for (const std::string name :
       {"Anna Berg", "J.R. Berg-Lund", "O'Neill, 3rd", " x ", "A--B..C", "Jr."}) {
    CAPTURE(name);
    const std::string beside = folded_name(name + " é");
    CHECK(folded_name(name + " e") == beside);
  }
}

}  // namespace belie
