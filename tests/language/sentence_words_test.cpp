// SPDX-License-Identifier: Apache-2.0
#include "language/sentence_words.h"

#include <string>
#include <vector>

#include "language/lexicon/lexicon_index.h"
#include "language/names/genders.h"
#include "language/quantities/compound_figures.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

const LexiconIndex& no_words() {
  static const LexiconIndex index{Lexicon{}};
  return index;
}

}  // namespace

TEST_CASE("the sentence around a token is that in which it stands", "[language]") {
  const tests::Annotated draft("The bridge is shut. Nobody crossed it.", no_words());
  const Annotation& annotation = draft.annotation();
  const auto sentence = [&](std::uint32_t token) {
    return std::string(annotation.text(annotation.span(sentence_at(annotation, token))));
  };
  CHECK(sentence(0) == "The bridge is shut.");
  CHECK(sentence(4) == "The bridge is shut.");
  CHECK(sentence(5) == "Nobody crossed it.");
}

TEST_CASE("the token at a place is the first that ends behind it", "[language]") {
  const tests::Annotated draft("Shut the gate.", no_words());
  struct Row {
    std::uint32_t offset;
    std::uint32_t token;
  };
  const std::vector<Row> rows{{0, 0}, {3, 0}, {4, 1}, {5, 1}, {8, 2}, {13, 3}, {14, 4}};
  for (const Row& row : rows) {
    INFO(row.offset);
    CHECK(token_at(draft.annotation(), row.offset) == row.token);
  }
}

TEST_CASE("a number and a hyphen before the noun are the size of a thing", "[language]") {
  struct Row {
    const char* text;
    bool compound;
  };
  const std::vector<Row> rows{{"They opened the 58-bed hospital.", true},
                              {"They opened the 58 beds.", false}};
  for (const Row& row : rows) {
    INFO(row.text);
    const tests::Annotated draft(row.text, no_words());
    REQUIRE(draft.annotation().quantities.size() == 1);
    CHECK(is_compound(draft.annotation(), draft.annotation().quantities.front()) == row.compound);
  }
}

TEST_CASE("only two genders that are known contradict each other", "[language]") {
  CHECK(contrary(Gender::kFemale, Gender::kMale));
  CHECK_FALSE(contrary(Gender::kMale, Gender::kMale));
  CHECK_FALSE(contrary(Gender::kUnknown, Gender::kMale));
  CHECK_FALSE(contrary(Gender::kFemale, Gender::kUnknown));
}

}  // namespace belie
