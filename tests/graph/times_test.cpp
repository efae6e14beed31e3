// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "graph/drafts.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

const std::string kPeople = " | person Donald Trump | person Vladimir Putin";
const std::string kSummit =
    "a.md 2025-09-12" + kPeople + " | event summit named Alaska summit on 2025-08-15";
const std::string kBy = " | event summit named Alaska summit by Donald Trump, Vladimir Putin";

std::string date_text(const ReferenceDate& date) {
  std::string text = date.day ? iso_text(*date.day) : "-";
  if (date.not_before) text += " from " + iso_text(*date.not_before);
  if (date.not_after) text += " to " + iso_text(*date.not_after);
  return fmt::format("{} {} {}", text, to_text(date.origin), date.note);
}

struct DateRow {
  const char* what;
  std::vector<std::string> drafts;
  const char* expected;  // of the second draft
};

TEST_CASE("an undated draft is dated through an event that it looks back on", "[graph][dates]") {
  const DateRow row = GENERATE_COPY(values<DateRow>(
      {{"this August",
        {kSummit, "b.md -" + kPeople + kBy + " on this 08"},
        "- from 2025-08-15 to 2025-12-31 inferred after 15 August 2025 (Alaska summit, a.md ¶3)"},
       {"a day without a year",
        {kSummit, "b.md -" + kPeople + kBy + " on 08-15"},
        "- from 2025-08-15 inferred after 15 August 2025 (Alaska summit, a.md ¶3)"},
       {"no time of its own", {kSummit, "b.md -" + kPeople + kBy}, "- none "},
       {"planned", {kSummit, "b.md -" + kPeople + kBy + " on this 08 planned"}, "- none "},
       {"another event",
        {kSummit, "b.md -" + kPeople + " | event talks named Geneva talks on this 08"},
        "- none "},
       {"its own date stays",
        {kSummit, "b.md 2025-08-20" + kPeople + kBy + " on this 08"},
        "2025-08-20 metadata "},
       {"a dateline without a year",
        {"a.md 2023-01-02 | person Gordon Peat | person Isla Renwick",
         "b.md 12-30 | person Gordon Peat | person Isla Renwick"},
        "2022-12-30 inferred dateline; year as in a.md"}}));
  CAPTURE(row.what);
  CHECK(date_text(Drafts(row.drafts).graph().dates()[1]) == row.expected);
}

struct WhenRow {
  const char* date;
  const char* when;
  const char* expected;
};

std::string periods(const std::vector<Period>& when) {
  std::string text;
  for (const Period& period : when) text += (text.empty() ? "" : " or ") + to_text(period);
  return text;
}

TEST_CASE("a claim holds at its own time, or at the reference date, or at either",
          "[graph][dates]") {
  const WhenRow row = GENERATE(values<WhenRow>({
      {"2025-09-12", "reference", "2025-09-12"},
      {"2025-09-12", "2019", "2019"},
      {"2025-09-12", "2019-03+reference", "2019-03 or 2025-09-12"},
      {"2025-09-12", "reference+reference", "2025-09-12"},
      {"2025-09-12", "this 08", "2025-08"},
      {"2025-09-12", "default", "2025-09-05/2025-09-13"},
      {"2025-09-12", "default+reference", "2025-09-05/2025-09-13 or 2025-09-12"},
      {"2025-09-12", "before", "until 2025-09-13"},
      {"2025-09-12", "unknown", ""},
      {"-", "reference", ""},
      {"-", "this 08", ""},
      {"-", "2019-03+reference", "2019-03"},
      {"-", "before", ""},
  }));
  CAPTURE(row.date, row.when);
  const Drafts drafts({fmt::format("a.md {} | person Biden | office us/president of Biden when {}",
                                   row.date, row.when)});
  CHECK(periods(drafts.graph().statements()[0].when) == row.expected);
}

TEST_CASE("in a draft of inferred date the reference is a window", "[graph][dates]") {
  struct InferredRow {
    const char* event_time;
    const char* when;
    const char* expected;
  };
  const InferredRow row = GENERATE(values<InferredRow>({
      {"this 08", "reference", "2025-08-15/2026-01-01"},
      {"this 08", "this 08", "2025-08"},
      {"this 08", "last week", ""},
      {"08-15", "reference", "from 2025-08-15"},
      {"08-15", "this 08", ""},
  }));
  CAPTURE(row.event_time, row.when);
  const Drafts drafts({kSummit, "b.md -" + kPeople + kBy + " on " + row.event_time +
                                    " | office us/president of Donald Trump when " + row.when});
  const ClaimGraph graph = drafts.graph();
  CHECK(periods(graph.statements()[2].when) == row.expected);
}

TEST_CASE("a fact holds for its term, an open one as far as it is certain", "[graph][dates]") {
  const Drafts drafts({"a.md - | person Joe Biden | person Donald Trump"});
  const ClaimGraph graph = drafts.graph();
  CHECK(periods(graph.statements()[0].when) == "2021-01-20/2025-01-20");
  CHECK(periods(graph.statements()[1].when) == "2025-01-20/2026-06-16");
  CHECK(graph.fact(StatementIndex(0U)).term.person == "Joe Biden");
}

}  // namespace
}  // namespace belie::tests
