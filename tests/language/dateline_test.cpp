// SPDX-License-Identifier: Apache-2.0
//
// A sentence behind a dateline is read as it would be without one.
#include <string>

#include "language/lexicon_index.h"
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
