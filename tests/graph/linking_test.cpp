// SPDX-License-Identifier: Apache-2.0
#include "graph/drafts.h"
#include "support/catch.h"

namespace belie::tests {
namespace {

struct Row {
  const char* what;
  std::vector<std::string> drafts;
  const char* merged;
};

TEST_CASE("people merge on the full name and something more", "[graph][people]") {
  const Row row = GENERATE(values<Row>(
      {{"a full name and an organisation",
        {"a.md 2022-02-09 | person Gordon Peat | organisation Strathmoray Coaches",
         "b.md 2022-02-09 | person Gordon Peat | organisation Strathmoray Coaches"},
        "Gordon Peat: a.md “Gordon Peat”, b.md “Gordon Peat”\n"
        "Strathmoray Coaches: a.md “Strathmoray Coaches”, b.md “Strathmoray Coaches”"},
       {"a full name and a town, years apart",
        {"a.md 2012-02-09 | person Gordon Peat | place Nairn",
         "b.md 2022-02-09 | person Gordon Peat | place Nairn"},
        "Gordon Peat: a.md “Gordon Peat”, b.md “Gordon Peat”"},
       {"a full name and a role",
        {"a.md 2012-02-09 | person Gordon Peat | title post harbourmaster of Gordon Peat",
         "b.md 2022-02-09 | person Gordon Peat | title post harbourmaster of Gordon Peat"},
        "Gordon Peat: a.md “Gordon Peat”, b.md “Gordon Peat”"},
       {"accents and middle initials do not matter",
        {"a.md 2022-02-09 | person José K. Núñez | place Nairn",
         "b.md 2022-03-09 | person Jose Nunez | place Nairn"},
        "José K. Núñez: a.md “José K. Núñez”, b.md “Jose Nunez”"},
       {"a full name alone is not enough",
        {"a.md 2022-02-09 | person Gordon Peat", "b.md 2022-02-09 | person Gordon Peat"},
        ""},
       {"a country is nothing more",
        {"a.md 2022-02-09 | person Gordon Peat | cites Gordon Peat",
         "b.md 2022-02-09 | person Gordon Peat"},
        ""},
       {"a bare surname merges with nothing",
        {"a.md 2022-02-09 | person Peat | place Nairn | organisation Strathmoray Coaches",
         "b.md 2022-02-09 | person Gordon Peat | place Nairn | organisation Strathmoray Coaches"},
        ""},
       {"different given names stay apart",
        {"a.md 2022-02-09 | person Gordon Peat | place Nairn",
         "b.md 2022-02-09 | person Graham Peat | place Nairn"},
        ""},
       {"a man is not a woman",
        {"a.md 2012-02-09 | person Robin Peat m | place Nairn",
         "b.md 2022-02-09 | person Robin Peat f | place Nairn"},
        ""},
       {"two bearers in one draft leave open whom another means",
        {"a.md 2012-02-09 | person Gordon Peat | person Gordon Peat | place Nairn",
         "b.md 2022-02-09 | person Gordon Peat | place Nairn"},
        ""},
       {"an agency that is cited is nothing more",
        {"a.md 2012-02-09 | person Gordon Peat | organisation Nordwire | cites Nordwire",
         "b.md 2022-02-09 | person Gordon Peat | organisation Nordwire | cites Nordwire"},
        "Nordwire: a.md “Nordwire”, b.md “Nordwire”"}}));
  CAPTURE(row.what);
  CHECK(merged_entities(Drafts(row.drafts).graph()) == row.merged);
}

/// Name and known name of the first referent of the first draft.
std::string known(const std::string& draft) {
  const Drafts drafts({draft});
  const ClaimGraph graph = drafts.graph();
  return graph.entities()[graph.entity_of(DocumentIndex(0U), ReferentIndex(0U)).index()].known_as;
}

struct KnownRow {
  const char* draft;
  const char* known_as;
};

TEST_CASE("people of the facts are known by full name, alias or office", "[graph][people]") {
  const KnownRow row = GENERATE(values<KnownRow>(
      {{"a.md - | person Joe Biden", "Joe Biden"},
       {"a.md - | person Joseph R. Biden", "Joe Biden"},
       {"a.md - | person Joseph Biden", "Joe Biden"},
       {"a.md - | person Biden", ""},
       {"a.md - | person Biden | office us/president of Biden when reference", "Joe Biden"},
       {"a.md - | person Hunter Biden", ""},
       {"a.md - | person Hunter Biden | office us/president of Hunter Biden when reference", ""},
       {"a.md - | person J. Biden | office us/president of J. Biden when reference", "Joe Biden"},
       {"a.md - | person Biden | office ru/president of Biden when reference", ""},
       {"a.md - | person Bill Clinton | title position goalkeeper of Bill Clinton", ""},
       {"a.md - | person Bill Clinton | title rank sergeant of Bill Clinton", ""},
       {"a.md 1999-01-01 | person Clinton | office us/president of Clinton when reference",
        "Bill Clinton"},
       {"a.md 1985-01-01 | person Clinton | office us/president of Clinton when reference", ""},
       {"a.md - | person George W. Bush", "George W. Bush"},
       {"a.md - | person George H.W. Bush", ""},
       {"a.md - | person George H. W. Bush", "George H. W. Bush"},
       {"a.md - | person George Bush", ""},
       {"a.md - | person Joseph K. Biden", ""},
       {"a.md - | person George W. Bush | office us/president of George W. Bush when 1991",
        "George W. Bush"},
       {"a.md - | person George Bush | office us/president of George Bush when 1991",
        "George H. W. Bush"},
       {"a.md - | person Vale | office xx/president of Vale when reference", ""},
       {"a.md 2004-05-05 | person Vale | office xx/president of Vale when reference", "Anna Vale"},
       {"a.md 2018-05-05 | person Vale | office xx/president of Vale when reference", "Bruno Vale"},
       {"a.md 2018-05-05 | person Vale | office xx/president of Vale when 2004-07-01", "Anna Vale"},
       {"a.md 2018-05-05 | person Anna Vale | office xx/president of Anna Vale when reference",
        "Anna Vale"},
       {"a.md 2018-05-05 | person A. Vale | office xx/president of A. Vale when reference",
        "Anna Vale"},
       {"a.md 2018-05-05 | person Vale | office xx/president of Vale when before", ""}}));
  CAPTURE(row.draft);
  CHECK(known(row.draft) == row.known_as);
}

TEST_CASE("mentions of known people merge across drafts whatever else they share",
          "[graph][people]") {
  const Drafts drafts(
      {"a.md 2025-09-12 | person Biden | office us/president of Biden when reference",
       "b.md 2025-09-12 | person Joseph R. Biden", "c.md 2014-01-01 | person Joe Biden"});
  CHECK(merged_entities(drafts.graph()) ==
        "Joe Biden: a.md “Biden”, b.md “Joseph R. Biden”, c.md “Joe Biden”");
}

TEST_CASE("a son with a suffix is not his father", "[graph][people]") {
  Drafts drafts({"a.md - | person Donald Trump | follows Jr", "b.md - | person Donald Trump"});
  const ClaimGraph graph = drafts.graph();
  CHECK(merged_entities(graph).empty());
}

TEST_CASE("the reasons of a merge can be read", "[graph][people]") {
  const Drafts drafts(
      {"a.md 2025-09-12 | person Biden | office us/president of Biden when reference",
       "b.md 2025-09-12 | person Joseph R. Biden | office us/president of Joseph R. Biden when "
       "reference",
       "c.md 2025-09-12 | person Joe Biden | office us/president of Joe Biden when reference"});
  const ClaimGraph graph = drafts.graph();
  const auto because = [&](std::size_t a, std::size_t b) {
    return graph.because(StatementIndex(a), StatementIndex(b));
  };
  CHECK(because(0, 2) == "“Biden” as US president is Joe Biden");
  CHECK(because(0, 1) == "“Biden” as US president is Joe Biden; “Joseph R. Biden” is Joe Biden");
  CHECK(because(2, 2).empty());
}

TEST_CASE("a person in drafts that may be compared is one person", "[graph][people]") {
  const Drafts drafts({"a.md 2022-02-09 | person Gordon Peat | person Isla Renwick",
                       "b.md 2022-02-10 | person Gordon Peat | person Isla Renwick"});
  CHECK(merged_entities(drafts.graph()) ==
        "Gordon Peat: a.md “Gordon Peat”, b.md “Gordon Peat”\n"
        "Isla Renwick: a.md “Isla Renwick”, b.md “Isla Renwick”");
}

TEST_CASE("a full name that one draft tells nothing of is the person of a draft that meets it",
          "[graph][people]") {
  const Row row = GENERATE(values<Row>(
      {{"drafts that meet by other names",
        {"a.md 2022-02-09 | person Gordon Peat | person Isla Renwick | organisation Nairn Ferries",
         "b.md 2022-02-10 | person Gordon Peat | name Isla Renwick | organisation Nairn Ferries"},
        "Gordon Peat: a.md “Gordon Peat”, b.md “Gordon Peat”\n"
        "Isla Renwick: a.md “Isla Renwick”, b.md “Isla Renwick”\n"
        "Nairn Ferries: a.md “Nairn Ferries”, b.md “Nairn Ferries”"},
       {"the name itself makes them meet",
        {"a.md 2022-02-09 | person Isla Renwick | organisation Nairn Ferries",
         "b.md 2022-02-10 | name Isla Renwick | organisation Nairn Ferries"},
        "Isla Renwick: a.md “Isla Renwick”, b.md “Isla Renwick”\n"
        "Nairn Ferries: a.md “Nairn Ferries”, b.md “Nairn Ferries”"},
       {"drafts that do not meet",
        {"a.md 2022-02-09 | person Isla Renwick | person Gordon Peat",
         "b.md 2022-04-10 | name Isla Renwick | person Gordon Peat"},
        ""},
       {"a ship of that name as well",
        {"a.md 2022-02-09 | person Isla Renwick | organisation Nairn Ferries | person Gordon Peat",
         "b.md 2022-02-10 | name Isla Renwick | organisation Nairn Ferries | person Gordon Peat",
         "c.md 2022-02-10 | organisation Isla Renwick | organisation Nairn Ferries | person Gordon "
         "Peat"},
        "Nairn Ferries: a.md “Nairn Ferries”, b.md “Nairn Ferries”, c.md “Nairn Ferries”\n"
        "Gordon Peat: a.md “Gordon Peat”, b.md “Gordon Peat”, c.md “Gordon Peat”\n"
        "Isla Renwick: b.md “Isla Renwick”, c.md “Isla Renwick”"}}));
  CAPTURE(row.what);
  CHECK(merged_entities(Drafts(row.drafts).graph()) == row.merged);
}

}  // namespace
}  // namespace belie::tests
