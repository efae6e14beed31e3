// SPDX-License-Identifier: Apache-2.0
#include "language/times/times.h"

#include <optional>
#include <string>

#include "language/annotation.h"
#include "language/syntax/model.h"
#include "language/syntax/syntax_pipeline.h"
#include "support/catch.h"
#include "text/document.h"

namespace belie {
namespace {

const Model& english() {
  static const Model model = *load_model(embedded_model_bytes());
  return model;
}

/// A draft of one paragraph with its times.
struct Read {
  Document document;
  Annotation annotation;

  explicit Read(const std::string& text) : document(parts(text)) {
    annotation.document = &document;
    annotate_syntax(document, english(), annotation);
    annotate_times(annotation);
  }

  static DocumentParts parts(const std::string& text) {
    DocumentParts parts;
    parts.text = text;
    parts.sections = {{SectionKind::kBody, {0, static_cast<std::uint32_t>(text.size())}, 1}};
    return parts;
  }

  [[nodiscard]] std::string lines() const {
    std::string lines;
    for (const TimeExpression& time : annotation.times) {
      if (!lines.empty()) lines += " | ";
      lines += to_text(time);
    }
    return lines;
  }
};

struct Row {
  const char* text;
  const char* times;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(Read(row.text).lines() == row.times);
  }
}

}  // namespace

TEST_CASE("a day is read in every order and abbreviation", "[times]") {
  check_rows({
      {"The mayor resigned on September 12, 2025.", "date 2025-09-12"},
      {"The mayor resigned on 12 September 2025.", "date 2025-09-12"},
      {"The mayor resigned on the 12th of September.", "date 09-12"},
      {"The mayor resigned on Sept. 12.", "date 09-12"},
      {"The mayor resigned on Friday, Sept 12.", "date 09-12 Friday"},
      {"The mayor resigned on Friday 12 September.", "date 09-12 Friday"},
      {"The mayor resigned on Friday (September 12).", "date 09-12 Friday"},
      {"The mayor resigned on Fri. 12 Sept. 2025.", "date 2025-09-12 Friday"},
      {"The form is dated 2025-09-12.", "date 2025-09-12"},
      {"The form is dated 13/9/2025.", "date 2025-09-13"},
      {"The form is dated 13.9.2025.", "date 2025-09-13"},
      {"The ceremony was on the twenty-first of June.", "date 06-21"},
      {"The shops shut on Christmas Day.", "date 12-25"},
      {"The shops shut on St. Stephen's Day.", "date 12-26"},
      {"The gate opens on May Day.", "date 05-01"},
      {"The gate opens on the morning after May Day.", "date 05-02 morning"},
      {"The ferry stops from the day after Christmas.", "date 12-26"},
      {"The fire broke out on the eve of All Saints.", "date 10-31"},
      {"The fire broke out on the day before 1 September 2025.", "date 2025-08-31"},
      {"The ferry sank on the night of June 21.", "date 06-21 night"},
  });
}

TEST_CASE("numbers whose order is open, and numbers that are no dates, are left alone", "[times]") {
  check_rows({
      {"The form is dated 9/12/2025.", ""},
      {"Rovers won 3-1 before 2000 people.", ""},
      {"The survey counted 1950 homes.", ""},
      {"Section 4 of the Harbour Act of 1950 applies.", ""},
      {"He won the race in 2:05:13.", ""},
      {"The 2019-20 season was cut short.", ""},
  });
}

TEST_CASE("a range is two days, the second marked", "[times]") {
  check_rows({
      {"The fair runs June 3-5.", "date 06-03 | date 06-05 range-end"},
      {"The fair ran from 3 to 5 May 2024.", "date 2024-05-03 | date 2024-05-05 range-end"},
      {"The fair runs between June 30 and July 4.", "date 06-30 | date 07-04 range-end"},
      {"The fair runs from Friday to Sunday, 12-14 September.",
       "date 09-12 Friday | date 09-14 Sunday range-end"},
      {"The fair runs from Friday 12 to Sunday 14 September.",
       "date 09-12 Friday | date 09-14 Sunday range-end"},
      {"It met on Tuesday and Wednesday, June 3 and 4.",
       "date 06-03 Tuesday | date 06-04 Wednesday range-end"},
      {"He was minister from 2014 to 2019.", "date 2014 | date 2019 range-end"},
      {"It rained from May 8 to May 13, 2022.", "date 2022-05-08 | date 2022-05-13 range-end"},
  });
}

TEST_CASE("one year at the end of a list is the year of all", "[times]") {
  check_rows({
      {"Rockets fell on April 4, April 18 and May 3, 2021.",
       "date 2021-04-04 | date 2021-04-18 | date 2021-05-03"},
      {"They met on December 28 and January 3, 2022.", "date 2021-12-28 | date 2022-01-03"},
  });
}

TEST_CASE("months and years need evidence that they are times", "[times]") {
  check_rows({
      {"She left the party in March 2019.", "date 2019-03"},
      {"She left the party in May.", "date 05"},
      {"She may leave the party.", ""},
      {"Mrs May said she would leave.", ""},
      {"In March 20 people died.", "date 03"},
      {"The march was led by April Jones.", ""},
      {"She has sat in parliament since 2014.", "date 2014"},
      {"He lost the 2016 election.", "date 2016"},
      {"The October 2014 floods drowned the valley.", "date 2014-10"},
      {"In March 2017 dockers walked out.", "date 2017-03"},
      {"In March 2000 people walked out.", "date 03"},
  });
}

TEST_CASE("weekdays point, unless they belong to a name or a habit", "[times]") {
  check_rows({
      {"He resigned on Friday.", "weekday Friday"},
      {"He resigned last Friday.", "weekday Friday last"},
      {"He resigned on Friday of last week.", "weekday Friday last week"},
      {"He resigned late on Friday evening.", "weekday Friday late evening"},
      {"He resigned on Monday morning.", "weekday Monday morning"},
      {"He resigned at 9.30 pm on Friday.", "weekday Friday 21:30"},
      {"He resigned this past Saturday.", "weekday Saturday ago"},
      {"He had resigned that Friday.", "weekday Friday narrative"},
      {"The shop does well on Black Friday.", ""},
      {"She told the Sunday Times so.", ""},
      {"It was Friday the 13th.", ""},
      {"The choir meets every Friday.", ""},
      {"The library opens Monday to Friday.", ""},
  });
}

TEST_CASE("clock times are read where what stands beside them says so", "[times]") {
  check_rows({
      {"It began at 7.25am.", "date 07:25"},
      {"It began at 10 p.m. on Friday.", "weekday Friday 22:00"},
      {"The bells rang at noon.", "date 12:00"},
      {"They met at noon on Friday.", "weekday Friday 12:00"},
      {"They met on Friday at noon.", "weekday Friday 12:00"},
      {"They met Friday noon.", "weekday Friday 12:00"},
      {"It ended shortly before midnight.", "date midnight"},
      {"The raid began at 0600 GMT.", "date 06:00"},
      {"The raid began at 1430 hours.", "date 14:30"},
      {"They met at 15:30 BST.", "date 15:30"},
      {"They met at 6 a.m. (0500 GMT).", "date 06:00 | date 05:00"},
      {"They met at 11 p.m. Eastern time.", "date 23:00"},
      {"They met around 3 a.m. local time.", "date 03:00"},
      {"They met between 3pm and 5pm.", "date 15:00 | date 17:00 range-end"},
      {"The shop is open from 9 to 11.30am.", "date 09:00 | date 11:30 range-end"},
      {"The shop is open 10-11.30am.", "date 10:00 | date 11:30 range-end"},
      {"They met at 7.30 this morning.", "relative 0 day 07:30"},
      {"They met at 8 on Tuesday evening.", "weekday Tuesday 20:00"},
      {"They met just after 8 on Tuesday evening.", "weekday Tuesday 20:00"},
      {"They met at seven in the evening.", "date 19:00"},
      {"It was about 4:30 in the afternoon.", "date 16:30"},
      {"They met at 2.15 p.m. yesterday.", "relative -1 day ago 14:15"},
      {"They met at ten to six in the evening.", "date 17:50"},
      {"They met at half past nine on Friday morning.", "weekday Friday 09:30"},
      {"They met at 9 o'clock in the morning.", "date 09:00"},
      {"They met at 11.30 on Friday.", "weekday Friday"},
      {"They met at half past nine.", ""},
      {"They met at nine o'clock.", ""},
      {"The index rose 11.30 points.", ""},
      {"The 9.15 train left.", ""},
      {"They met by 6.", ""},
      {"Shares fell by 12 on Monday.", "weekday Monday"},
      {"He beat 8 on Tuesday.", "weekday Tuesday"},
  });
}

TEST_CASE("relative expressions keep from where they are counted", "[times]") {
  check_rows({
      {"He resigned yesterday.", "relative -1 day ago"},
      {"She arrives tomorrow night.", "relative +1 day ahead night"},
      {"He resigned last week.", "relative -1 week"},
      {"The vote is next month.", "relative +1 month"},
      {"He resigned three days ago.", "relative -3 day ago"},
      {"He resigned two weeks earlier.", "relative -2 week narrative"},
      {"A year later he was back.", "relative 1 year narrative"},
      {"The next day he was back.", "relative 0 day narrative"},
      {"He spoke to the paper over the weekend.", "relative 0 weekend"},
      {"They met this August.", "date 08 this"},
      {"They met last August.", "date 08 last"},
      {"They met on the second Sunday of June.", "date 06 2. Sunday"},
      {"They met on the last Monday in May.", "date 05 last Monday"},
      {"They met on the first Sunday of June 2018.", "date 2018-06-03"},
      {"They met on the last Friday before Christmas 2018.", "date 2018-12-21"},
      {"The strike lasted for three days.", "duration 3 day"},
      {"A 47-year-old man died.", ""},
      {"About a quarter of the staff left.", ""},
  });
}

TEST_CASE("parts of periods keep their words", "[times]") {
  check_rows({
      {"They met earlier in August.", "part-of-date earlier-in 08"},
      {"They will meet later in August.", "part-of-date later-in 08"},
      {"They met earlier this month.", "part-of-date earlier-in 0 month"},
      {"They met later that month.", "part-of-date narrative 0 month"},
      {"They met late last year.", "part-of-date last -1 year late"},
      {"They met last March.", "date 03 last"},
      {"They met in March last year.", "date 03 last year"},
      {"They met at noon on March 26 last year.", "date 03-26 last year 12:00"},
      {"They met in early 2019.", "part-of-date 2019 early"},
      {"They met in mid-March.", "part-of-date 03 mid"},
      {"They met at the end of July.", "part-of-date 07 end"},
      {"They met in the summer of 2014.", "season 2014 summer"},
      {"Sales fell in the second quarter of 2017.", "date 2017 Q2"},
      {"The mill closed in the early 1990s.", "part-of-date 1990 early"},
      {"The chapel dates to the 19th century.", "century 1801"},
  });
}

namespace {

struct Placed {
  const char* text;
  Direction direction;
  const char* period;  // "-": nothing
};

void check_placed(const char* reference, std::initializer_list<Placed> rows) {
  for (const Placed& row : rows) {
    INFO(row.text);
    const Read read(std::string("They met ") + row.text + ".");
    REQUIRE(read.annotation.times.size() == 1);
    const auto period = resolve(read.annotation.times[0], parse_iso_day(reference), row.direction);
    CHECK((period ? to_text(*period) : "-") == row.period);
  }
}

constexpr auto kPast = Direction::kPast;
constexpr auto kFuture = Direction::kFuture;
constexpr auto kEither = Direction::kEither;

}  // namespace

TEST_CASE("an underspecified date is placed by the clause's direction, or not at all", "[times]") {
  check_placed("2025-09-17", {
                                 // a Wednesday
                                 {"on June 2", kPast, "2025-06-02"},
                                 {"on June 2", kFuture, "-"},
                                 {"on January 6", kPast, "-"},
                                 {"on January 6", kFuture, "2026-01-06"},
                                 {"on October 1", kEither, "2025-10-01"},
                                 {"in March", kPast, "2025-03"},
                                 {"in January", kPast, "-"},
                                 {"on Friday", kPast, "2025-09-12"},
                                 {"on Friday", kFuture, "2025-09-19"},
                                 {"on Friday", kEither, "2025-09-12/2025-09-20"},
                                 {"on Wednesday", kPast, "2025-09-17"},
                                 {"on June 31", kPast, "-"},
                                 {"that Friday", kPast, "-"},
                                 {"for three days", kPast, "-"},
                             });
}

TEST_CASE("where two readings are common the period covers both", "[times]") {
  check_placed("2025-09-17", {
                                 {"last August", kPast, "2024-08-01/2025-09-01"},
                                 {"last November", kPast, "2024-11"},
                                 {"this August", kPast, "2025-08"},
                                 {"next November", kFuture, "2025-11-01/2026-12-01"},
                                 {"last Friday", kPast, "2025-09-12"},
                                 {"Friday of last week", kPast, "2025-09-12"},
                                 {"Monday of next week", kFuture, "2025-09-22"},
                                 {"last Tuesday", kPast, "2025-09-09/2025-09-17"},
                                 {"next Friday", kFuture, "2025-09-19/2025-09-27"},
                                 {"last summer", kPast, "2024-06-01/2025-09-22"},
                             });
}

TEST_CASE("periods are half-open and as wide as the words", "[times]") {
  check_placed("2025-09-17", {
                                 {"in August 2019", kPast, "2019-08"},
                                 {"in 2019", kPast, "2019"},
                                 {"last week", kPast, "2025-09-07/2025-09-15"},
                                 {"last year", kPast, "2024"},
                                 {"yesterday", kPast, "2025-09-16"},
                                 {"three days ago", kPast, "2025-09-14"},
                                 {"two weeks ago", kPast, "2025-08-30/2025-09-08"},
                                 {"in early 2019", kPast, "2019-01-01/2019-07-03"},
                                 {"on Friday evening", kPast, "2025-09-12T17:00/2025-09-13"},
                                 {"in the second quarter of 2017", kPast, "2017-04-01/2017-07-01"},
                                 {"in the 1990s", kPast, "1990-01-01/2000-01-01"},
                                 {"earlier this month", kPast, "2025-09"},
                                 {"on the second Sunday of June", kPast, "2025-06-08"},
                                 {"on the last day of June", kPast, "2025-06-30"},
                                 {"on Sunday the 14th", kPast, "2025-09-14"},
                                 {"on Thursday the 2nd", kFuture, "2025-10-02"},
                                 {"on Friday the 2nd", kFuture, "-"},
                                 {"on March 26 last year", kPast, "2024-03-26"},
                                 {"in May next year", kFuture, "2026-05"},
                                 {"on the last Monday of October", kFuture, "2025-10-27"},
                                 {"on the fourth Sunday in May 2019", kPast, "2019-05-26"},
                             });
}

}  // namespace belie
