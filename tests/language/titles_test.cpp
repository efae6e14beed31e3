// SPDX-License-Identifier: Apache-2.0
#include "language/titles/titles.h"

#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// The titles of a body that have a holder, by to_text, courtesy ones left out.
std::string titles_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string text;
  for (const Title& title : annotation.titles) {
    if (!title.holder.valid() || title.family == "courtesy") continue;
    text += (text.empty() ? "" : " | ") + to_text(annotation, title);
  }
  return text;
}

struct Row {
  const char* text;
  const char* titles;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(titles_in(row.text) == row.titles);
  }
}

TEST_CASE("a title before a name is its bearer's", "[titles]") {
  check({
      {"On Monday German Chancellor Ann Dole flew home.",
       "chancellor of de (stated), prefix current: Ann Dole"},
      {"The deputy foreign minister Tom Roe left.",
       "deputy-foreign-minister, prefix current: Tom Roe"},
      {"Kremlin spokesman Peter Orlo said no.",
       "spokesperson of ru (stated), prefix current: Peter Orlo"},
      {"Police praised Sgt. Laura Finch.", "sergeant, prefix current: Laura Finch"},
      {"Leaders met President Ann Dole of France.",
       "president of fr (stated), prefix current: Ann Dole"},
      {"Presidents Donald Trump and Vladimir Putin met.",
       "president of us (implied), prefix current: Donald Trump | president of ru (implied), "
       "prefix current: Vladimir "
       "Putin"},
      {"Taoiseach Maria Byrne spoke.", "taoiseach of ie (implied), prefix current: Maria Byrne"},
  });
}

TEST_CASE("a title beside a name between commas is its bearer's", "[titles]") {
  check({
      {"The chancellor, Ann Dole, opened the fair.", "chancellor, apposition current: Ann Dole"},
      {"Germany's chancellor, Ann Dole, opened the fair.",
       "chancellor of de (stated), possessive current: Ann Dole"},
      {"Ann Dole, the mayor of Cobb Hill, opened the fair.",
       "mayor of Cobb Hill (stated), apposition current: Ann Dole"},
      {"Ann Dole, head of the Danish minister's office, said so.",
       "head of Danish minister's office (stated), apposition current: Ann Dole"},
      {"Ann Dole, 47, the mayor of Cobb Hill, said so.",
       "mayor of Cobb Hill (stated), apposition current: Ann Dole"},
  });
}

TEST_CASE("where something was is nobody's name", "[titles]") {
  check({
      {"In Brussels, the prime minister, Ann Dole, said so.",
       "prime-minister, apposition current: Ann Dole"},
  });
}

TEST_CASE("what a title is not now says so", "[titles]") {
  check({
      {"A statue of President Ann Dole stands there.", "president, prefix then: Ann Dole"},
      {"Ann Dole, the prime minister under Tom Roe, agreed.",
       "prime-minister, apposition then: Ann Dole"},
      {"Ann Dole, the prime minister under the last government, agreed.",
       "prime-minister, apposition then: Ann Dole"},
      {"Ann Dole, the prime minister under pressure to go, agreed.",
       "prime-minister, apposition current: Ann Dole"},
      {"The former president Ann Dole spoke.", "president, prefix former: Ann Dole"},
      {"The ex-president Ann Dole spoke.", "president, prefix former: Ann Dole"},
      {"President-elect Ann Dole spoke.", "president, prefix elect: Ann Dole"},
      {"The acting prime minister, Ann Dole, spoke.",
       "prime-minister, apposition acting: Ann Dole"},
      {"They asked what a President Dole would do.", "president, prefix candidate: Dole"},
      {"Ann Dole was elected president in May.", "president, copula elect: Ann Dole"},
      {"Ann Dole resigned as prime minister in May.", "prime-minister, as former: Ann Dole"},
  });
}

TEST_CASE("a title told by a verb is the subject's", "[titles]") {
  check({
      {"Ann Dole is the mayor of Cobb Hill.",
       "mayor of Cobb Hill (stated), copula current: Ann Dole"},
      {"Ann Dole, who has been the clinic's chief nurse for years, agreed.",
       "chief-nurse of clinic (stated), copula current: Ann Dole"},
      {"Ann Dole lives here. She is the mayor of Cobb Hill.",
       "mayor of Cobb Hill (stated), copula current: Ann Dole"},
      {"The mayor of Cobb Hill is Ann Dole.",
       "mayor of Cobb Hill (stated), copula current: Ann Dole"},
      {"Their voice, who has been the mayor of Cobb Hill for years, is Ann Dole.",
       "mayor of Cobb Hill (stated), copula current: Ann Dole"},
      {"Ann Dole, who as prime minister has a vote, agreed.",
       "prime-minister, as current: Ann Dole"},
      {"Tom Roe appointed Ann Dole chief executive.", ""},
  });
}

TEST_CASE("who was sworn in or took over holds the office, who is yet to be does not", "[titles]") {
  check({
      {"Ann Dole was sworn in as prime minister on Monday.",
       "prime-minister, as current: Ann Dole"},
      {"Ann Dole will be sworn in as prime minister on Monday.",
       "prime-minister, as elect: Ann Dole"},
      {"In May Ann Dole took office as chancellor.", "chancellor, as current: Ann Dole"},
      {"In May Ann Dole took bribes as chancellor.", ""},
      {"Ann Dole was appointed chancellor in May.", "chancellor, copula then: Ann Dole"},
      {"The newly elected chancellor Ann Dole met them.", "chancellor, prefix elect: Ann Dole"},
      {"The democratically elected chancellor Ann Dole met them.",
       "chancellor, prefix current: Ann Dole"},
      {"Ann Dole began serving as chancellor in May.", "chancellor, as then: Ann Dole"},
      {"Ann Dole succeeded Tom Roe as chancellor.",
       "chancellor, as then: Ann Dole | chancellor, as former: Tom Roe"},
      {"Ann Dole was succeeded as chancellor by Tom Roe.", "chancellor, as former: Ann Dole"},
  });
}

TEST_CASE("a prefix, a year or an adverb before the title says when it was held", "[titles]") {
  check({
      {"The ex-German chancellor Ann Dole spoke.",
       "chancellor of de (stated), prefix former: Ann Dole"},
      {"Ann Dole, formerly the mayor of Cobb Hill, spoke.",
       "mayor of Cobb Hill (stated), apposition former: Ann Dole"},
      {"Ann Dole, then the foreign minister, spoke.",
       "foreign-minister, apposition then: Ann Dole"},
      {"Ann Dole, at the time the mayor of Cobb Hill, spoke.",
       "mayor of Cobb Hill (stated), apposition then: Ann Dole"},
      {"Ann Dole, now the mayor of Cobb Hill, spoke.",
       "mayor of Cobb Hill (stated), apposition current: Ann Dole"},
  });
}

TEST_CASE("a president long dead is nobody of now", "[titles]") {
  check({
      {"She quoted President Abraham Lincoln.", "president, prefix then: Abraham Lincoln"},
      {"She quoted President Lincoln.", "president, prefix then: Lincoln"},
      {"She quoted President Lyndon B. Johnson.", "president, prefix then: Lyndon B. Johnson"},
      {"She met President Tom Johnson.", "president, prefix current: Tom Johnson"},
      {"She met German President Abraham Lincoln.",
       "president of de (stated), prefix current: Abraham Lincoln"},
  });
}

TEST_CASE("the place of an office ends where the full name of its holder begins", "[titles]") {
  check({
      {"President of the United States Ann Dole spoke.",
       "president of us (stated), prefix current: Ann Dole"},
      {"The foreign minister of France Tom Roe left.",
       "foreign-minister of fr (stated), prefix current: Tom Roe"},
      {"The mayor of Cobb Hill Ann Dole left.",
       "mayor of Cobb Hill (stated), prefix current: Ann Dole"},
      {"The mayor of San Tom Hill spoke.", ""},
  });
}

TEST_CASE("words of a title that belong to a name are no title", "[titles]") {
  check({
      {"Crews boarded the MV President Tom Roe.", ""},
      {"Members of the House of Ministers met.", ""},
      {"Ministers Without Borders met.", ""},
      {"Ann Dole, mayor of the city, spoke.", "mayor, apposition current: Ann Dole"},
  });
}

TEST_CASE("two offices behind one name are both its bearer's where a comma ends them", "[titles]") {
  check({
      {"Ann Dole, the mayor of Cobb Hill and the president of France, spoke.",
       "mayor of Cobb Hill (stated), apposition current: Ann Dole | president of fr (stated), "
       "apposition current: Ann Dole"},
      {"Ann Dole, the mayor of Cobb Hill and the president of France met.", ""},
  });
}

TEST_CASE("administrations name their head, but only as actors of now", "[titles]") {
  check({
      {"The Biden administration is weighing tariffs.",
       "president of us (implied), administration current: Biden"},
      {"The deal was struck with the Biden administration pressing for it.",
       "president of us (implied), administration current: Biden"},
      {"Two officials of the Biden administration resigned.",
       "president of us (implied), membership era: Biden"},
      {"Biden administration officials agreed.",
       "president of us (implied), membership era: Biden"},
      {"The rules were written under the Biden administration.",
       "president of us (implied), membership era: Biden"},
      {"The former Biden administration wrote the rules.",
       "president of us (implied), administration former: Biden"},
      {"Biden-era rules are to go.", "president of us (implied), membership era: Biden"},
      {"The US administration agreed.", ""},
  });
}

TEST_CASE("where two people fit, or the title is another thing's part, nobody holds it",
          "[titles]") {
  check({
      {"The wife of the mayor, Ann Dole, agreed.", ""},
      {"The president's office called Ann Dole.", ""},
      {"He met the chancellor, Ann Dole, and Tom Roe.", ""},
      {"In Berlin, the chancellor, tired, left.", ""},
      {"The club president, Tom Biden, thanked volunteers.",
       "president of club (stated), apposition current: Tom Biden"},
      {"A spokesman for the first minister, Ann Dole, said so.",
       "first-minister, apposition current: Ann Dole"},
  });
}

TEST_CASE("a country told once of a person's title holds for the title later", "[titles]") {
  check({{"U.S. President Ann Dole spoke. President Dole left at noon.",
          "president of us (stated), prefix current: Ann Dole | president of us (implied), prefix "
          "current: Ann Dole"},
         {"Former President Ann Dole wrote a book. In it President Dole is frank.",
          "president, prefix former: Ann Dole | president, prefix then: Ann Dole"}});
}

}  // namespace
}  // namespace belie
