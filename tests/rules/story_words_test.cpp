// SPDX-License-Identifier: Apache-2.0
#include "rules/stories/story_words.h"

#include "support/catch.h"

namespace belie {

TEST_CASE("a word of a story is known again in other words of its stem", "[rules]") {
  struct Row {
    const char* noun;
    const char* other;
    bool verb;  // whether the other is a verb
    bool one;
  };
  const std::vector<Row> rows{
      {"delegation", "delegate", false, true}, {"inspection", "inspect", true, true},
      {"opening", "open", true, true},         {"jetty", "jetty", false, true},
      {"election", "elect", true, true},       {"committee", "commission", false, false},
      {"ramp", "rampart", false, false},       {"quay", "queue", false, false},
      {"harbour", "harvest", false, false},
  };
  for (const Row& row : rows) {
    INFO(row.noun << " | " << row.other);
    CHECK((story_stem(row.noun, false) == story_stem(row.other, row.verb)) == row.one);
  }
}

}  // namespace belie
