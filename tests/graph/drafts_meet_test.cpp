// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "graph/drafts.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

struct Row {
  const char* what;
  std::vector<std::string> drafts;
  const char* expected;
};

TEST_CASE("drafts meet through an event or two rare names within two weeks", "[graph][across]") {
  const Row row = GENERATE(values<Row>(
      {{"two people, a day apart",
        {"a.md 2022-02-09 | person Gordon Peat | person Isla Renwick",
         "b.md 2022-02-10 | person Gordon Peat | person Isla Renwick"},
        "a.md~b.md"},
       {"a person and an organisation",
        {"a.md 2022-02-09 | person Gordon Peat | organisation Strathmoray Coaches",
         "b.md 2022-02-10 | person Gordon Peat | organisation Strathmoray Coaches"},
        "a.md~b.md"},
       {"the same, fifteen days apart",
        {"a.md 2022-02-01 | person Gordon Peat | person Isla Renwick",
         "b.md 2022-02-16 | person Gordon Peat | person Isla Renwick"},
        ""},
       {"the same, one of them undated",
        {"a.md 2022-02-01 | person Gordon Peat | person Isla Renwick",
         "b.md - | person Gordon Peat | person Isla Renwick"},
        "a.md~b.md"},
       {"the same, neither of them dated",
        {"a.md - | person Gordon Peat | person Isla Renwick",
         "b.md - | person Gordon Peat | person Isla Renwick"},
        "a.md~b.md"},
       {"the same, two datelines without a year, a month apart",
        {"a.md 02-03 | person Gordon Peat | person Isla Renwick",
         "b.md 03-05 | person Gordon Peat | person Isla Renwick"},
        ""},
       {"the same, with a dateline without a year",
        {"a.md 2022-02-01 | person Gordon Peat | person Isla Renwick",
         "b.md 02-03 | person Gordon Peat | person Isla Renwick"},
        "a.md~b.md"},
       {"one name",
        {"a.md 2022-02-09 | person Gordon Peat", "b.md 2022-02-10 | person Gordon Peat"},
        ""},
       {"two places and no person",
        {"a.md 2022-02-09 | place Nairn | place Strathmoray",
         "b.md 2022-02-10 | place Nairn | place Strathmoray"},
        ""},
       {"three names and no person",
        {"a.md 2022-02-09 | place Nairn | place Strathmoray | organisation Strathmoray Coaches",
         "b.md 2022-02-10 | place Nairn | place Strathmoray | organisation Strathmoray Coaches"},
        "a.md~b.md"},
       {"a country, a capital and a president",
        {"a.md 2022-02-09 | person Joe Biden | place United States | place Washington",
         "b.md 2022-02-10 | person Joe Biden | place United States | place Washington"},
        ""},
       {"a person and an agency that one of the two cites",
        {"a.md 2022-02-09 | person Gordon Peat | organisation Nordwire | cites Nordwire",
         "b.md 2022-02-10 | person Gordon Peat | organisation Nordwire"},
        ""},
       {"surnames alone",
        {"a.md 2022-02-09 | person Peat | person Renwick | place Nairn",
         "b.md 2022-02-10 | person Peat | person Renwick | place Nairn"},
        ""},
       {"a named event and two of its participants",
        {"a.md 2025-09-12 | person Donald Trump | person Vladimir Putin | event summit named "
         "Alaska "
         "summit on 2025-08-15",
         "b.md - | person Donald Trump | person Vladimir Putin | event summit named Alaska summit "
         "by "
         "Donald Trump, Vladimir Putin on this 08"},
        "a.md~b.md"}}));
  CAPTURE(row.what);
  CHECK(comparable_pairs(Drafts(row.drafts).graph()) == row.expected);
}

TEST_CASE("across all everything is comparable, across none nothing but a draft with itself",
          "[graph][across]") {
  const Drafts drafts(
      {"a.md 2022-02-09 | person Gordon Peat", "b.md 2002-02-09 | person Isla Renwick"});
  CHECK(comparable_pairs(drafts.graph(Across::kAll)) == "a.md~b.md");
  const ClaimGraph none = drafts.graph(Across::kNone);
  CHECK(comparable_pairs(none).empty());
  CHECK(none.comparable(DocumentIndex(0U), DocumentIndex(0U)));
}

TEST_CASE("a name that many drafts bear is not rare", "[graph][across]") {
  std::vector<std::string> lines;
  for (int i = 0; i < 30; ++i) {
    lines.push_back(
        fmt::format("{:02}.md 2022-02-09 | person Gordon Peat | organisation United "
                    "Coaches | person Own Person{}",
                    i, i));
  }
  CHECK(comparable_pairs(Drafts(lines).graph()).empty());
}

TEST_CASE("of very many partners by names a draft keeps those that share most", "[graph][across]") {
  // Each two of the drafts name two people whom no other draft names; a.md and b.md name four.
  constexpr std::size_t kDrafts = 40;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < kDrafts; ++i) lines.push_back(fmt::format("d{:02}.md 2022-02-09", i));
  const auto letters = [](std::size_t n) {
    return std::string{static_cast<char>('a' + n / 26), static_cast<char>('a' + n % 26)};
  };
  for (std::size_t i = 0; i < kDrafts; ++i) {
    for (std::size_t j = i + 1; j < kDrafts; ++j) {
      const bool last = i + 2 == kDrafts;
      for (const char* given : {"Gordon", "Isla", "Morag", "Ewan"}) {
        if (!last && (*given == 'M' || *given == 'E')) continue;
        const std::string name = fmt::format(" | person {} Q{}r{}k", given, letters(i), letters(j));
        lines[i] += name;
        lines[j] += name;
      }
    }
  }
  const Drafts drafts(lines);
  const std::string pairs = comparable_pairs(drafts.graph());
  const auto count = static_cast<std::size_t>(std::ranges::count(pairs, '~'));
  CHECK(count >= 16 * kDrafts / 2);
  CHECK(count <= 16 * kDrafts);
  CHECK(pairs.find("d38.md~d39.md") != std::string::npos);
}

TEST_CASE("mentions of events merge where two of place, participants and time agree",
          "[graph][events]") {
  const std::string people = " | person Donald Trump | person Vladimir Putin | person Gordon Peat";
  const Row row = GENERATE_COPY(values<Row>(
      {{"one draft, one name",
        {"a.md 2025-09-12 | event summit named Alaska summit on 2025-08-15 | event summit named "
         "Alaska summit on 2025-08-16"},
        "summit: a.md a.md"},
       {"one draft, name and place",
        {"a.md 2025-09-12 | event summit named Alaska summit on 2025-08-15 | event summit at "
         "Alaska "
         "on 08"},
        "summit: a.md a.md"},
       {"one draft, one place, two times",
        {"a.md 2025-09-12 | event summit at Alaska on 2025-08-15 | event summit at Alaska on "
         "2025-08-20"},
        ""},
       {"one draft, another summit",
        {"a.md 2025-09-12 | event summit named Alaska summit on 2025-08-15 | event summit another "
         "named Alaska summit"},
        ""},
       {"one draft, years apart",
        {"a.md 2025-09-12 | event summit named Alaska summit on 2025-08-15 | event summit named "
         "Alaska summit on 2021-03-18"},
        ""},
       {"two drafts, the same place and day",
        {"a.md 2025-09-12 | event talks at Muscat on 2025-06-02",
         "b.md 2025-09-12 | event talks at Muscat on 2025-06-02"},
        "talks: a.md b.md"},
       {"two drafts, the same place and another day",
        {"a.md 2025-09-12 | event talks at Muscat on 2025-06-02",
         "b.md 2025-09-12 | event talks at Muscat on 2025-06-03"},
        ""},
       {"two drafts, place and participants, another day",
        {"a.md 2025-09-12" + people +
             " | event talks at Muscat by Gordon Peat, Donald Trump on 2025-06-02",
         "b.md 2025-09-12" + people +
             " | event talks at Muscat by Gordon Peat, Donald Trump on 2025-06-03"},
        "talks: a.md b.md"},
       {"two drafts, the same class alone",
        {"a.md 2025-09-12 | event talks on 2025-06-02",
         "b.md 2025-09-12 | event talks on 2025-06-02"},
        ""},
       {"two drafts, participants and day, no place",
        {"a.md 2025-09-12" + people + " | event talks by Gordon Peat, Donald Trump on 2025-06-02",
         "b.md 2025-09-12" + people +
             " | event talks at Muscat by Gordon Peat, Donald Trump on 2025-06-02"},
        "talks: a.md b.md"},
       {"another month in an undated draft",
        {"a.md 2025-09-12" + people +
             " | event talks at Muscat by Gordon Peat, Donald Trump on 2025-06-02",
         "b.md -" + people + " | event talks at Muscat by Gordon Peat, Donald Trump on this 09"},
        ""}}));
  CAPTURE(row.what);
  CHECK(merged_events(Drafts(row.drafts).graph()) == row.expected);
}

TEST_CASE("the order of the drafts changes nothing but indices", "[graph][across]") {
  std::vector<std::string> lines{
      "a.md 2022-02-09 | person Gordon Peat | person Isla Renwick | event talks at Nairn on "
      "2022-02-08",
      "b.md 2022-02-10 | person Gordon Peat | person Isla Renwick",
      "c.md 2022-02-11 | person Gordon Peat | place Oban | event talks at Nairn on 2022-02-08"};
  const auto summary = [](const std::vector<std::string>& drafts) {
    const Drafts made(drafts);
    const ClaimGraph graph = made.graph();
    int merged = 0;
    for (const Entity& entity : graph.entities()) merged += entity.members.size() > 1 ? 1 : 0;
    int pairs = 0;
    for (std::size_t a = 0; a < drafts.size(); ++a) {
      for (std::size_t b = 0; b < drafts.size(); ++b) {
        pairs += graph.comparable(DocumentIndex(a), DocumentIndex(b)) ? 1 : 0;
      }
    }
    return std::tuple(merged, pairs, graph.events().size());
  };
  const auto expected = summary(lines);
  while (std::next_permutation(lines.begin(), lines.end())) CHECK(summary(lines) == expected);
}

}  // namespace
}  // namespace belie::tests
