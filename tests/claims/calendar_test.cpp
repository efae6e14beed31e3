// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "claims/role_value.h"
#include "language/lexicon/lexicon_index.h"
#include "support/catch.h"
#include "support/claim_lines.h"

namespace belie {
namespace {

/// The calendar claims of a paragraph: "weekday-date 2025-09-12 Friday | …".
std::string calendar_claims(const std::string& text) {
  static const LexiconIndex lexicon{Lexicon{}};
  const auto shown = [](const Claim& claim, const Annotation&) {
    std::string line = text_under(claim, "form");
    for (const auto* role : {"date", "weekday", "word", "frame"}) {
      if (value_under(claim, role) != nullptr) line += " " + text_under(claim, role);
    }
    return line;
  };
  return tests::claim_lines(ClaimKind::k_calendar, text, lexicon, shown);
}

struct Row {
  const char* text;
  const char* claims;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(calendar_claims(row.text) == row.claims);
  }
}

}  // namespace

TEST_CASE("a weekday with its date is a claim, wherever it stands", "[calendar]") {
  check_rows({
      {"They met on Friday, September 12, 2025.", "weekday-date 2025-09-12 Friday"},
      {"They met on Friday 12 September.", "weekday-date 09-12 Friday"},
      {"They met on Friday (12 September).", "weekday-date 09-12 Friday"},
      {"It opened on March 3, 2019, a Sunday, in the rain.", "weekday-date 2019-03-03 Sunday"},
      {"March 3, 2019 was a Sunday.", "weekday-date 2019-03-03 Sunday"},
      {"It fell on June 17, 2022, which suited all.", ""},
      {"They met on September 12.", ""},
      {"They met on Friday.", ""},
  });
}

TEST_CASE("a day that no month has is a claim, a counted thing is not", "[calendar]") {
  check_rows({
      {"The lease ends on 31 April.", "impossible-date 04-31"},
      {"He left on 29 February 2023.", "impossible-date 2023-02-29"},
      {"The lease ends on Friday, June 31.", "impossible-date 06-31"},
      {"He left on February 29.", ""},
      {"He left on 29 February 2024.", ""},
      {"By April 31 people had signed.", ""},
      {"Under rule 31 April Holt may vote twice.", ""},
      {"There is no February 30.", ""},
  });
}

TEST_CASE("“earlier in” a month says whether the text is set in that month", "[calendar]") {
  check_rows({
      {"A summit in Oslo earlier in August raised hopes.", "part-of-month 08 earlier"},
      {"On August 20 he resigned, after a summit earlier in August.",
       "part-of-month 08 earlier told"},
      {"He had met her earlier in August.", "part-of-month 08 earlier told"},
      {"They met earlier in August 2019.", ""},
      {"They met earlier this month.", ""},
      {"They met in August.", ""},
  });
}

}  // namespace belie
