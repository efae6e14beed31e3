// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantities.h"

#include <rapidcheck/catch.h>

#include <cmath>
#include <string>
#include <vector>

#include "language/ages/ages.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

std::vector<std::string> cut(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(mark);
    if (std::string part = trimmed(text.substr(0, end)); !part.empty() || mark == '|') {
      parts.push_back(std::move(part));
    }
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// The rows of a table in one of the core pack's lexicon files.
std::vector<std::vector<std::string>> core_rows(const std::string& file) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : cut(tests::read_source_file("rules/core/lexicon/" + file), '\n')) {
    if (line.starts_with('#') || line.find(" | ") == std::string::npos) continue;
    rows.push_back(cut(line, '|'));
    rows.back().resize(5);
  }
  return rows;
}

/// The newsroom's lexicon with the units and hedges of the core pack.
const LexiconIndex& index() {
  static const LexiconIndex built = [] {
    Lexicon lexicon = testing::newsroom_lexicon();
    for (const auto& row : core_rows("units.yaml")) {
      lexicon.units.push_back(
          {row[0], row[1], std::stod(row[2]), cut(row[3], ';'), cut(row[4], ';')});
    }
    for (const auto& row : core_rows("hedges.yaml")) {
      for (const std::string& form : cut(row[2], ';')) {
        lexicon.hedges.push_back({form, row[0], row[1]});
      }
    }
    return LexiconIndex(std::move(lexicon));
  }();
  return built;
}

Annotation annotated(const Document& document) {
  static const Model model = load_model(embedded_model_bytes()).value();
  Annotation annotation;
  annotation.document = &document;
  annotate_syntax(document, model, annotation);
  annotate_times(annotation);
  annotate_mentions(annotation, index());
  annotate_scopes(annotation, index());
  annotate_ages(annotation, index());
  annotate_quantities(annotation, index());
  return annotation;
}

struct Row {
  const char* text;
  const char* quantities;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    const Document document = testing::newsroom_draft("", row.text);
    const Annotation annotation = annotated(document);
    std::string lines;
    for (const QuantityMention& quantity : annotation.quantities) {
      lines += (lines.empty() ? "" : " | ") + to_text(annotation, quantity);
    }
    CHECK(lines == row.quantities);
  }
}

}  // namespace

TEST_CASE("numbers are read in digits and words, with the rounding that their writing admits",
          "[quantities]") {
  check({
      {"The fire killed 12 people.", "count 12 “people”"},
      {"The fire killed twelve people.", "count 12 “people”"},
      {"The fire killed 348 people.", "count 348 “people”"},
      {"The fire killed 320 people.", "count 315..325 “people”"},
      {"The march drew 12,000 people.", "count 11500..12500 “people”"},
      {"The march drew 12,400 people.", "count 12350..12450 “people”"},
      {"The march drew 1,051,635 people.", "count 1051635 “people”"},
      {"The march drew 1.8 million people.", "count 1750000..1850000 “people”"},
      {"The march drew 3 million people.", "count 2500000..3500000 “people”"},
      {"The march drew three million people.", "count 2500000..3500000 “people”"},
      {"The march drew 120 million people.", "count 115000000..125000000 “people”"},
      {"The march drew a thousand people.", "count 500..1500 “people”"},
      {"The march drew ten thousand people.", "count 5000..15000 “people”"},
      {"The march drew half a million people.", "count 450000..550000 “people”"},
      {"The march drew a half-million people.", "count 450000..550000 “people”"},
      {"The march drew 1.2m people.", "count 1150000..1250000 “people”"},
      {"The march drew twenty-two people.", "count 22 “people”"},
      {"The march drew a hundred and twenty-two people.", "count 122 “people”"},
      {"The march drew one hundred and one dogs.", "count 101 “dogs”"},
      {"The march drew sixty-five thousand four hundred and twelve people.",
       "count 65412 “people”"},
      {"The march drew two and a half million people.", "count 2450000..2550000 “people”"},
      {"The march drew 2½ million people.", "count 2450000..2550000 “people”"},
      {"The march drew 35 thousand students.", "count 34500..35500 “students”"},
      {"The law covers 3 lakh farmers.", "count 250000..350000 “farmers”"},
      {"The council met two dozen traders.", "count 22..26 “traders”"},
      {"The council met a dozen traders.", "count 11..13 “traders”"},
      {"The council met half a dozen traders.", "count 5.5..6.5 “traders”"},
      {"The council met a couple of traders.", "count 2..3 about “traders”"},
      {"The council met hundreds of traders.", "count 100..inf at-least “traders”"},
      {"The council met dozens of traders.", "count 24..inf at-least “traders”"},
      {"He left scores of two operas.", "count 2 “operas”"},
      {"The council met tens of thousands of traders.", "count 10000..inf at-least “traders”"},
      {"The council met hundreds of thousands of traders.", "count 100000..inf at-least “traders”"},
      {"The council met several hundred traders.", "count 200..1000 about “traders”"},
      {"The council met a few dozen traders.", "count 24..120 about “traders”"},
      {"The council met several traders.", ""},
      {"The council met zero traders.", "count 0 “traders”"},
  });
}

TEST_CASE("hedges before and after a figure open or widen it", "[quantities]") {
  check({
      {"At least 12 people were hurt.", "count 12..inf at-least “people”"},
      {"No fewer than 30 people were hurt.", "count 30..inf at-least “people”"},
      {"As many as 300 people were hurt.", "count 0..300 at-most “people”"},
      {"Up to 40 people were hurt.", "count 0..40 at-most “people”"},
      {"At most 40 people were hurt.", "count 0..40 at-most “people”"},
      {"No more than 40 people were hurt.", "count 0..40 at-most “people”"},
      {"More than 100 people were hurt.", "count 100..inf more-than “people”"},
      {"Over 100 people were hurt.", "count 100..inf more-than “people”"},
      {"Fewer than 20 people were hurt.", "count 0..20 less-than “people”"},
      {"Under 20 people were hurt.", "count 0..20 less-than “people”"},
      {"Just over 400 people were hurt.", "count 400..440 more-than “people”"},
      {"Just under 400 people were hurt.", "count 360..400 less-than “people”"},
      {"About 12,000 people marched.", "count 10350..13750 about “people”"},
      {"Some 650 people marched.", "count 580.5..720.5 about “people”"},
      {"Roughly 35 people marched.", "count 31.5..38.5 about “people”"},
      {"Around 52 people marched.", "count 46.8..57.2 about “people”"},
      {"An estimated 40 people marched.", "count 36..44 about “people”"},
      {"Nearly 300 people marched.", "count 270..300 about “people”"},
      {"Almost 90 people marched.", "count 81..90 about “people”"},
      {"Thirty or more people marched.", "count 30..inf at-least “people”"},
      {"Fifteen or so people marched.", "count 13.5..16.5 about “people”"},
      {"Some 40-odd people marched.", "count 36..44 about “people”"},
      {"The hall holds 100-plus people.", "count 100..inf at-least “people”"},
      {"The hall holds 100+ people.", "count 100..inf at-least “people”"},
      {"At least another 11 people were hurt.", "count 11..inf at-least further “people”"},
      {"Not 12 but 15 people were hurt.", "count 12 negated | count 15 “people”"},
      {"Twice as many as 12 people were hurt.", "count 12 “people”"},
      {"The vote took place over two days.", "measure 1.5..2.5 day"},
      {"The talks lasted over two days.", "measure 2..inf day more-than"},
  });
}

TEST_CASE("money is read in symbols, codes and words", "[quantities]") {
  check({
      {"It cost $5.", "money 4.5..5.5 usd"},
      {"It cost $84.6m.", "money 84550000..84650000 usd"},
      {"It cost $84.6 million.", "money 84550000..84650000 usd"},
      {"It cost £2.3bn.", "money 2250000000..2350000000 gbp"},
      {"It cost €20.", "money 19.5..20.5 eur"},
      {"It cost US$2 billion.", "money 1500000000..2500000000 usd"},
      {"It cost A$5m.", "money 4500000..5500000 aud"},
      {"It cost C$3.2 billion.", "money 3150000000..3250000000 cad"},
      {"It cost Rs 5 crore.", "money 45000000..55000000 inr"},
      {"It cost Rs500.", "money 450..550 inr"},
      {"It cost USD 500.", "money 450..550 usd"},
      {"It cost EUR 20m.", "money 15000000..25000000 eur"},
      {"It cost 1.8 million euros.", "money 1750000..1850000 eur"},
      {"It cost 728 trillion won.", "money 727500000000000..728500000000000 krw"},
      {"It cost 16.4 crore rupees.", "money 163500000..164500000 inr"},
      {"It cost 500 Australian dollars.", "money 450..550 aud"},
      {"It cost 2 million Swiss francs.", "money 1500000..2500000 chf"},
      {"It cost 5 million pounds.", "money 4500000..5500000 gbp"},
      {"It cost 300 pounds sterling.", "money 250..350 gbp"},
      {"It cost millions of dollars.", "money 1000000..inf usd at-least"},
      {"It cost 50p.", "money 49.5..50.5 penny"},
      {"It cost 20 cents.", "money 19.5..20.5 cent"},
      {"It cost 145.6p a litre.", "money 145.55..145.65 penny per “litre”"},
      {"It cost a $1.2-billion fortune.", "money 1150000000..1250000000 usd"},
      {"It cost £1m-a-year.", "money 500000..1500000 gbp per “year”"},
      {"It cost $2–3 million.", "money 2000000..3000000 usd range"},
      {"It cost $2m-$3m.", "money 2000000..3000000 usd range"},
      {"It cost between £10 and £12.", "money 10..12 gbp range"},
      {"It cost 20 to 30 euros.", "money 20..30 eur range"},
      {"It cost about $90 billion.", "money 76500000000..104500000000 usd about"},
      {"It cost more than $1,299.", "money 1299..inf usd more-than"},
      {"All 3 won prizes.", "count 3 definite"},
  });
}

TEST_CASE("percent, points and shares", "[quantities]") {
  check({
      {"Some 65 per cent of voters backed it.", "percent 58.05..72.05 percent about “voters”"},
      {"Some 65% of voters backed it.", "percent 58.05..72.05 percent about “voters”"},
      {"It fell by 8 percent.", "percent 7.5..8.5 percent"},
      {"It fell by 6.5 percentage points.", "points 6.45..6.55 percentage-point"},
      {"It fell by 650 basis points.", "points 6.45..6.55 percentage-point"},
      {"It fell by a quarter of a percentage point.", "points 0.2375..0.2625 percentage-point"},
      {"It rose from 4.2 to 3.9 per cent.",
       "percent 4.15..4.25 percent | percent 3.85..3.95 percent"},
      {"It rose from 40 to 58 per cent.",
       "percent 39.5..40.5 percent | percent 57.5..58.5 percent"},
      {"It rose by 60–70 per cent.", "percent 60..70 percent range"},
      {"Her lead was 50.1 to 42.9 per cent.",
       "percent 50.05..50.15 percent | percent 42.85..42.95 percent"},
      {"Half of the patients left.", "share 0.475..0.525 of-known “patients”"},
      {"Half the patients left.", "share 0.475..0.525 “patients”"},
      {"More than half of the patients left.", "share 0.5..1 more-than of-known “patients”"},
      {"Nearly a third of the patients left.", "share 0.3..0.333333 about of-known “patients”"},
      {"Two thirds of members left.", "share 0.641667..0.691667 “members”"},
      {"Three-quarters of members left.", "share 0.725..0.775 “members”"},
      {"A quarter of its staff left.", "share 0.225..0.275 of-known “staff”"},
      {"Sales fell by a third.", "share 0.308333..0.358333"},
      {"A third man was held.", ""},
      {"The first half was dull.", ""},
      {"One in five children is poor.", "share 0.175..0.225 “children”"},
      {"One in every ten owners agreed.", "share 0.075..0.125 “owners”"},
      {"Nine out of ten owners agreed.", "share 0.875..0.925 “owners”"},
      {"Two in 10 owners agreed.", "share 0.175..0.225 “owners”"},
      {"He won 12 in 15 games.", "count 12 | count 15 “games”"},
  });
}

TEST_CASE("measures are read with their units, compounds in the smallest of them", "[quantities]") {
  check({
      {"The car did 40 km/h.", "measure 39.5..40.5 kilometre-per-hour"},
      {"The car did 40mph.", "measure 39.5..40.5 mile-per-hour"},
      {"The wind blew at 120 kilometres per hour.", "measure 115..125 kilometre-per-hour"},
      {"The wall is 8.5 metres long.", "measure 8.45..8.55 metre"},
      {"The 8.5-metre wall fell.", "measure 8.45..8.55 metre definite"},
      {"A 10m-high wall fell.", "measure 9.5..10.5 metre"},
      {"The plane flew at 35,000ft.", "measure 34500..35500 foot"},
      {"She stands 6ft 2in tall.", "measure 73.5..74.5 inch"},
      {"She stands six feet two inches tall.", "measure 73.5..74.5 inch"},
      {"The parcel weighed 2lb 3oz.", "measure 34.5..35.5 ounce"},
      {"The parcel weighed 139kg.", "measure 138.5..139.5 kilogram"},
      {"He weighs 200 pounds.", "measure 150..250 pound-mass"},
      {"He lost 20 pounds.", "measure 19.5..20.5 pound-mass"},
      {"The farm has 300 acres.", "measure 250..350 acre"},
      {"The park covers 12 square kilometres.", "measure 11.5..12.5 square-kilometre"},
      {"The tank holds 40 litres.", "measure 39.5..40.5 litre"},
      {"The race took 3 hours 5 minutes and 40 seconds.", "measure 11139.5..11140.5 second"},
      {"The race took 3:05:40.", "measure 11139.5..11140.5 second"},
      {"The race took 3:26.50.", "measure 206.495..206.505 second"},
      {"The race took three and a half hours.", "measure 3..4 hour"},
      {"The race took two hours and a half.", "measure 2..3 hour"},
      {"The race took half an hour.", "measure 0.475..0.525 hour"},
      {"The race took 44.12 seconds.", "measure 44.115..44.125 second"},
      {"The term is three years and six months.", "measure 109134459..111764205 second"},
      {"The term is a five-year one.", "measure 4.5..5.5 year"},
      {"It was 38.5C.", "measure 38.45..38.55 celsius"},
      {"It was 38.5 degrees Celsius.", "measure 38.45..38.55 celsius"},
      {"It fell to -5C.", "measure -5.5..-4.5 celsius"},
      {"It fell to minus 5C.", "measure -5.5..-4.5 celsius"},
      {"A magnitude 7.1 earthquake struck.", "measure 7.05..7.15 magnitude"},
      {"A 6.4 quake struck.", "measure 6.35..6.45 magnitude"},
      {"The plant makes 1,000 megawatts.", "measure 500..1500 megawatt"},
      {"They sold 1.2 million barrels of oil a day.",
       "measure 1150000..1250000 barrel per “day” “oil”"},
      {"Snow fell to a depth of 30-40cm.", "measure 30..40 centimetre range"},
      {"The wave was 18 to 23 feet high.", "measure 18..23 foot range"},
  });
}

TEST_CASE("pairs are scores and votes", "[quantities]") {
  check({
      {"Rovers won 3-1.", "pair 3:1"},
      {"Rovers won 3–2.", "pair 3:2"},
      {"Rovers lost 0-2.", "pair 0:2"},
      {"Rovers beat Castle 4-0 at home.", "pair 4:0"},
      {"Rovers and Castle drew 1-1.", "pair 1:1"},
      {"Harwell Rovers 4 Port Lennox 1", "pair 4:1"},
      {"Harwell Rovers 4, Port Lennox 1.", "pair 4:1"},
      {"The motion passed by 49 to 36.", "pair 49:36"},
      {"The motion passed by 49 votes to 36.", "pair 49:36 “votes”"},
      {"The motion passed by eight votes to three.", "pair 8:3 “votes”"},
      {"The council voted 52-48.", "pair 52:48"},
      {"The court ruled 6 to 3.", "pair 6:3"},
      {"The jury split 10-2.", "pair 10:2"},
      {"It got 212 votes in favour and 97 against.", "pair 212:97 “votes”"},
      {"It got 215 votes in favour, ten abstentions and one vote against.", "pair 215:1 “votes”"},
      {"It passed with 30 members in favour and 12 opposed.", "pair 30:12 “members”"},
      {"Dole won 6-3, 7-5.", ""},
      {"It was a 50-50 choice.", ""},
  });
}

TEST_CASE("ranges rise", "[quantities]") {
  check({
      {"They hired between 10 and 12 people.", "count 10..12 range “people”"},
      {"They hired 10 to 12 people.", "count 10..12 range “people”"},
      {"They hired 10-12 people.", "count 10..12 range “people”"},
      {"They hired two or three people.", "count 2..3 range “people”"},
      {"They hired 5,000-10,000 people.", "count 5000..10000 range “people”"},
      {"They hired two to three million people.", "count 2000000..3000000 range “people”"},
      {"The price rose from 40 to 58 dollars.", "money 39.5..40.5 usd | money 57.5..58.5 usd"},
      {"The staff grew from 40 to 58 people.", "count 40 | count 58 “people”"},
      {"The staff ranged from 40 to 58 people.", "count 40..58 range “people”"},
  });
}

TEST_CASE("what is counted is the noun behind, with its qualifiers", "[quantities]") {
  check({
      {"Ten stolen bells were found.", "count 10 “stolen bells”"},
      {"The ten stolen bells were found.", "count 10 definite “stolen bells”"},
      {"Ten stolen bronze bells of the seventeenth century were found.",
       "count 10 “stolen bronze ‹bells› of the seventeenth century”"},
      {"Two separate law enforcement sources said so.",
       "count 2 “separate law enforcement sources”"},
      {"Twelve were found.", "count 12"},
      {"The 58 were found.", "count 58 definite"},
      {"Three were hurt and 12 dead.", "count 3 | count 12 “dead”"},
      {"Eight injured people were flown out.", "count 8 “injured people”"},
      {"The eight injured were flown out.", "count 8 definite “injured”"},
      {"Some 200 injured were flown out.", "count 135..275 about “injured”"},
      {"Twelve men, two women and a child died.", "count 12 “men” | count 2 “women”"},
      {"Twelve Britons died.", "count 12 “Britons”"},
      {"A 500-page report came out.", "count 450..550 “page”"},
      {"A 12-man team came.", "count 12 “man”"},
      {"A 12-strong team came.", "count 12"},
      {"Two-way talks began.", ""},
      {"Members of 12 clubs met.", "count 12 “clubs”"},
  });
}

TEST_CASE("determination tells what was told before from what is new", "[quantities]") {
  check({
      {"All 186 boxes were found.", "count 186 definite “boxes”"},
      {"These three boxes were found.", "count 3 definite “boxes”"},
      {"Its 105 places were lost.", "count 105 definite “places”"},
      {"The trust's 105 places were lost.", "count 105 definite “places”"},
      {"Another 11 people died.", "count 11 further “people”"},
      {"Two more people died.", "count 2 further “people”"},
      {"Two more died.", "count 2 further"},
      {"Eleven others fled.", "count 11 further"},
      {"The other six fled.", "count 6 further"},
      {"The other six boxes burned.", "count 6 further “boxes”"},
      {"Six other boxes burned.", "count 6 further “boxes”"},
      {"A further 12 homes burned.", "count 12 further “homes”"},
      {"The latest two burned.", "count 2 further"},
  });
}

TEST_CASE("a part knows its whole", "[quantities]") {
  check({
      {"Police found 51 of the 58 patients.",
       "count 51 of 58 “patients” | count 58 definite “patients”"},
      {"Police found 51 of the 58.", "count 51 of 58 | count 58 definite"},
      {"Seven of them died.", "count 7 of-known"},
      {"Two of the dead were children.", "count 2 of-known “dead”"},
      {"All 186 of those released flew home.", "count 186 definite of-known “released”"},
      {"Ten thousand of the country's 1.2 million teachers struck.",
       "count 5000..15000 of 1200000 “teachers” | count 1150000..1250000 definite “teachers”"},
      {"All but a dozen of them survived.", "count 11..13 all-but of-known"},
      {"All but two of the 30 miners came up.",
       "count 2 all-but of 30 “miners” | count 30 definite “miners”"},
      {"There are 650 clubs, of which 220 are old.", "count 645..655 “clubs” | count 215..225"},
  });
}

TEST_CASE("what each has, and what comes a day", "[quantities]") {
  check({
      {"The parties won nine seats apiece.", "count 9 each “seats”"},
      {"The parties won six each.", "count 6 each"},
      {"Tickets cost £15 per head.", "money 14.5..15.5 gbp each per “head”"},
      {"Tickets cost £15 each.", "money 14.5..15.5 gbp each"},
      {"Oil cost $90 a barrel.", "money 89.5..90.5 usd per “barrel”"},
      {"They ship 30,000 tonnes of grain a month.",
       "measure 25000..35000 tonne per “month” “grain”"},
      {"They met 12 people a day later.", "count 12 “people”"},
  });
}

TEST_CASE("dates, ages, names, labels and codes are no quantities", "[quantities]") {
  check({
      {"On 12 September 2025 she left.", ""},
      {"In 2019 she left.", ""},
      {"The 2019 elections were fair.", ""},
      {"She left at 9.30pm.", ""},
      {"She left at 11.", ""},
      {"She left at half past nine.", ""},
      {"She left at nine o'clock.", ""},
      {"The 52-year-old man left.", ""},
      {"She was aged 12.", ""},
      {"The twelfth man left.", ""},
      {"The thirty-first man left.", ""},
      {"The Boeing 737 of Flight 214 landed.", ""},
      {"Rule 31 bans it.", ""},
      {"It is on page 4.", ""},
      {"The Group of 20 met.", ""},
      {"He lives at 10 Cobb Street.", ""},
      {"Call 020 7946 0018 or 555-0142.", ""},
      {"The G7 and COVID-19 are names.", ""},
      {"The 9/11 attacks and 24/7 news.", ""},
      {"Public Law 116-283 bans it.", ""},
      {"1. Wash the rice.", ""},
      {"He added a note [12].", ""},
      {"He has 1,2 and 1,2345 of them.", ""},
      {"Category 5 storms are rare.", ""},
      {"No. 10 said so.", ""},
      {"The top 10 changed.", ""},
      {"It is four times the size.", ""},
      {"One of the best left.", ""},
      {"One day no one came.", ""},
      {"The one who left was tall.", ""},
      {"One person was killed.", "count 1 “person”"},
      {"One of the 12 boxes burned.", "count 1 of 12 “boxes” | count 12 definite “boxes”"},
      {"At least one person was killed.", "count 1..inf at-least “person”"},
      {"The population is 8.4m.", "count 8350000..8450000"},
      {"The 10.5m was spent.", ""},
  });
}

TEST_CASE("a number behind a name counts where it is written or listed as one", "[quantities]") {
  check({
      {"In Aldersey 5,120 people voted, in Hollin 3,018.",
       "count 5115..5125 “people” | count 3018"},
      {"There were five boats in May, July 64.", "count 5 “boats” | count 64"},
      {"They flew Falcon 9, Starship 3 and Ariane 5.", ""},
      {"In the western block 4,418 slept.", "count 4418"},
  });
}

TEST_CASE("a mention keeps the figure's own words apart from hedge, sign and unit",
          "[quantities]") {
  const Document document =
      testing::newsroom_draft("", "It cost about $84.6 million, or between 10 and 12 euros each.");
  const Annotation annotation = annotated(document);
  REQUIRE(annotation.quantities.size() == 2);
  const QuantityMention& dollars = annotation.quantities[0];
  CHECK(annotation.text(dollars.span) == "about $84.6 million");
  CHECK(annotation.text(annotation.span(dollars.number)) == "84.6 million");
  CHECK((dollars.value == 84'600'000 && dollars.unit == "usd" && dollars.dimension == "money"));
  const QuantityMention& range = annotation.quantities[1];
  CHECK(annotation.text(range.span) == "between 10 and 12 euros");
  CHECK(annotation.text(annotation.span(range.number)) == "10");
  CHECK(annotation.text(annotation.span(range.second_number)) == "12");
  CHECK((range.hedge == Hedge::kRange && range.value == 10 && range.second == 12 && range.each));
}

TEST_CASE("the counted words and the whole are found by index", "[quantities]") {
  const Document document = testing::newsroom_draft("", "Police found 51 of the 58 old boxes.");
  const Annotation annotation = annotated(document);
  REQUIRE(annotation.quantities.size() == 2);
  const QuantityMention& part = annotation.quantities[0];
  REQUIRE(part.whole.valid());
  CHECK(annotation.quantities[part.whole.index()].value == 58);
  CHECK(annotation.word(part.head) == "boxes");
  CHECK(annotation.text(annotation.span(part.counted)) == "old boxes");
}

namespace {

/// Words that figures are made of, and bytes that nobody expects.
rc::Gen<std::string> figure_text() {
  const auto word = rc::gen::element<std::string>(
      "12", "1,000", "3.5", "$", "£", "million", "a", "hundred", "and", "-", "–", "to", "of", "the",
      "half", "third", "per", "cent", "%", "people", "dead", "about", "at", "least", "more", "than",
      "between", "or", "one", "in", "five", "ft", "2in", "hours", "3:05:40", "votes", "against",
      "favour", "each", "minus", "C", ".", ",", "\n", "Rs500", "999999999999999", "00", "all",
      "but");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(word),
                      [](const std::vector<std::string>& words) {
                        std::string text = "x";
                        for (const std::string& one : words) text += " " + one;
                        return text;
                      });
}

bool holds_together(const Annotation& annotation, const QuantityMention& quantity) {
  const auto inside = [&](TokenRange range) {
    return range.begin <= range.end && range.end <= annotation.tokens.size();
  };
  const bool places = inside(quantity.tokens) && !quantity.tokens.empty() &&
                      inside(quantity.number) && inside(quantity.second_number) &&
                      inside(quantity.counted) && inside(quantity.per) &&
                      quantity.span == annotation.span(quantity.tokens) &&
                      quantity.tokens.begin <= quantity.number.begin;
  const bool links =
      (!quantity.head.valid() || quantity.head.index() < annotation.tokens.size()) &&
      (!quantity.whole.valid() || quantity.whole.index() < annotation.quantities.size());
  const bool values = std::isfinite(quantity.value) && std::isfinite(quantity.second) &&
                      quantity.low <= quantity.high && !std::isnan(quantity.low) &&
                      !std::isnan(quantity.high);
  const bool around = quantity.hedge == Hedge::kMoreThan || quantity.hedge == Hedge::kLessThan ||
                      (quantity.low <= quantity.value && quantity.value <= quantity.high);
  return places && links && values && around;
}

}  // namespace

TEST_CASE("of any words, quantities lie in order inside the text and bound their value",
          "[quantities]") {
  rc::prop("quantities hold together", [] {
    const Document document = testing::newsroom_draft("", *figure_text());
    const Annotation annotation = annotated(document);
    std::uint32_t at = 0;
    for (const QuantityMention& quantity : annotation.quantities) {
      RC_ASSERT(holds_together(annotation, quantity));
      RC_ASSERT(quantity.span.begin >= at);
      at = quantity.span.begin;
      RC_ASSERT(!to_text(annotation, quantity).empty());
    }
  });
}

}  // namespace belie
