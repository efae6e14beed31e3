// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/fact_reach.h"

#include "support/catch.h"

namespace belie {
namespace {

Fact fact(const std::string& pack, const std::string& file, const std::string& office,
          const std::string& person, int year) {
  Fact fact{.term = {}, .pack = pack, .file = file, .line = 1};
  fact.term.office = office;
  fact.term.person = person;
  fact.term.from = *make_day(year, 1, 1);
  return fact;
}

OfficeFacts office(const std::string& id, int from, int until) {
  return {id, id, 1, *make_day(from, 1, 1), *make_day(until, 1, 1), false};
}

const std::vector<Fact> kFacts{fact("core", "core/facts/b.yaml", "x/mayor", "A B", 2001),
                               fact("core", "core/facts/b.yaml", "x/mayor", "C D", 2009),
                               fact("core", "core/facts/b.yaml", "x/clerk", "E F", 2003),
                               fact("core", "core/facts/a.yaml", "y/mayor", "G H", 1999),
                               fact("desk", "desk/facts/z.yaml", "z/mayor", "I J", 2020)};
const std::vector<OfficeFacts> kOffices{
    office("x/clerk", 2003, 2015), office("x/mayor", 2001, 2020), office("y/mayor", 1999, 2010),
    office("z/mayor", 2020, 2025)};

}  // namespace

TEST_CASE("files are told with their offices, rows and reach", "[rules][facts]") {
  const auto files = reach_of_files(reach_of_offices(kFacts, kOffices, make_day(2021, 1, 1)));
  REQUIRE(files.size() == 3);
  CHECK((files[0].file == "core/facts/a.yaml" && files[2].pack == "desk"));
  CHECK((files[1].offices == 2 && files[1].rows == 3 && files[1].behind == 2));
  CHECK(files[1].known_from == *make_day(2001, 1, 1));
  CHECK(files[1].least_until == *make_day(2015, 1, 1));
  CHECK(files[1].most_until == *make_day(2020, 1, 1));
  CHECK(files[2].behind == 0);
}

TEST_CASE("an office that ends before the day is behind by so many days", "[rules][facts]") {
  const auto offices = reach_of_offices(kFacts, kOffices, make_day(2020, 1, 2));
  REQUIRE(offices.size() == 4);
  CHECK((offices[2].office.office == "x/mayor" && offices[2].days_behind == 1));
  CHECK(offices[2].last_holder == "C D");
  CHECK(offices[3].days_behind == 0);
  for (const OfficeReach& reach : reach_of_offices(kFacts, kOffices, std::nullopt))
    CHECK(reach.days_behind == 0);
}

TEST_CASE("an office that two packs speak of is told for each", "[rules][facts]") {
  const std::vector<Fact> facts{fact("core", "core/facts/a.yaml", "x/mayor", "A B", 2001),
                                fact("desk", "desk/facts/a.yaml", "x/mayor", "C D", 2009)};
  const auto offices = reach_of_offices(
      facts, {office("x/mayor", 2001, 2009), office("x/mayor", 2009, 2020)}, std::nullopt);
  REQUIRE(offices.size() == 2);
  CHECK((offices[0].pack == "core" && offices[0].office.known_until == *make_day(2009, 1, 1)));
  CHECK((offices[1].pack == "desk" && offices[1].office.known_until == *make_day(2020, 1, 1)));
}

}  // namespace belie
