// SPDX-License-Identifier: Apache-2.0
#include "language/names/spelling.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace belie {

TEST_CASE("a phrase is cut as the tokenizer would cut it", "[language]") {
  using Words = std::vector<std::string>;
  const auto [phrase, words] = GENERATE(table<std::string, Words>({
      {"", {}},
      {"prime minister", {"prime", "minister"}},
      {" prime  minister ", {"prime", "minister"}},
      {"vice-president", {"vice", "-", "president"}},
      {"vice\u2010president", {"vice", "-", "president"}},
      {"U.S. president", {"US", "president"}},
      {"the people's party", {"the", "people", "'s", "party"}},
      {"people\u2019s", {"people", "'s"}},
      {"veterans' affairs", {"veterans'", "affairs"}},
      {"O'Neill", {"O'Neill"}},
      {"it'sy", {"it'sy"}},
      {".", {"."}},
  }));
  CAPTURE(phrase);
  CHECK(phrase_words(phrase) == words);
  std::string spaced;
  for (const std::string& word : words) spaced += (spaced.empty() ? "" : " ") + word;
  CHECK(spaced_words(phrase) == spaced);
}

}  // namespace belie
