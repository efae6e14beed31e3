// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "rules/events/event_sites.h"
#include "rules/events/event_times.h"
#include "support/catch.h"

namespace belie {
namespace {

TimeExpression day(int month, int number, int year = 0) {
  TimeExpression time;
  time.month = month;
  time.day = number;
  time.year = year;
  return time;
}

TimeExpression weekday(int number, int part_of_day = 0) {
  TimeExpression time;
  time.kind = TimeKind::kWeekday;
  time.weekday = number;
  time.part_of_day = part_of_day;
  return time;
}

bool two(const TimeExpression& a, const TimeExpression& b, bool dated = true) {
  const std::optional<Day> today = dated ? make_day(2024, 5, 16) : std::nullopt;  // a Thursday
  return are_two_times({&a, today, true}, {&b, today, true});
}

LexiconIndex some_places() {
  Lexicon lexicon;
  const auto add = [&](const char* id, const char* kind, const char* name, const char* capital,
                       const char* part_of) {
    JurisdictionEntry entry;
    entry.id = id;
    entry.kind = kind;
    entry.name = name;
    entry.forms = {name};
    entry.capitals = {capital};
    entry.part_of = part_of;
    lexicon.jurisdictions.push_back(entry);
  };
  add("no", "country", "Norway", "Oslo", "");
  add("pt", "country", "Portugal", "Lisbon", "");
  add("us-ia", "region", "Iowa", "Des Moines", "us");
  add("us-ne", "region", "Nebraska", "Lincoln", "us");
  lexicon.place_words = {"Street", "Valley"};
  return LexiconIndex{lexicon};
}

}  // namespace

TEST_CASE("two times are two where no reading of the one meets the other", "[events]") {
  constexpr int kTuesday = 1, kWednesday = 2, kNight = 4;
  TimeExpression month;
  month.month = 5;
  CHECK(two(weekday(kTuesday), weekday(kWednesday)));
  CHECK_FALSE(two(weekday(kTuesday), weekday(kTuesday)));
  CHECK_FALSE(two(weekday(kTuesday, kNight), weekday(kWednesday)));
  CHECK(two(day(5, 2), day(5, 11)));
  CHECK_FALSE(two(day(5, 2), month));
  CHECK_FALSE(two(day(5, 14), weekday(kTuesday)));
  CHECK(two(day(5, 13), weekday(kTuesday)));
}

TEST_CASE("in an undated draft bare weekdays and days of the month still compare", "[events]") {
  CHECK(two(weekday(1), weekday(2), false));
  CHECK(two(day(5, 2), day(5, 11), false));
  CHECK_FALSE(two(day(5, 2), weekday(2), false));
}

TEST_CASE("two places are two only where like is held against like", "[events]") {
  const LexiconIndex lexicon = some_places();
  struct Row {
    const char* a;
    const char* b;
    bool two;
  };
  const std::initializer_list<Row> rows{
      {"Sellin", "Norwick", true},          {"Sellin", "Sellin Harbour", false},
      {"Norway", "Portugal", true},         {"Oslo", "Norway", false},
      {"Oslo", "Portugal", true},           {"Sellin", "Norway", false},
      {"Iowa", "Nebraska", true},           {"Sellin", "Norwick Valley", false},
      {"Mill Street", "Dock Street", true}, {"Mill Street", "Sell Valley", false},
      {"Sellin", "Mediterranean", false},
  };
  for (const Row& row : rows) {
    INFO(row.a << ", " << row.b);
    CHECK(are_two_places(row.a, row.b, lexicon) == row.two);
    CHECK(are_two_places(row.b, row.a, lexicon) == row.two);
  }
}

}  // namespace belie
