// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/claim_graph.h"
#include "language/ages/ages.h"
#include "language/descriptions/descriptions.h"
#include "rules/checks/check.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 4> kSubjects{"two-ages", "age-and-birth", "age-then-and-now",
                                                    "age-at-death"};

// What the check life finds in a body that speaks on a day: "two-ages: 52 and 47 on …".
std::string workings_of(const std::string& body, const std::string& day) {
  const Document document = testing::newsroom_draft("", body);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_descriptions(annotation, testing::newsroom_index());
  annotate_ages(annotation, testing::newsroom_index());
  const std::vector<Claim> claims = extract_claims(annotation, testing::newsroom_index());
  ReferenceDate date;
  date.day = parse_iso_day(day);
  const ClaimGraph graph = ClaimGraph::build({{&document, &annotation, &claims, date}}, {}, {},
                                             testing::newsroom_index(), {});
  std::string text;
  for (const std::string_view subject : kSubjects) {
    const CheckInput input{graph, testing::newsroom_index(), subject,
                           [](StatementIndex) { return true; }};
    for (const CheckHit& hit : find_check("life")->run(input).hits) {
      text += (text.empty() ? "" : " | ") + std::string(subject) + ": " + hit.working;
    }
  }
  return text;
}

struct Row {
  const char* day;
  const char* text;
  const char* workings;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(workings_of(row.text, row.day) == row.workings);
  }
}

TEST_CASE("the working of an age conflict is shown", "[rules][age]") {
  check({
      {"2019-11-12", "Tom Roe, 52, rows. Roe, a 47-year-old cook, won.",
       "two-ages: 52 and 47 on 12 November 2019"},
      {"", "Tom Roe, 52, rows. Roe, a 47-year-old cook, won.", "two-ages: 52 and 47 at one time"},
      {"2019-11-12", "Ann Dole, 62, rows. Dole was born in 1951.",
       "age-and-birth: born in 1951: 67 or 68 on 12 November 2019, not 62"},
      {"2020-09-03", "Tom Roe, 51, rows. Roe was born on 3 May 1970.",
       "age-and-birth: born on 3 May 1970: 50 on 3 September 2020, not 51"},
      {"2019-11-12", "Ann Dole, 49, rows. Dole was 21 in 1984.",
       "age-then-and-now: 21 in 1984: 55 to 57 on 12 November 2019, not 49"},
      {"2019-11-12", "Tom Roe has died at 81. Roe was born in 1948.",
       "age-at-death: born in 1948: 70 or 71 on 12 November 2019, not 81"},
      {"", "Helen Dole, born in 1902, rowed. Dole died in 1961, aged 49.",
       "age-at-death: born in 1902: 58 or 59 in 1961, not 49"},
  });
}

TEST_CASE("birthdays, rounding and open times are given room", "[rules][age]") {
  check({
      {"2019-11-12", "Ann Dole, 67, rows. Dole was born in 1951.", ""},
      {"2019-11-12", "Ann Dole, 68, rows. Dole was born in 1951.", ""},
      {"2020-05-01", "Tom Roe, 50, rows. Roe was born on 3 May 1970.", ""},
      {"2020-05-09", "Tom Roe, 49, rows. Roe was born on 3 May 1970.", ""},
      {"2020-07-09", "Tom Roe, 49, rows. Roe was born on 3 May 1970.",
       "age-and-birth: born on 3 May 1970: 50 on 9 July 2020, not 49"},
      {"2020-02-29", "Tom Roe, 24, rows. Roe was born on 29 February 1996.", ""},
      {"2021-02-28", "Tom Roe, 25, rows. Roe was born on 29 February 1996.", ""},
      {"2019-11-12", "Ann Dole, 55, rows. Dole was 21 in 1984.", ""},
      {"2019-11-12", "Ann Dole, 57, rows. Dole was 21 in 1984.", ""},
      {"2019-11-12", "Ann Dole, 67, rows. Dole was in her sixties.", ""},
      {"2019-11-12", "Ann Dole, 67, rows. Dole was 38 when she moved.", ""},
      {"2019-11-12", "Ann Dole, 67, rows. Dole won the cup at the age of 19.", ""},
      {"2019-11-12", "Ann Dole, 67, rows. Dole is about 70.", ""},
      {"2019-11-12", "Tom Roe, born in 1809, rowed. Roe died aged 56.", ""},
      {"", "Ann Dole, 62, rows. Dole was born in 1951.", ""},
  });
}

}  // namespace
}  // namespace belie
