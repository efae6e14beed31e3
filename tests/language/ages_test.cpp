// SPDX-License-Identifier: Apache-2.0
#include "language/ages/ages.h"

#include "language/descriptions/descriptions.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// Every age, birth and death of a body, by to_text; those of nobody in brackets.
std::string ages_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_descriptions(annotation, testing::newsroom_index());
  annotate_ages(annotation, testing::newsroom_index());
  std::string text;
  for (const AgeExpression& age : annotation.ages) {
    const std::string line = to_text(annotation, age);
    text += (text.empty() ? "" : " | ") + (age.holder.valid() ? line : "(" + line + ")");
  }
  return text;
}

struct Row {
  const char* text;
  const char* ages;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(ages_in(row.text) == row.ages);
  }
}

TEST_CASE("told of some years off, an age says how old somebody is now", "[ages]") {
  check({
      {"Tom Roe left the mill 17 years ago, at the age of 29.", "age 45..47 described of Tom Roe"},
      {"Twelve years ago, at the age of 71, Tom Roe stopped.", "age 82..84 described of Tom Roe"},
      {"Tom Roe was 22 when he began, two decades ago.", "age 40..44 described of Tom Roe"},
      {"Tom Roe will turn 60 in two years.", "age 57..58 described of Tom Roe"},
      {"Tom Roe was 22 when he began, in 1984, two decades ago.", "age 22 date 1984 of Tom Roe"},
      {"Tom Roe died a week before his 90th birthday.", "age 89 described of Tom Roe"},
      {"Tom Roe would have celebrated his 90th birthday next week.", "age 89 described of Tom Roe"},
      {"Tom Roe is saving until his 90th birthday.", ""},
      {"Tom Roe died on Sunday in his sleep at 92.", "death 92 weekday Sunday of Tom Roe"},
      {"Ann Dole, 1938 to 2022, is named on the stone.",
       "birth date 1938 of Ann Dole | death date 2022 of Ann Dole"},
      {"Ann Dole, at 36 the oldest of the field, lost.", "age 36 described of Ann Dole"},
  });
}

TEST_CASE("births and birthdays are told in many words", "[ages]") {
  check({
      {"Tom Roe came into the world in February 1932.", "birth date 1932-02 of Tom Roe"},
      {"Tom Roe saw the light of day in Leith in 1951.", "birth date 1951 of Tom Roe"},
      {"Tom Roe's date of birth is given as 14 June 1974.", "birth date 1974-06-14 of Tom Roe"},
      {"Tom Roe, whose 30th birthday fell in captivity in 1987, spoke.",
       "age 30 date 1987 of Tom Roe"},
      {"Tom Roe is 38 tomorrow.", "age 37..38 described of Tom Roe"},
      {"In 2009 Tom Roe, then 25, was jailed.", "age 25 date 2009 of Tom Roe"},
      {"Ann Dole became a judge in 1990 at 35.", "age 35 date 1990 of Ann Dole"},
      {"A boy of eleven, Leo Roe, ran.", "age 11 described of Leo Roe"},
      {"Leo Roe, 9, said nothing.", "age 9 described of Leo Roe"},
  });
}

TEST_CASE("a description whose age is told is the only one by name whose age is", "[ages]") {
  check({
      {"The miner was born in Leith in 1932.\n\nTom Roe, 85, still walks.",
       "birth date 1932 of Tom Roe | age 85 described of Tom Roe"},
      {"A 52-year-old man was arrested.\n\nTom Roe, 34, died.",
       "age 52 described of A 52-year-old man | age 34 described of Tom Roe"},
      {"Tom Roe, 34, sang. A man of 52 danced.",
       "age 34 described of Tom Roe | age 52 described of A man"},
      {"A man of 52 was seen. Tom Roe, 34, danced with Peter Lund.",
       "age 52 described of A man | age 34 described of Tom Roe"},
  });
}

TEST_CASE("a pronoun that nobody stands near is whom the draft is about", "[ages]") {
  check({
      {"Tom Roe kept goal for Leith.\n\nThe crowd sang in the rain.\n\nHe was born in Norwick in "
       "1995.",
       "birth date 1995 of Tom Roe"},
      {"Tom Roe kept goal for Leith.\n\nA farmer gave the cup.\n\nThe crowd sang. A boy ran on. "
       "He was born in Norwick in 1995.",
       "(birth date 1995)"},
      {"Tom Roe and Peter Orlo kept goal.\n\nThe crowd sang in the rain.\n\nHe was born in "
       "Norwick in 1995.",
       "(birth date 1995)"},
  });
}

TEST_CASE("an age beside a name is its bearer's", "[ages]") {
  check({
      {"Gordon Peat, 52, drove the coach.", "age 52 described of Gordon Peat"},
      {"Ann Dole fell ill at the age of four months.", "age 0 of Ann Dole"},
      {"Ann Dole is a Danish painter and rower born in 1958.", "birth date 1958 of Ann Dole"},
      {"Gordon Peat rows for Leith. He was taught by Tom Roe. He left when he was 17.", "(age 17)"},
      {"Ann Dole (52) drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole, aged 52, drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole, 52, and Tom Roe, 47, were hurt.",
       "age 52 described of Ann Dole | age 47 described of Tom Roe"},
      {"Police arrested Tom Roe, 34.", "age 34 described of Tom Roe"},
      {"Police arrested Tom Roe, 34, and Ann Dole, 29.",
       "age 34 described of Tom Roe | age 29 described of Ann Dole"},
      {"Ann Dole, 52 years old, drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole and her son Pedro, 7, were rescued.", "age 7 described of Pedro"},
      {"Ann Dole, aged about 40, drove the coach.", "age 37..43 described of Ann Dole"},
      {"Mr Roe, 61, thanked the crew.", "age 61 described of Roe"},
      {"“We will rebuild,” said Maria Dole, 44.", "age 44 described of Maria Dole"},
      {"The prize went to Helen Dole (28), Tom Roe (31) and Peter Orlo (45).",
       "age 28 described of Helen Dole | age 31 described of Tom Roe | age 45 described of Peter "
       "Orlo"},
      {"Laura Dole – 63 – has three children.", ""},
      {"Peter Orlo, fifty-two, has a farm.", "age 52 described of Peter Orlo"},
      {"Ursula Dole, in her sixties, still rows.", "age 60..69 described of Ursula Dole"},
      {"Tom Roe, 18, and five others rowed.", "age 18 described of Tom Roe"},
      {"Ursula Dole, in her late sixties, still rows.", "age 65..69 described of Ursula Dole"},
      {"Ursula Dole, in her early 30s, still rows.", "age 30..34 described of Ursula Dole"},
      {"Tom Roe, in his mid-50s, was found.", "age 53..57 described of Tom Roe"},
  });
}

TEST_CASE("an age before a name or within a description is its bearer's", "[ages]") {
  check({
      {"Police named 52-year-old Ann Dole.", "age 52 described of Ann Dole"},
      {"The 52-year-old teacher Ann Dole was named.", "age 52 described of Ann Dole"},
      {"Ann Dole, a 52-year-old grandmother, drove the coach.", "age 52 described of Ann Dole"},
      {"Ann Dole, a 52-year-old mother of two from Nairn, drove on.",
       "age 52 described of Ann Dole"},
      {"Ann Dole is a 52-year-old grandmother.", "age 52 of Ann Dole"},
      {"A 52-year-old woman named Ann Dole drove the coach.", "age 52 described of Ann Dole"},
      {"A 52-year-old woman, Ann Dole, was hurt.", "age 52 described of Ann Dole"},
      {"A 52-year-old woman was hurt.", "age 52 described of A 52-year-old woman"},
      {"A man, 34, was arrested.", "age 34 described of A man"},
      {"A girl of 11 was found.", "age 11 described of A girl"},
      {"A boy aged 9 was found.", "age 9 described of A boy"},
      {"A fifty-two-year-old woman was hurt.", "age 52 described of A fifty-two-year-old woman"},
      {"Eighteen-month-old Pedro slept.", "age 1 described of Pedro"},
      {"Police named Tom Roe. The 52-year-old was led away.", "age 52 described of Tom Roe"},
      {"Police named Tom Roe. The 52-year-old farmer was led away.", "age 52 described of Tom Roe"},
      {"Police named Tom Roe. The 52-year-old woman beside him wept.", "(age 52 described)"},
  });
}

TEST_CASE("an age that a verb tells is its subject's", "[ages]") {
  check({
      {"Ann Dole is 47.", "age 47 of Ann Dole"},
      {"Ann Dole, who is 47 and drives a coach, was hurt.", "age 47 of Ann Dole"},
      {"Ann Dole was 38 when she beat Tom Roe in 2003.", "age 38 date 2003 of Ann Dole"},
      {"Ann Dole was 38 in 2003.", "age 38 date 2003 of Ann Dole"},
      {"Ann Dole turned 62 in the spring.", "age 62 of Ann Dole"},
      {"Ann Dole turned 62 in 2014.", "age 62 date 2014 of Ann Dole"},
      {"Ann Dole will be 70 in June.", "age 69 described of Ann Dole"},
      {"Ann Dole lives in Nairn. She is almost 40.", "age 38..39 of Ann Dole"},
      {"Ann Dole lives in Nairn. She’s 47 years old.", "age 47 of Ann Dole"},
      {"Ann Dole celebrated her 80th birthday on Friday.", "age 80 of Ann Dole"},
      {"Ann Dole celebrated her twenty-first birthday on Friday.", "age 21 of Ann Dole"},
      {"Tom Roe is over 60.", "age 60..69 of Tom Roe"},
      {"Ann Dole left in May 2004, a week before her 21st birthday.",
       "age 20 date 2004-05 of Ann Dole"},
      {"Ann Dole left in May 2004, two days after her 21st birthday.",
       "age 21 date 2004-05 of Ann Dole"},
      {"Ann Dole left on her 21st birthday in May 2004.", "age 21 date 2004-05 of Ann Dole"},
      {"Ann Dole left in May 2004, two years before her 21st birthday.", ""},
      {"Ann Dole left a week before her 21st birthday.", ""},
      {"One of them, the retired nurse Ann Dole, was 79 when she left in 2015.",
       "age 79 date 2015 of Ann Dole"},
      {"Tom Roe, who was 45 when he left, had come in 2008.", "age 45 of Tom Roe"},
      {"Tom Roe is 52, has a farm and rows.", "age 52 of Tom Roe"},
      {"Tom Roe began his training in 1984, aged 21.", "age 21 date 1984 of Tom Roe"},
      {"Tom Roe, aged 21 in 1984, began as a cook.", "age 21 date 1984 of Tom Roe"},
      {"Tom Roe won the cup at the age of 19.", "age 19 of Tom Roe"},
  });
}

TEST_CASE("births and deaths are told with their time and age", "[ages]") {
  check({
      {"Ann Dole was born in Norwick in June 1946.", "birth date 1946-06 of Ann Dole"},
      {"Ann Dole was born on 3 May 1970.", "birth date 1970-05-03 of Ann Dole"},
      {"Ann Dole, born in 1951, rows.", "birth date 1951 of Ann Dole"},
      {"Ann Dole (born 1951) rows.", "birth date 1951 of Ann Dole"},
      {"Born in 1989 in a village by the sea, Ann Dole studied law.",
       "birth date 1989 of Ann Dole"},
      {"Ann Dole (1951–2019) rowed.", "birth date 1951 of Ann Dole | death date 2019 of Ann Dole"},
      {"Ann Dole rows. The daughter of a baker, Dole was born in 1951.",
       "birth date 1951 of Ann Dole"},
      {"The 1951-born Ann Dole rows.", "birth date 1951 of Ann Dole"},
      {"Ann Dole died aged 87.", "death 87 of Ann Dole"},
      {"Ann Dole has died at 91.", "death 91 of Ann Dole"},
      {"Ann Dole, who was 45 when she died, rowed.", "death 45 of Ann Dole"},
      {"Ann Dole was 45 when she was killed.", "death 45 of Ann Dole"},
      {"Ann Dole was 45 when her father died.", "age 45 of Ann Dole"},
      {"Ann Dole died in 2004 at the age of 80.", "death 80 date 2004 of Ann Dole"},
      {"Ann Dole died on Friday, aged 74.", "death 74 weekday Friday of Ann Dole"},
  });
}

TEST_CASE("an age told of an earlier part of a life is its subject's", "[ages]") {
  check({
      {"Ann Dole first crossed it in 2009, as a student of 22.", "age 22 of Ann Dole"},
      {"Ann Dole crossed it in 2009 as a 22-year-old student.", "age 22 of Ann Dole"},
      {"Ann Dole crossed it in 2009 as a 22-year-old.", "age 22 of Ann Dole"},
      {"As a 22-year-old in 2009, Ann Dole crossed it.", "age 22 date 2009 of Ann Dole"},
      {"As a 22-year-old Ann Dole crossed it.", "age 22 of Ann Dole"},
      {"In 2009, aged 22, Ann Dole crossed it.", "age 22 date 2009 of Ann Dole"},
      {"Ann Dole crossed it in 2009. She was 22.", "age 22 date 2009 of Ann Dole"},
      {"Ann Dole opened a shop at 22, in 2009.", "age 22 date 2009 of Ann Dole"},
      {"NAIRN – At 26, Ann Dole was still a typist.", "age 26 of Ann Dole"},
      {"Ann Dole has rowed for ten years, since she was 22.", "age 31..33 described of Ann Dole"},
      {"As a girl of 16, Ann Dole swam to the island.", "age 16 of Ann Dole"},
      {"At 26, Ann Dole was still a typist.", "age 26 of Ann Dole"},
      {"Ann Dole lives in Nairn. At 26 she was a typist.", "age 26 of Ann Dole"},
      {"Ann Dole, who at 79 was on the list again, wept.", "age 79 of Ann Dole"},
      {"The pond froze at 26 minutes past four.", ""},
      {"The shares closed at 26.", ""},
      {"Tom Roe finished at 71, a shot behind.", ""},
  });
}

TEST_CASE("names of decades, places and trades beside an age are understood", "[ages]") {
  check({
      {"Tom Roe sold the mill. The septuagenarian will stay on.",
       "age 70..79 described of Tom Roe"},
      {"Tom Roe, an octogenarian, rows.", "age 80..89 described of Tom Roe"},
      {"Tom Roe sold the mill. The octogenarian founder will stay on.",
       "age 80..89 described of Tom Roe"},
      {"Octogenarians row.", "(age 80..89)"},
      {"Tom Roe of Nairn, 24, won.", "age 24 described of Tom Roe"},
      {"Tom Roe from Port Selby, 24, won.", "age 24 described of Tom Roe"},
      {"A firefighter of 26 was hurt.", "age 26 described of A firefighter"},
      {"Her second, Tom Roe, was 21 and had never rowed.", "age 21 of Tom Roe"},
      {"The women's 25-kilometre race was won by Ann Dole.", ""},
      {"Ann Dole won the women's 25-kilometre race.", ""},
      {"Tom Roe's 9-year-old son slept.", "age 9 described of 's 9-year-old son"},
  });
}

TEST_CASE("a namesake and somebody of another sex do not bear the age", "[ages]") {
  check({
      {"Tom Roe, 51, rows. A namesake, Tom Roe, 34, swims.",
       "age 51 described of Tom Roe | (age 34 described)"},
      {"Tom Roe, 51, rows. Another Tom Roe, 34, swims.",
       "age 51 described of Tom Roe | (age 34 described)"},
      {"Tom Roe, 51, rows. Tom Roe, 34, who is not related, swims.",
       "age 51 described of Tom Roe | (age 34 described)"},
      {"Tom Roe, 51, rows. Tom Roe, 34, no relation, swims.",
       "age 51 described of Tom Roe | (age 34 described)"},
      {"Tom Roe, 51, rows. A baker of the same name, Tom Roe, 34, swims.",
       "age 51 described of Tom Roe | (age 34 described)"},
      {"Ms Dole climbed it. Reto Caval held the rope until she was 65.", "age 65 of Dole"},
  });
}

TEST_CASE("ages of things, groups, rules and other times are nobody's", "[ages]") {
  check({
      {"Children under 12 travel free.", ""},
      {"Anyone over 18 may vote.", ""},
      {"The under-21 side won.", ""},
      {"They sat under a 200-year-old oak.", ""},
      {"They sat under a 100-year-old oak.", "(age 100 described)"},
      {"The school is for 16-year-olds.", "(age 16)"},
      {"Ann Dole, 3, Tom Roe, 2, and Peter Orlo scored.", ""},
      {"Tom Roe (23) and Peter Orlo (67) scored goals.", ""},
      {"Women aged 50 to 70 are invited.", ""},
      {"People aged 65 or older wait.", ""},
      {"Ann Dole got 12 years in prison.", ""},
      {"Ann Dole would have been 90 on Friday.", "age 89..90 described of Ann Dole"},
      {"Ann Dole was 12 seconds behind.", ""},
      {"Ann Dole was 4 under par.", ""},
      {"The firm was born in 1998.", "(birth date 1998)"},
      {"The score was 52 to 47.", ""},
      {"Ann Dole was 5-2 up.", ""},
      {"Tom Roe, 52 at the time, drove on.", ""},
      {"The then 52-year-old Tom Roe drove on.", "(age 52 described)"},
      {"The son of Tom Roe, 21, drove on.", ""},
      {"The road is 52 kilometres long.", ""},
      {"Ann Dole lives at 52 Mill Street.", ""},
  });
}

}  // namespace
}  // namespace belie
