// SPDX-License-Identifier: Apache-2.0
#include "language/ages.h"

#include "language/descriptions.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// Every age, birth and death of a body, by to_text; those of nobody in brackets.
std::string ages_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_descriptions(annotation, testing::newsroom_index());
  annotate_ages(annotation, testing::newsroom_index());
  std::string text;
  for (const AgeExpression& age : annotation.ages) {
    const std::string line = to_text(annotation, age);
    text += (text.empty() ? "" : " | ") + (age.holder.valid() ? line : "(" + line + ")");
  }
  return text;
}

struct Row {
  const char* text;
  const char* ages;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(ages_in(row.text) == row.ages);
  }
}

TEST_CASE("an age beside a name is its bearer's", "[ages]") {
  check({
      {"Gordon Peat, 52, drove the coach.", "age 52 described of Gordon Peat"},
      {"Ann Dole (52) drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole, aged 52, drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole, 52, and Tom Roe, 47, were hurt.",
       "age 52 described of Ann Dole | age 47 described of Tom Roe"},
      {"Police arrested Tom Roe, 34.", "age 34 described of Tom Roe"},
      {"Ann Dole, 52 years old, drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole and her son Pedro, 7, were rescued.", "age 7 described of Pedro"},
      {"Ann Dole, aged about 40, drove the coach.", "age 37..43 described of Ann Dole"},
  });
}

}  // namespace
}  // namespace belie
