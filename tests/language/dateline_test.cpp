// SPDX-License-Identifier: Apache-2.0
//
// A sentence behind a dateline is read as it would be without one.
#include "language/times/dateline.h"

#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon/lexicon_index.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

/// "nsubj of ‹head›" of the first token with the word.
std::string role_of(const Annotation& annotation, std::string_view word) {
  for (const Token& token : annotation.tokens) {
    if (annotation.text(token.span) != word) continue;
    const std::string head =
        token.head.valid() ? std::string(annotation.word(token.head)) : std::string("-");
    return std::string(to_text(token.relation)) + " of " + head;
  }
  return "absent";
}

struct Words {
  std::vector<std::string_view> words;
  std::size_t end;
};

TEST_CASE("a dateline is a place in capitals before a dash", "[language]") {
  const Words row = GENERATE(values<Words>({
      {{"LEEDS", "–", "The", "bridge", "opened"}, 2},
      {{"LEEDS", ",", "June", "4", "—", "The", "bridge", "opened"}, 5},
      {{"LEEDS", "--", "It", "opened"}, 2},
      {{"Leeds", "–", "The", "bridge", "opened"}, 0},    // a name before a dash
      {{"UN", "–", "The", "bridge", "opened"}, 0},       // too short for a place
      {{"NATO", "opened", "the", "bridge"}, 0},          // no dash
      {{"NATO", ":", "The", "bridge", "–", "it"}, 0},    // what a heading says
      {{"NATO", "said", "“", "No", "”", "–", "it"}, 0},  // a dash of the sentence
      {{"LEEDS", "–", "Opened"}, 0},                     // no sentence behind it
      {{}, 0},
  }));
  CAPTURE(row.words);
  CHECK(end_of_dateline(row.words) == row.end);
}

TEST_CASE("the dateline of a later sentence ends within it", "[language]") {
  const LexiconIndex lexicon{Lexicon{}};
  const tests::Annotated draft("It rained.\n\nDERRY – The minister resigned.", lexicon);
  const Annotation& annotation = draft.annotation();
  const TokenRange plain = annotation.sentences.front().tokens;
  const TokenRange dated = annotation.sentences.back().tokens;
  CHECK(end_of_dateline(annotation, plain) == plain.begin);
  CHECK(annotation.word(TokenIndex{end_of_dateline(annotation, dated)}) == "The");
}

TEST_CASE("the subject behind a dateline is the sentence's own", "[language]") {
  const LexiconIndex lexicon{Lexicon{}};
  const tests::Annotated draft("DERRY, Aug. 9 – The minister resigned on Sunday.", lexicon);
  CHECK(role_of(draft.annotation(), "minister") == "nsubj of resigned");
  CHECK(role_of(draft.annotation(), "DERRY") == "dep of resigned");
}

TEST_CASE("the date of a dateline is that of no clause", "[language]") {
  const LexiconIndex lexicon{Lexicon{}};
  const tests::Annotated draft("DERRY, Aug. 9 – The minister resigned on Sunday.", lexicon);
  for (const Clause& clause : draft.annotation().clauses) {
    for (const TimeIndex time : clause.times)
      CHECK(draft.annotation().times[time.index()].tokens.begin > 4);
  }
}

}  // namespace
}  // namespace belie
