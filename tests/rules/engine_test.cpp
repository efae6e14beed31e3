// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/engine.h"

#include <algorithm>

#include "rules/drafts.h"
#include "rules/engine/trace.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

Rule not_in_office() {
  return rule_of("office/not-in-office", R"(level: error
compare: office
with: facts
where: {status: [current, acting]}
same: [office]
differ: person
during: overlapping
only: {seats: one}
title: "{check.person} {check.tenure}"
say: "{person}, {office} {on-when}"
ask: "Is “{check.corrected}” meant?"
)");
}

Rule two_holders() {
  return rule_of("office/two-holders", R"(compare: office
where: {status: [current, acting]}
same: [office]
differ: person
during: same-term
only: {seats: one}
unless: [told-succession, fact-boundary]
yields-to: [office/not-in-office]
title: "two people are called {office}"
ask: "Who is it, {either.person} or {or.person}?"
)");
}

struct Row {
  const char* what;
  std::vector<DraftText> drafts;
  const char* findings;
};

TEST_CASE("an office is held against the facts", "[rules][engine]") {
  const Row row = GENERATE(values<Row>({
      {"left office",
       {{"a.md", "2025-05-06",
         "Talks ended. {Biden|us/president: The Biden administration} is pressing on."}},
       "error office/not-in-office check “The Biden administration” | Joe Biden had left office | "
       "Is “The Trump administration” meant?"},
      {"not yet in office",
       {{"a.md", "2024-11-20", "{Donald Trump|us/president: President Donald Trump} signed it."}},
       "error office/not-in-office check “President Donald Trump” | Donald Trump was not US "
       "president | Is “President Joe Biden” meant?"},
      {"the right one in another draft is shown",
       {{"a.md", "2025-05-06",
         "{Donald Trump|us/president: President Trump} met {Donald Trump|us/president: the US "
         "president}."},
        {"b.md", "2025-05-06", "{Joe Biden|us/president: President Biden} did not."}},
       "error office/not-in-office check “President Biden” also “President Trump” also “the US "
       "president” | Joe Biden had left office | Is “President Trump” meant?"},
      {"endorsed voices lower the level",
       {{"a.md", "2025-05-06",
         "{Joe Biden|us/president voice=endorsed source=police: President Biden} is here, police "
         "said."}},
       "warning office/not-in-office check “President Biden” | Joe Biden had left office | Is "
       "“President Trump” meant?"},
      {"an inherited country lowers the level",
       {{"a.md", "2025-05-06",
         "{Joe Biden|us/president basis=inherited: President Biden} is here."}},
       "warning office/not-in-office check “President Biden” | Joe Biden had left office | Is "
       "“President Trump” meant?"},
      {"after the facts' end an ended term is a warning",
       {{"a.md", "2027-05-06", "{Joe Biden|us/president: President Biden} is here."}},
       "warning office/not-in-office check “President Biden” | Joe Biden had left office | Is "
       "“President Trump” meant?"},
      {"after the facts' end an open term says nothing",
       {{"a.md", "2027-05-06",
         "{Donald Trump|us/president: President Trump} met {Ann Roe|us/president: President Ann "
         "Roe}."}},
       ""},
      {"two full names prove a stranger wrong",
       {{"a.md", "2023-05-06", "{Ann Roe|us/president: President Ann Roe} is here."}},
       "error office/not-in-office check “President Ann Roe” | Ann Roe was not US president | Is "
       "“President Joe Biden” meant?"},
      {"a stranger's surname proves nothing",
       {{"a.md", "2023-05-06", "{Roe|us/president: President Roe} is here."}},
       ""},
      {"a stranger in an inherited country proves nothing",
       {{"a.md", "2023-05-06",
         "{Ann Roe|us/president basis=inherited: President Ann Roe} is here."}},
       ""},
      {"another form of the holder's name",
       {{"a.md", "2023-05-06",
         "{Joseph R. Biden|us/president: President Joseph R. Biden} is here."}},
       ""},
      {"the day of the handover",
       {{"a.md", "2025-01-20", "{Joe Biden|us/president: President Biden} left."}},
       ""},
      {"a time of the past",
       {{"a.md", "2025-05-06",
         "In March 2022, {Joe Biden|us/president when=2022-03: President Biden} came."}},
       ""},
      {"a former president",
       {{"a.md", "2025-05-06",
         "{Joe Biden|us/president status=former: Former President Biden} came."}},
       ""},
      {"somebody's claim",
       {{"a.md", "2025-05-06",
         "{Joe Biden|us/president voice=distanced source=Moss: President Biden} came, he "
         "claimed."}},
       ""},
      {"quoted words",
       {{"a.md", "2025-05-06",
         "{Joe Biden|us/president voice=quoted source=Moss: President Biden} came."}},
       ""},
      {"no date", {{"a.md", "", "{Joe Biden|us/president: President Biden} came."}}, ""},
      {"before the facts begin",
       {{"a.md", "2010-05-06", "{Joe Biden|us/president: President Biden} came."}},
       ""},
      {"one seat only",
       {{"a.md", "2025-05-06", "{Joe Biden|xx/vice: Vice President Biden} came."}},
       ""},
      {"a month with both",
       {{"a.md", "2025-05-06", "{Joe Biden|us/president when=2025-01: President Biden} came."}},
       ""},
  }));
  INFO(row.what);
  CHECK(RuleDrafts(row.drafts).findings({not_in_office()}) == row.findings);
}

TEST_CASE("two people in one office are held against each other", "[rules][engine]") {
  const Row row = GENERATE(values<Row>({
      {"in one draft",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke.\n{Bob Day|xx/president: President Bob "
         "Day} signed."}},
       "warning office/two-holders either “President Ann Roe” or “President Bob Day” | two people "
       "are called president of Examplia | Who is it, Ann Roe or Bob Day?"},
      {"in two drafts of two days",
       {{"a.md", "2024-05-14", "{Bob Day|xx/president: President Bob Day} spoke."},
        {"b.md", "2024-05-16", "{Ann Roe|xx/president: President Ann Roe} signed."}},
       "warning office/two-holders either “President Bob Day” or “President Ann Roe” | two people "
       "are called president of Examplia | Who is it, Bob Day or Ann Roe?"},
      {"further places",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke.\n{Bob Day|xx/president: President Bob "
         "Day} and {Ann Roe|xx/president: President Roe}."}},
       "warning office/two-holders either “President Ann Roe” or “President Bob Day” also "
       "“President Roe” | two people are called president of Examplia | Who is it, Ann Roe or Bob "
       "Day?"},
      {"a succession is told",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} resigned.\n{Bob Day|xx/president: President "
         "Bob Day} signed."}},
       ""},
      {"a year apart",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke.\n{Bob Day|xx/president when=2023-05: "
         "President Bob Day} signed."}},
       ""},
      {"may be one person",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke.\n{Roe|xx/president: President Roe}."}},
       ""},
      {"two offices",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} met {Bob Day|us/president: President Bob "
         "Day}."}},
       ""},
      {"two seats",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/vice: Vice President Ann Roe} met {Bob Day|xx/vice: Vice President Bob "
         "Day}."}},
       ""},
      {"a headline that the body repeats is no further place",
       {{"a.md", "2024-05-14",
         "# {Ann Roe|xx/president: President Ann Roe}\n{Ann Roe|xx/president: The president, Ann "
         "Roe,} spoke. {Bob Day|xx/president: President Bob Day} signed."}},
       "warning office/two-holders either “The president, Ann Roe,” or “President Bob Day” | two "
       "people are called president of Examplia | Who is it, Ann Roe or Bob Day?"},
      {"a headline against the body",
       {{"a.md", "2024-05-14",
         "# {Ann Roe|xx/president: President Ann Roe}\nAnd {Bob Day|xx/president: President Bob "
         "Day} signed."}},
       "warning office/two-holders either “President Ann Roe” or “President Bob Day” | two people "
       "are called president of Examplia | Who is it, Ann Roe or Bob Day?"},
      {"two endorsed sources are a note",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president voice=endorsed source=police: President Ann Roe} spoke. {Bob "
         "Day|xx/president voice=endorsed source=union: President Bob Day} signed."}},
       "note office/two-holders either “President Ann Roe” or “President Bob Day” | two people are "
       "called president of Examplia | Who is it, Ann Roe or Bob Day?"},
      {"denied",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke. {Bob Day|xx/president "
         "polarity=negative: Bob Day is not president}."}},
       ""},
      {"planned",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke. {Bob Day|xx/president modality=planned: "
         "Bob Day will be president}."}},
       ""},
      {"too low a grade",
       {{"a.md", "2024-05-14",
         "{Ann Roe|xx/president: President Ann Roe} spoke. {Bob Day|xx/president grade=tree: Bob "
         "Day} signed."}},
       ""},
  }));
  INFO(row.what);
  CHECK(RuleDrafts(row.drafts).findings({two_holders()}) == row.findings);
}

const std::vector<DraftText> kWrongAndRight{
    {"a.md", "2025-05-06",
     "{Donald Trump|us/president: President Donald Trump} spoke. {Joe Biden|us/president: "
     "President Joe Biden} signed."}};

TEST_CASE("a rule yields to another one's finding on the same words", "[rules][engine]") {
  const RuleDrafts drafts(kWrongAndRight);
  CHECK(evaluate(drafts.graph(), {two_holders()}, drafts.lexicon()).findings.size() == 1);
  const auto both = evaluate(drafts.graph(), {two_holders(), not_in_office()}, drafts.lexicon());
  REQUIRE(both.findings.size() == 1);
  CHECK(both.findings.front().rule == "office/not-in-office");
}

TEST_CASE("drafts that have nothing to do with each other are not compared", "[rules][engine]") {
  const std::vector<DraftText> drafts{
      {"a.md", "2024-05-14", "{Ann Roe|xx/president: President Ann Roe} spoke."},
      {"b.md", "2024-05-14", "{Bob Day|xx/president: President Bob Day} signed."}};
  CHECK(RuleDrafts(drafts, Across::kNone).findings({two_holders()}).empty());
  CHECK_FALSE(RuleDrafts(drafts, Across::kAll).findings({two_holders()}).empty());
}

TEST_CASE("an id survives edits and the order of drafts", "[rules][engine]") {
  const auto ids = [](const std::vector<DraftText>& texts) {
    const RuleDrafts drafts(texts);
    std::string all;
    for (const Finding& f :
         evaluate(drafts.graph(), {two_holders(), not_in_office()}, drafts.lexicon()).findings)
      all += f.id + ' ';
    return all;
  };
  const std::string one = ids(
      {{"a.md", "2024-05-14",
        "{Ann Roe|xx/president: President Ann Roe}. {Bob Day|xx/president: President Bob Day}."}});
  CHECK(one.size() == 17);
  CHECK(one == ids({{"a.md", "2024-05-15",
                     "New lead.\n{Bob Day|xx/president: The president, Bob Day,} met {Ann "
                     "Roe|xx/president: President Roe}."}}));
  CHECK(one == ids({{"a.md", "2024-05-14", "{Bob Day|xx/president: President Bob Day}."},
                    {"b.md", "2024-05-14", "{Ann Roe|xx/president: President Ann Roe}."}}));
  CHECK(one != ids({{"a.md", "2024-05-14",
                     "{Ann Roe|xx/president: President Ann Roe}. {Jo Moss|xx/president: President "
                     "Jo Moss}."}}));
}

TEST_CASE("at most five places a side are shown, the others counted", "[rules][engine]") {
  std::string text = "{Bob Day|xx/president: President Bob Day} spoke.";
  for (int i = 0; i < 8; ++i) text += "\n{Ann Roe|xx/president: President Ann Roe} signed.";
  const RuleDrafts drafts({{"a.md", "2024-05-14", text}});
  const auto findings = evaluate(drafts.graph(), {two_holders()}, drafts.lexicon()).findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().places.size() == 6);
  CHECK(findings.front().repeats == 3);
}

TEST_CASE("the fact that decides is told with its source and reach", "[rules][engine]") {
  const RuleDrafts drafts(
      {{"a.md", "2025-05-06", "{Joe Biden|us/president: President Biden} is here."}});
  const auto findings = evaluate(drafts.graph(), {not_in_office()}, drafts.lexicon()).findings;
  REQUIRE(findings.size() == 1);
  std::string facts;
  for (const FactNote& note : findings.front().facts)
    facts += note.text + " (" + note.source + ", " + iso_text(note.known_until) + ")\n";
  CHECK(facts ==
        "US president until 20 January 2025 (the tests, 2026-06-15)\n"
        "Donald Trump, US president from 20 January 2025 (the tests, 2026-06-15)\n");
  CHECK(findings.front().places.front().read_as == "Joe Biden, US president on 6 May 2025");
}

TEST_CASE("a rule rests on drafts without a date", "[rules][engine]") {
  const RuleDrafts drafts({{"a.md", "", "{Joe Biden|us/president: President Biden} is here."},
                           {"b.md", "2023-05-06", "Nothing."}});
  const auto rested = evaluate(drafts.graph(), {not_in_office()}, drafts.lexicon()).rested;
  REQUIRE(rested.size() == 1);
  CHECK(rested.front().rule == "office/not-in-office");
  CHECK(rested.front().documents == std::vector{DocumentIndex(std::size_t{0})});
  CHECK(rested.front().reason == "no reference date");
}

TEST_CASE("a join takes sides that agree in their words", "[rules][engine]") {
  const Rule rule = rule_of("office/two-chairs", R"(join:
  one: {kind: office, person: $who, office: us/president}
  other: {kind: office, person: $who, office: $where, status: {not: former}}
during: {overlapping: [one, other]}
unless: {seats: several, of: other}
title: "{who} is {one.office} and {other.office}"
say: "{who}, {where}"
ask: "Which office has {who}?"
)");
  const RuleDrafts drafts({{"a.md", "2025-05-06",
                            "{Donald Trump|us/president: President Trump} and {Donald "
                            "Trump|de/chancellor: Chancellor Trump} "
                            "and {Joe Biden|de/chancellor: Chancellor Biden} and {Donald "
                            "Trump|xx/vice: Vice President Trump}."}});
  CHECK(drafts.findings({rule}) ==
        "warning office/two-chairs either “President Trump” or “Chancellor Trump” | Donald Trump "
        "is US president and "
        "German chancellor | Which office has Donald Trump?");
}

TEST_CASE("a join may look among the facts", "[rules][engine]") {
  const Rule rule = rule_of("office/has-been", R"(level: note
join:
  draft: {kind: office, person: $who, office: $office, status: former}
  fact: {kind: office, in: facts, person: $who, office: $office}
during: {overlapping: [draft, fact]}
title: "{who} is still {draft.office}"
)");
  const RuleDrafts drafts(
      {{"a.md", "2023-05-06",
        "{Joe Biden|us/president status=former: Former President Joe Biden} spoke."},
       {"b.md", "2026-01-06",
        "{Joe Biden|us/president status=former: Former President Biden} slept."}});
  CHECK(drafts.findings({rule}) ==
        "note office/has-been check “Former President Joe Biden” | Joe Biden is still US president "
        "| Which is right?");
}

TEST_CASE("a trace says clause by clause why a rule fires or keeps silent", "[rules][trace]") {
  const auto traced = [](const Rule& rule, const std::string& text, const std::string& date) {
    const RuleDrafts drafts({{"a.md", date, text}});
    std::string lines;
    for (const TraceLine& line : trace(rule, drafts.graph(), drafts.lexicon()))
      lines += to_text(line) + "\n";
    return lines;
  };
  CHECK(
      traced(two_holders(),
             "{Ann Roe|xx/president: A} {Bob Day|xx/president: B} {Jo Moss|xx/president "
             "status=former: C}",
             "2024-05-14") ==
      "“A”, 14 May 2024 against “B”, 14 May 2024: fires\n"
      "  drafts: true\n"
      "  voices (both the paper's): true\n"
      "  differ: person (two full names: Ann Roe, Bob Day): true\n"
      "  same-term (at most 1 day apart): true\n"
      "  seats: one (1 seats): true\n"
      "  unless told-succession (no succession told): false\n"
      "  unless fact-boundary (no facts about this office): false\n"
      "“C”, 14 May 2024 is no side: its status is former, and “where” asks for another: silent\n");
  CHECK(traced(not_in_office(), "{Joe Biden|us/president: A}", "2023-05-14") ==
        "“A”, 14 May 2023: Joe Biden: silent\n"
        "  the facts contradict it (the facts agree): false\n"
        "  drafts: true\n"
        "  voices (the paper's): true\n"
        "  seats: one (1 seats): true\n");
  CHECK(traced(not_in_office(), "Nothing.", "2023-05-14") ==
        "no statement that the rule speaks of\n");
}

}  // namespace
}  // namespace belie::tests
