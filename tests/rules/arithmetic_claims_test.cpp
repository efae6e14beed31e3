// SPDX-License-Identifier: Apache-2.0
//
// What sums, changes and lists are read as with the lexicon of the core pack, and what is left
// alone because the figures may overlap or the members cannot be told apart.
#include <fmt/format.h>

#include <initializer_list>
#include <string>

#include "claims/draft_reading.h"
#include "claims/role_value.h"
#include "core_files.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

std::string role_text(const Claim& claim, std::string_view role) {
  const Value* value = value_under(claim, role);
  if (value == nullptr) return "";
  if (const auto* words = std::get_if<std::string>(value)) return *words;
  if (const auto* figure = std::get_if<Quantity>(value)) {
    return figure->low == figure->high ? fmt::format("{}", figure->low)
                                       : fmt::format("{}..{}", figure->low, figure->high);
  }
  return "?";
}

/// "divided whole 9 part 5 part 3 | …": a group a column, its figures in text order; "all" where
/// the text says that these are all parts.
std::string groups_of(ClaimKind kind, const std::string& text) {
  const tests::Annotated annotated(text, core_words());
  const Annotation& annotation = annotated.annotation();
  std::string lines;
  std::string group;
  for (const Claim& claim : descriptor(kind).extract({annotation, core_words()})) {
    if (role_text(claim, "group") != group) {
      group = role_text(claim, "group");
      if (!lines.empty()) lines += " | ";
      if (kind == ClaimKind::k_part) lines += role_text(claim, "form");
      if (kind == ClaimKind::k_part && role_text(claim, "exhaustive") == "yes") lines += " all";
    }
    lines += fmt::format("{}{} {}", lines.empty() ? "" : " ", role_text(claim, "part"),
                         role_text(claim, "value"));
    const bool each = kind == ClaimKind::k_part && role_text(claim, "part") == "each";
    if (each) lines += fmt::format(" × {}", role_text(claim, "times"));
  }
  return lines;
}

struct Row {
  const char* text;
  const char* groups;
};

void check_rows(ClaimKind kind, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(groups_of(kind, row.text) == row.groups);
  }
}

}  // namespace

TEST_CASE("parts of a list behind a colon are read with their whole", "[part]") {
  check_rows(ClaimKind::k_part,
             {
                 {"The town will spend $64.5 million: $31.2 million for schools, $19.8 million for "
                  "roads and water, and $13.5 million for everything else.",
                  "listed all whole 64450000..64550000 part 31150000..31250000 part "
                  "19750000..19850000 part 13450000..13550000"},
                 {"Police seized 40 weapons: 12 rifles, 20 pistols and six shotguns.",
                  "listed all whole 40 part 12 part 20 part 6"},
                 {"The club won 12 medals: five gold, four silver and three bronze.",
                  "listed all whole 12 part 5 part 4 part 3"},
                 {"The fleet of 60 aircraft – 34 Airbuses, 18 Boeings and eight Embraers – is old.",
                  "listed all whole 60 part 34 part 18 part 8"},
                 {"Police seized 40 weapons: 12 rifles, 20 pistols and several shotguns.",
                  "listed whole 40 part 12 part 20"},
                 {"The farmer has three kinds of animals: 12 cows, 20 sheep and six pigs.", ""},
                 {"About 50 houses were damaged, at least 40 of them badly.", ""},
                 {"The club has 60 members: 38 women, up from 30, and 22 men.",
                  "listed all whole 60 part 38 part 22"},
                 {"Ten men and twelve women were on the list, 22 in all.",
                  "total all whole 22 part 10 part 12"},
                 {"Six people, four men and two women, have been charged.",
                  "divided all whole 6 part 4 part 2"},
                 {"The fire destroyed 17 homes, nine in Harwell, six in Cobb and two in Lund.",
                  "divided whole 17 part 9 part 6 part 2"},
             });
}

TEST_CASE("members who are divided are parts of the body", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"The board has nine members. Five voted to hold, three wanted more and one abstained.",
           "divided whole 9 part 5 part 3 part 1"},
          {"The plan split the seven-member board. Four members, the chair among them, backed it; "
           "two wanted to wait; and one voted against it.",
           "divided whole 7 part 4 part 2 part 1"},
          {"The jury has 12 members; seven found him guilty, four acquitted him and one could not "
           "decide.",
           "divided whole 12 part 7 part 4 part 1"},
          {"Of the 24 ships named, twelve sail under the flag of Malta, nine under that of Cyprus "
           "and three under that of Liberia.",
           "divided whole 24 part 12 part 9 part 3"},
          {"Of the 30 vessels inspected, 14 were Greek, 11 were Turkish and five were Cypriot.",
           "divided whole 30 part 14 part 11 part 5"},
          {"Of the 120 patients, 80 were women and 70 had diabetes.", ""},
          {"The blast killed 17 people. Of those killed, six were women, six men and five "
           "children.",
           "divided whole 17 part 6 part 6 part 5"},
          {"Seven people were arrested. Five officers were injured and three shops burned.", ""},
      });
}

TEST_CASE("votes are held against the size of the one body that is told", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"The bill was adopted with 91 votes in favour and 64 against; five members abstained. "
           "All 160 members of the assembly took part.",
           "votes all whole 160 part 91 part 64 part 5"},
          {"The 12-member council voted 8-4 to close the library.", "votes whole 12 part 8 part 4"},
          {"The motion passed by 49 votes to 36. The council has 88 members.",
           "votes whole 88 part 49 part 36"},
          {"The house voted 8-4. The 12-member senate meets on Monday.", ""},
      });
}

TEST_CASE("seats are added up by party, with those who won so many each", "[part]") {
  check_rows(ClaimKind::k_part,
             {
                 {"The Greens took eleven seats in the 27-seat council. The Liberals and the Left "
                  "won four each, while two others ended with two apiece.",
                  "seats whole 27 part 11 each 4 × 2 each 2 × 2"},
                 {"The Greens took eleven seats in the 27-seat council. The opposition together "
                  "has nine seats.",
                  ""},
             });
}

TEST_CASE("rescued, dead and missing are parts of those on board", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"The ferry had 94 people on board. By midnight 76 of them had been rescued. Eleven "
           "bodies had been recovered, and seven people were still missing.",
           "aboard all whole 94 part 76 part 11 part 7"},
          {"The coach was carrying 22 passengers and its driver. All 23 people on board were "
           "unhurt.",
           "aboard all whole 23 part 22 part 1"},
          {"The ferry had 94 people on board. At least eleven died and 76 were rescued.", ""},
      });
}

TEST_CASE("percentages with “the remaining” make up a hundred", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"The state holds 51 per cent of the bank, the founders 24 per cent and small savers the "
           "remaining 25 per cent.",
           "hundred all part 50.5..51.5 part 23.5..24.5 part 24.5..25.5"},
          {"Of those asked, 65 per cent own a car, 60 per cent a bicycle and 25 per cent a boat.",
           ""},
      });
}

TEST_CASE("a change is read with its figures, wherever they stand around the verb", "[change]") {
  check_rows(
      ClaimKind::k_change,
      {
          {"Complaints rose 25 per cent, from 60 to 75, in a year.",
           "from 60 to 75 percent 24.5..25.5"},
          {"The choir grew to 75 singers in May, from 60 in April, an increase of 25 per cent.",
           "from 60 to 75 percent 24.5..25.5"},
          {"The number of nests fell from 120 to 80. That is a decline of 33 per cent.",
           "from 120 to 80 percent 32.5..33.5"},
          {"The library lent 5,200 books, up 30 per cent from 4,000 in the year before.",
           "from 3950..4050 to 5195..5205 percent 29.5..30.5"},
          {"Attendance more than doubled from 4,000 to 9,500.",
           "from 3950..4050 to 9495..9505 ratio 2..inf"},
          {"Turnover fell by a quarter, from 40 million to 30 million pounds.",
           "from 39500000..40500000 to 29500000..30500000 percent 22.5..27.5"},
          {"The fund grew by 18 million euros, from 40 million euros to 58 million euros.",
           "from 39500000..40500000 to 57500000..58500000 amount 17500000..18500000"},
          {"The rate was raised by half a percentage point, from 2 per cent to 2.5 per cent.",
           "from 1.5..2.5 to 2.45..2.55 amount 0.475..0.525"},
          {"The fair drew 57 stalls, nine more than last year's 48.", "from 48 to 57 amount 9"},
      });
}

TEST_CASE("what may be measured from another base is not read", "[change]") {
  check_rows(ClaimKind::k_change,
             {
                 {"The rate rose 4 per cent from 8 per cent to 12 per cent.",
                  "from 7.5..8.5 to 11.5..12.5"},
                 {"Adjusted for inflation, sales rose 12 per cent from 40 million euros to 58 "
                  "million euros.",
                  "from 39500000..40500000 to 57500000..58500000"},
                 {"Rents rose 9 per cent, while wages rose from 40 to 58 crowns.", "from 40 to 58"},
                 {"The fleet grew 30 per cent from 2010 to 2015.", ""},
             });
}

TEST_CASE("figures of two times side by side are read with what is said of them", "[change]") {
  check_rows(
      ClaimKind::k_change,
      {
          {"Rye brought in 5.2 tonnes a hectare, after 8.0 tonnes last year, a drop of 35 per "
           "cent.",
           "from 7.95..8.05 to 5.15..5.25 percent 34.5..35.5"},
          {"The club sold 700 season tickets, compared with 500 a year ago, a rise of 40 per cent.",
           "from 495..505 to 695..705 percent 39.5..40.5"},
          {"There were 40 nests on the cliff last year. Now there are 58, and that is a growth of 45 "
           "per cent.",
           "from 40 to 58 percent 44.5..45.5"},
          {"The museum had 410 visitors in 2019 and 615 in 2023, an increase of 50 per cent.",
           "from 410 to 615 percent 49.5..50.5"},
          {"The ward treated 240 burns this year, compared to 160 last year, 80 more.",
           "from 160 to 240 amount 80"},
          {"The firm built 58 boats, 45 per cent more than last year's 40.",
           "from 40 to 58 percent 44.5..45.5"},
          {"A ticket went from 2 euros to 3 euros, a rise of half.", "from 2 to 3 percent 45..55"},
          {"The firm built 80 boats, twice as many as last year's 40.",
           "from 40 to 80 ratio 1.7..2.3"},
          {"Visitors fell from 900 a day to 300, a drop of 67 per cent.",
           "from 895..905 to 295..305 percent 66.5..67.5"},
          {"Complaints rose by half. There were 40 complaints in 2019 and 60 in 2023.",
           "from 40 to 60 percent 45..55"},
          {"The town has 400 nurses, after 300 in 2020, and a rise of 12 per cent in pay is "
           "planned.",
           ""},
          {"The shop sold 40 boats in 2022 and 58 in 2023, 12 per cent more than forecast.", ""},
      });
}

TEST_CASE("the margin is the difference of the only two counts of votes", "[change]") {
  check_rows(ClaimKind::k_change,
             {
                 {"Lind had 4,310 votes and Moe 4,125. The margin of 185 votes was narrow.",
                  "from 4125 to 4310 amount 185"},
                 {"Lind beat Moe by 4,310 votes to 4,125, a margin of 185.",
                  "from 4125 to 4310 amount 185"},
                 {"Lind had 4,310 votes and Moe 4,125. Four years ago the margin of 90 votes was "
                  "narrower.",
                  ""},
             });
}

TEST_CASE("parts of them, shares with a rest, chains, products and swings are sums", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"All of the college's 318 students will move. Under the plan, 204 of them go to Oak "
           "Street and 114 to Hill Road.",
           "divided whole 318 part 204 part 114"},
          {"The farm has 400 hectares. Half of it is under maize and a quarter under wheat; the "
           "remaining 100 hectares are meadow.",
           "divided all whole 395..405 part 194..206 part 97..103 part 95..105"},
          {"Boats pulled 68 people from the lake. A launch picked up another 41, and 27 swam to "
           "the beach. Of the 136 who survived, nineteen were treated.",
           "divided all whole 136 part 68 part 41 part 27"},
          {"The six barges carry 40 containers each, 240 in all.",
           "divided all whole 240 each 40 × 6"},
          {"Lund made a loss of 25 million euros, after a profit of 40 million euros. The swing of "
           "65 million euros shocked the bank.",
           "divided all whole 64500000..65500000 part 39500000..40500000 part "
           "24500000..25500000"},
          {"Half of the visitors had a dog, a third had children and a quarter came by train.", ""},
          {"The firm has ten nurses; eight of them are women and five of them live in Ham.", ""},
      });
}

TEST_CASE("a list with a member that is not counted does not show all", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"He was found guilty on six counts: four of fraud, one for each of the banks, and "
           "theft.",
           ""},
          {"Police seized 40 weapons: 12 rifles, 20 pistols, and knives.",
           "listed whole 40 part 12 part 20"},
      });
}

TEST_CASE("a share is read with part and whole", "[change]") {
  check_rows(ClaimKind::k_change,
             {
                 {"120 of the 400 employees, or 30 per cent, have left.",
                  "part 120 whole 395..405 percent 29.5..30.5"},
                 {"Cracks were found in 14 of the 56 bridges (25 per cent).",
                  "part 14 whole 56 percent 24.5..25.5"},
                 {"120 of the 400 employees have left, and 45 per cent of the rest want to.", ""},
             });
}

TEST_CASE("a list whose members have one shape is counted", "[count]") {
  check_rows(
      ClaimKind::k_count,
      {
          {"The bank set three conditions: a new board, a merger with a rival and a cut in pay.",
           "stated 3 listed 3"},
          {"The minister named four goals: peace, order and quiet.", "stated 4 listed 3"},
          {"Two reasons – the cost and the smell – were given.", "stated 2 listed 2"},
          {"The commission makes two recommendations: to close the mine and to plant trees.",
           "stated 2 listed 2"},
          {"The loan comes with three conditions. Taxes have to rise, fuel must be sold at cost, "
           "and a new law must be passed.",
           "stated 3 listed 3"},
          {"The storm hit three towns, Lerwick, Scalloway and Brae, on Monday.",
           "stated 3 listed 3"},
          {"It has three aims: to win the cup; to fill the ground; and to pay the bank, the town "
           "and the builders.",
           "stated 3 listed 3"},
      });
}

TEST_CASE("a list whose members cannot be told apart is left alone", "[count]") {
  check_rows(
      ClaimKind::k_count,
      {
          {"Two guests came: Ada Holm, a composer from Leeds, and Tom Orr, a painter.", ""},
          {"The bank set five conditions, such as a new board and a cut in pay.", ""},
          {"The two sides disagree on everything: pay, hours and pensions.", ""},
          {"The firm has offices in two cities, Paris, France and Rome, Italy.", ""},
          {"The court heard two witnesses: the first had seen the car, the lights and the driver.",
           ""},
          {"The bank set three conditions: a new board, a merger with a rival and a cut in pay and "
           "pensions.",
           ""},
      });
}

TEST_CASE("parts told apart from their whole are read where they nearly come to it", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"The plan comes to $52.4 million, up from $50.3 million. It gives $30.1 million to the "
           "quays, $12.2 million to the cranes and $9.1 million to the shed.",
           "divided all whole 52350000..52450000 part 30050000..30150000 part "
           "12150000..12250000 part 9050000..9150000"},
          {"The plan comes to $52.4 million. It gives $10.1 million to the quays, $8.2 million to "
           "the cranes and $4.1 million to the shed.",
           ""},
          {"The crew of 18 was well. Six Poles, five Danes and four Swedes make up the whole of "
           "the crew.",
           "divided all whole 18 part 6 part 5 part 4"},
          {"The crew of 18 was well. Six Poles and five Danes make up the band.", ""},
          {"She got six years for the theft and four for the fraud, 12 years in all.",
           "total all whole 12 part 6 part 4"},
          {"Twelve people were taken into custody. The suspects are eight men and five women.",
           "divided all whole 12 part 8 part 5"},
      });
}

TEST_CASE("sons and daughters are parts of the children of an obituary", "[part]") {
  check_rows(
      ClaimKind::k_part,
      {
          {"He is survived by two sons and a daughter. All four of his children sang.",
           "divided all whole 4 part 2 part 1"},
          {"His three children grew up here. He is survived by two sons and two daughters.",
           "divided whole 3 part 2 part 2"},
          {"His three children grew up here. He is survived by two sons.", ""},
          {"He is survived by two sons, a daughter and two stepsons. His four children sang.", ""},
      });
}

}  // namespace belie
