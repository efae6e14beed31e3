// SPDX-License-Identifier: Apache-2.0
//
// The working that the checks of arithmetic print, from text to hit, and what rounding excuses.
#include <initializer_list>
#include <string>

#include "claims/kind.h"
#include "core_files.h"
#include "rules/checks/check.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

/// The workings of a check on a paragraph, one after the other: "4 + 3 + 1 = 8, not 7".
std::string workings(const CheckDescriptor& check, std::string_view subject,
                     const std::string& text) {
  const tests::Annotated annotated(text, core_words());
  const Annotation& annotation = annotated.annotation();
  const std::vector<Claim> claims = extract_claims(annotation, core_words());
  const ClaimGraph graph = ClaimGraph::build({{&annotated.document(), &annotation, &claims, {}}},
                                             {}, {}, core_words(), {});
  const CheckInput input{graph, core_words(), subject, [](StatementIndex) { return true; }};
  std::string lines;
  for (const CheckHit& hit : check.run(input).hits) {
    lines += (lines.empty() ? "" : " | ") + hit.working;
  }
  return lines;
}

struct Row {
  const char* subject;
  const char* text;
  const char* workings;
};

void check_rows(const CheckDescriptor& check, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(workings(check, row.subject, row.text) == row.workings);
  }
}

}  // namespace

TEST_CASE("what came of figures is worked out again", "[arithmetic]") {
  check_rows(
      k_worked_check,
      {
          {"",
           "Wardens counted 640 seals, after 510 last year. There are 230 seals more than a "
           "year ago.",
           "640 − 510 = 130"},
          {"",
           "Wardens counted 640 seals, after 510 last year. There are 130 seals more than a "
           "year ago.",
           ""},
          {"",
           "Wardens counted 640 seals, after 510 last year. There are 900 seals more than a "
           "year ago.",
           ""},
          {"",
           "Wardens counted 640 seals, after 510 last year. There are 230 seals fewer than a "
           "year ago.",
           ""},
          {"",
           "The dealer bought six rams. They cost 700 euros apiece. He counted the 4,800 euros "
           "twice.",
           "6 × 700 = 4200"},
          {"",
           "The dealer bought six rams. They cost 700 euros apiece, 4,200 euros in all. He "
           "spent the 4,800 euros that he had.",
           ""},
          {"", "Twelve barges with 30 tonnes of coal on each tied up. The 460 tonnes will last.",
           "12 × 30 = 360"},
          {"", "Of the 57 guests 31 fell ill. That is a third of the guests.",
           "31 of 57 is 54 per cent"},
          {"", "Of the 57 guests 31 fell ill. That is more than a third of the guests.", ""},
          {"",
           "The club won 1.2 million euros for its eight members, who share alike. The 200,000 "
           "euros that each of them gets are free of tax.",
           "1.2 million ÷ 8 = 150000"},
      });
}

TEST_CASE("a sum that does not come out is shown in full", "[arithmetic]") {
  check_rows(
      k_sum_check,
      {
          {"parts-and-whole",
           "The board has seven members. Four voted to sell, three to keep and one abstained.",
           "4 + 3 + 1 = 8, not 7"},
          {"parts-and-whole",
           "The Greens took eleven seats in the 21-seat council. The Liberals and the Left won "
           "four "
           "each, while two others ended with two apiece.",
           "11 + 2 × 4 + 2 × 2 = 23, not 21"},
          {"shown-sum",
           "The town will spend $64.5 million: $31.2 million for schools, $19.8 million for roads "
           "and $10.5 million for everything else.",
           "31.2 + 19.8 + 10.5 = 61.5 million, not 64.5 million"},
          {"hundred",
           "The family will keep 70 percent of the shares and sell the remaining 40 percent.",
           "70 + 40 = 110 %, not 100 %"},
          {"one-of-all", "51 of the 40 patients had not been vaccinated.", "51 is more than 40"},
      });
}

TEST_CASE("a sum may miss by the rounding of its figures", "[arithmetic]") {
  check_rows(k_sum_check,
             {
                 {"shown-sum",
                  "The town will spend $62 million: $31.2 million for schools, $19.8 million for "
                  "roads and $10.6 million for everything else.",
                  ""},
                 {"hundred",
                  "The founders hold 41 per cent, the state 38 per cent and small savers the "
                  "remaining 22 per cent.",
                  ""},
                 {"parts-and-whole", "The 12-member council voted 6-3 to close the library.", ""},
             });
}

TEST_CASE("a change is worked out from both figures", "[arithmetic]") {
  check_rows(
      k_change_check,
      {
          {"change", "Complaints rose 65 per cent, from 40 to 58.", "58 is 45 % more than 40"},
          {"change", "The fund fell 40 per cent, from 60 million euros to 48 million euros.",
           "48 million is 20 % less than 60 million"},
          {"change", "The number of events rose by 12, from 40 to 58.", "58 − 40 = 18"},
          {"change", "Complaints rose 45 per cent, from 40 to 58.", ""},
          {"share", "120 of the 400 employees, or 45 per cent, have left.", "120 of 400 is 30 %"},
          {"share", "Rain fell in 12 of the 31 towns (38 per cent).", ""},
      });
}

TEST_CASE("what is listed is numbered and counted", "[arithmetic]") {
  check_rows(k_list_count_check,
             {
                 {"", "The bank set three conditions: a merger and a cut in pay.",
                  "(1) a merger, (2) a cut in pay: 2, not 3"},
                 {"", "The bank set two conditions: a merger and a cut in pay.", ""},
             });
}

}  // namespace belie
