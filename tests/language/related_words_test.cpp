// SPDX-License-Identifier: Apache-2.0
#include "language/lexicon/related_words.h"

#include "support/catch.h"

namespace belie {

TEST_CASE("a table of related words is read as it was written", "[related-words]") {
  const std::string bytes =
      write_related_words({{"dig", {{2, grade_of(0.25)}, {3, grade_of(0.125)}}},
                           {"music", {}},
                           {"shovel", {{3, grade_of(1)}}},
                           {"spade", {}}});
  const RelatedWords words(bytes);
  CHECK(words.nearness("dig", "shovel") == 1);
  CHECK(words.nearness("shovel", "dig") == 1);
  CHECK(words.nearness("spade", "dig") > 0.49);
  CHECK(words.nearness("spade", "dig") < 0.51);
  CHECK(words.nearness("shovel", "spade") == 1);
  CHECK(words.nearness("dig", "music") == 0);
  CHECK(words.nearness("dig", "banjo") == 0);
  CHECK(words.nearness("banjo", "banjo") == 1);
}

TEST_CASE("the English table knows words that stand for each other", "[related-words]") {
  const RelatedWords& words = english_related_words();
  CHECK(words.nearness("dig", "shovel") > 0.5);
  CHECK(words.nearness("buy", "sell") > 0.5);
  CHECK(words.nearness("breathe", "lung") > 0.25);
  CHECK(words.nearness("lung", "car") == 0);
}

}  // namespace belie
