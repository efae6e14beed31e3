// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <stdexcept>

#include "base/assert.h"
#include "base/calendar.h"
#include "base/error.h"
#include "base/id.h"
#include "support/catch.h"

using namespace belie;

TEST_CASE("days exist or not, leap years included", "[base]") {
  CHECK(make_day(2024, 2, 29));
  CHECK_FALSE(make_day(2025, 2, 29));
  CHECK_FALSE(make_day(1900, 2, 29));
  CHECK_FALSE(make_day(2025, 4, 31));
  CHECK_FALSE(make_day(2025, 13, 1));
  CHECK_FALSE(make_day(2025, 0, 1));
  CHECK_FALSE(make_day(2025, 1, 0));
}

TEST_CASE("weekdays count from Monday", "[base]") {
  CHECK(weekday_name(weekday_of(*make_day(2000, 1, 1))) == "Saturday");
  CHECK(weekday_name(weekday_of(*make_day(2025, 9, 12))) == "Friday");
  CHECK(weekday_of(*make_day(2024, 7, 1)) == 0);
}

TEST_CASE("an ISO day is read exactly and written the same", "[base]") {
  for (const char* wrong :
       {"", "2025-9-12", "2025-02-30", "2025/09/12", "2025-09-12 ", "20a5-09-12"}) {
    INFO(wrong);
    CHECK_FALSE(parse_iso_day(wrong));
  }
  CHECK(rc::check([] {
    const auto year = *rc::gen::inRange(1, 9999);
    const auto day = make_day(year, *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 32));
    if (day) RC_ASSERT(parse_iso_day(iso_text(*day)) == day);
  }));
  CHECK(long_text(*make_day(2025, 9, 2)) == "2 September 2025");
}

TEST_CASE("periods print as days, months, years or bounds", "[base]") {
  const Period day = day_period(*make_day(2025, 12, 31));
  CHECK(to_text(day) == "2025-12-31");
  CHECK(to_text(month_period(2025, 12)) == "2025-12");
  CHECK(to_text(year_period(2024)) == "2024");
  CHECK(to_text(Period{}) == "any time");
  CHECK(to_text(Period{day.begin, Minute::max(), Granularity::kOpen}) == "from 2025-12-31");
  CHECK(to_text(Period{Minute::min(), day.begin, Granularity::kOpen}) == "until 2025-12-31");
  CHECK(month_period(2025, 12).contains(day));
  CHECK_FALSE(month_period(2025, 11).overlaps(day));
}

TEST_CASE("an error names its place as far as it is known", "[base]") {
  Error error;
  error.message = "no such file";
  CHECK(to_text(error) == "no such file");
  error.file = "a.md";
  CHECK(to_text(error) == "a.md: no such file");
  error.line = 3;
  error.column = 7;
  error.hint = "look again";
  CHECK(to_text(error) == "a.md:3:7: no such file (look again)");
}

TEST_CASE("an assertion of ours throws and says why", "[base]") {
  CHECK_NOTHROW(BELIE_ASSERT(1 + 1 == 2, "sums hold"));
  CHECK_THROWS_WITH(assertion_failed("a < b", "ids grow", "x.cpp", 7), "x.cpp:7: ids grow (a < b)");
}

TEST_CASE("an id is none until it is set", "[base]") {
  CHECK_FALSE(Id<struct AnyTag>().valid());
  CHECK(Id<struct AnyTag>(std::size_t{3}).index() == 3);
}
