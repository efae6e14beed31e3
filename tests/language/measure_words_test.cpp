// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/measure_words.h"

#include "support/catch.h"

namespace belie {

TEST_CASE("a noun can take up what its class or a narrower one counts", "[measures]") {
  Lexicon lexicon;
  lexicon.counted = {{"tool", {"tool", "implement"}, "", {"rake", "spade"}},
                     {"saw", {"saw"}, "tool", {"jigsaw"}}};
  const MeasureWords words(lexicon);
  struct Row {
    const char* noun;
    const char* told;
    bool may;
  };
  for (const Row& row :
       {Row{"tool", "rake", true}, Row{"implement", "tool", true}, Row{"tool", "jigsaw", true},
        Row{"saw", "jigsaw", true}, Row{"rake", "rake", true}, Row{"broom", "broom", true},
        Row{"rake", "spade", false}, Row{"rake", "tool", false}, Row{"saw", "rake", false},
        Row{"tool", "broom", false}}) {
    INFO(row.noun << " for " << row.told);
    CHECK(words.may_name(row.noun, row.told) == row.may);
  }
  CHECK(words.is_name("implement"));
  CHECK_FALSE(words.is_name("spade"));
  CHECK(words.counted("spade")->id == "tool");
}

}  // namespace belie
