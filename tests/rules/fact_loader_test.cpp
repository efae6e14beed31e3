// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/fact_loader.h"

#include <algorithm>
#include <set>
#include <string>

#include "core_files.h"
#include "language/names/name_parts.h"
#include "language/names/spelling.h"
#include "support/catch.h"

namespace belie {
namespace {

Lexicon small_lexicon() {
  Lexicon lexicon;
  lexicon.offices.push_back(
      {"fr/president", "French president", "president", "fr", 1, true, {}, {}});
  lexicon.offices.push_back({"sm/captain", "captain regent", "captain", "sm", 2, false, {}, {}});
  return lexicon;
}

FactLoad load(const std::string& yaml) {
  return load_facts("p", "p", {{"facts/x.yaml", yaml}}, small_lexicon());
}

std::string with_terms(const std::string& rows, const std::string& office = "fr/president") {
  return "source: a table\noffices:\n  " + office +
         ":\n    known-from: 2000-01-01\n    known-until: 2024-01-01\n    terms: |\n" + rows;
}

/// Who held the office on the day for certain, by the core facts; acting and uncertain ones too.
std::set<std::string> holders(const std::string& office, Day day) {
  std::set<std::string> people;
  for (const Fact& fact : core_fact_load().facts) {
    const OfficeTerm& term = fact.term;
    const bool begun = term.from <= day;
    const bool running = term.until ? day < *term.until : day <= term.known_until;
    if (term.office == office && begun && running) people.insert(term.person);
  }
  return people;
}

}  // namespace

TEST_CASE("a fact file becomes terms of office", "[rules][facts]") {
  const FactLoad loaded = load(
      "source: a table\n"
      "people: |\n"
      "  Jeanne de Rive | de Rive; De Rive | J. de Rive; Jeanne Rive\n"
      "  Mo Lin | Mo | | family-first\n"
      "offices:\n"
      "  fr/president:\n"
      "    known-from: 2000-01-01\n"
      "    known-until: 2024-01-01\n"
      "    gaps: true\n"
      "    terms: |\n"
      "      2000-01-01 | 2006-05 | Jeanne de Rive\n"
      "      2006-05-20 | 2006-06-01 | Mo Lin | acting; until+3\n"
      "      2006-06-01 | - | Anne Petit | known-until=2020-02-02; source=the gazette\n");
  REQUIRE(error_lines(loaded.errors).empty());
  REQUIRE(loaded.facts.size() == 3);
  const OfficeTerm& first = loaded.facts[0].term;
  CHECK(first.surname == "de Rive");
  CHECK(first.surname_aliases == std::vector<std::string>{"De Rive"});
  CHECK(first.aliases == std::vector<std::string>{"J. de Rive", "Jeanne Rive"});
  CHECK(first.until == make_day(2006, 5, 1));
  CHECK(first.until_uncertain_days == 30);
  const OfficeTerm& second = loaded.facts[1].term;
  CHECK((second.acting && second.family_first && second.surname == "Mo"));
  CHECK(second.until_uncertain_days == 3);
  const OfficeTerm& third = loaded.facts[2].term;
  CHECK_FALSE(third.until);
  CHECK(third.surname == "Petit");
  CHECK(third.known_until == make_day(2020, 2, 2));
  CHECK(third.source == "the gazette");
  CHECK(loaded.facts[2].line == 13);
  REQUIRE(loaded.offices.size() == 1);
  CHECK((loaded.offices[0].gaps && loaded.offices[0].name == "French president"));
}

TEST_CASE("mistakes in a fact file are told at their cell", "[rules][facts]") {
  const auto [yaml, told] = GENERATE(table<std::string, std::string>({
      {with_terms("      2001-02-30 | - | A B\n"),
       "p/facts/x.yaml:7:7: no such day: “2001-02-30” (2013-03-14, 2013-03, 2013, or - for "
       "until)\n"},
      {with_terms("      2002-01-01 | 2001-01-01 | A B\n"),
       "p/facts/x.yaml:7:20: this term ends before it begins\n"},
      {with_terms("      2002-01-01 | 2025-01-01 | A B\n"),
       "p/facts/x.yaml:7:20: this term ends after the last known day, 2024-01-01 (write - for a "
       "term "
       "that was running on that day)\n"},
      {with_terms("      2025-01-01 | - | A B\n"),
       "p/facts/x.yaml:7:7: this term begins after the last known day, 2024-01-01\n"},
      {with_terms("      2001-01-01 | - | A B | actin\n"),
       "p/facts/x.yaml:7:30: a term has no note “actin” (did you mean “acting”?)\n"},
      {with_terms("      2001-01-01 | 2003-01-01 | Éa B\n      2002-01-01 | - | C D\n"),
       "p/facts/x.yaml:8: Éa B and C D hold fr/president at once (the other term is on line 7)\n"},
      {with_terms("      2001-01-01 | - | A B\n", "fr/presidnt"),
       "p/facts/x.yaml:3:3: no office has the id “fr/presidnt” (did you mean “fr/president”?)\n"},
      {"offices: {}\n", "p/facts/x.yaml:1:1: a fact file needs the key “source”\n"},
      {"source: s\npeople: |\n  A B | C\noffices: {}\n",
       "p/facts/x.yaml:3:9: the surname must be a part of the person's name\n"},
      {"source: s\npeople: |\n  A B | B\n  A B | B\noffices: {}\n",
       "p/facts/x.yaml:4:3: A B stands twice (first at p/facts/x.yaml:3)\n"},
  }));
  CHECK(error_lines(load(yaml).errors) == told);
}

TEST_CASE("terms may overlap on the day of handover, in office with seats, or where one is acting",
          "[rules][facts]") {
  const auto [office, rows] = GENERATE(table<std::string, std::string>({
      {"fr/president", "      2001-01-01 | 2003-01-02 | A B\n      2003-01-01 | - | C D\n"},
      {"fr/president",
       "      2001-01-01 | 2003-02-01 | A B\n      2003-01-01 | - | C D | acting\n"},
      {"fr/president", "      2001-01-01 | 2003-02-01 | A B\n      2003-01 | - | C D\n"},
      {"sm/captain", "      2001-01-01 | 2003-02-01 | A B\n      2002-01-01 | - | C D\n"},
  }));
  CHECK(error_lines(load(with_terms(rows, office)).errors).empty());
}

TEST_CASE("the core facts load without a mistake", "[rules][facts]") {
  CHECK(error_lines(core_fact_load().errors).empty());
  CHECK(core_fact_load().facts.size() > 4300);
}

TEST_CASE(
    "every core fact has a surname that its name contains, a source and an end after its beginning",
    "[rules][facts]") {
  for (const Fact& fact : core_fact_load().facts) {
    const OfficeTerm& term = fact.term;
    CAPTURE(fact.file, fact.line, term.person);
    CHECK_FALSE(term.surname.empty());
    CHECK(term.person.find(term.surname) != std::string::npos);
    CHECK_FALSE(term.source.empty());
    CHECK(term.person.find(',') == std::string::npos);
    if (term.until) CHECK(term.from <= *term.until);
    const int doubt = std::max(term.from_uncertain_days, term.until_uncertain_days);
    CHECK((0 <= doubt && doubt <= 30));
  }
}

TEST_CASE("every office of the core facts covers its known days unless gaps are declared",
          "[rules][facts]") {
  for (const OfficeFacts& office : core_fact_load().offices) {
    if (office.gaps) continue;
    std::optional<Day> covered;
    for (const Fact& fact : core_fact_load().facts) {
      const OfficeTerm& term = fact.term;
      if (term.office != office.office) continue;
      CAPTURE(office.office, term.person, iso_text(term.from));
      if (covered) CHECK(term.from <= *covered + std::chrono::days{61});
      const Day end = term.until.value_or(office.known_until);
      covered = covered ? std::max(*covered, end) : end;
    }
  }
}

TEST_CASE("the core facts know who held an office on a day", "[rules][facts]") {
  const auto [office, day, person] = GENERATE(table<std::string, std::string, std::string>({
      {"us/president", "2001-01-19", "Bill Clinton"},
      {"us/president", "2009-01-20", "Barack Obama"},
      {"us/president", "2021-01-19", "Donald Trump"},
      {"us/president", "2024-12-31", "Joe Biden"},
      {"us/president", "2025-09-12", "Donald Trump"},
      {"us/vice-president", "2012-06-01", "Joe Biden"},
      {"us/vice-president", "2025-02-01", "JD Vance"},
      {"us/secretary-of-state", "2011-05-02", "Hillary Clinton"},
      {"us/attorney-general", "2010-01-01", "Eric Holder"},
      {"gb/monarch", "2022-09-07", "Elizabeth II"},
      {"gb/prime-minister", "2003-03-20", "Tony Blair"},
      {"gb/prime-minister", "2022-10-01", "Liz Truss"},
      {"gb/prime-minister", "2024-07-05", "Keir Starmer"},
      {"gb/chancellor-of-the-exchequer", "2008-09-15", "Alistair Darling"},
      {"gb/foreign-secretary", "2017-01-01", "Boris Johnson"},
      {"gb/home-secretary", "2015-01-01", "Theresa May"},
      {"gb-sct/first-minister", "2014-09-18", "Alex Salmond"},
      {"gb-wls/first-minister", "2020-01-01", "Mark Drakeford"},
      {"ru/president", "2010-01-01", "Dmitry Medvedev"},
      {"ru/foreign-minister", "2015-01-01", "Sergei Lavrov"},
      {"ua/president", "2022-02-24", "Volodymyr Zelensky"},
      {"de/chancellor", "2015-09-04", "Angela Merkel"},
      {"de/chancellor", "2025-05-07", "Friedrich Merz"},
      {"fr/president", "2015-11-13", "François Hollande"},
      {"fr/prime-minister", "2024-10-01", "Michel Barnier"},
      {"it/prime-minister", "2012-01-01", "Mario Monti"},
      {"es/prime-minister", "2010-01-01", "José Luis Rodríguez Zapatero"},
      {"pl/president", "2025-09-01", "Karol Nawrocki"},
      {"ca/prime-minister", "2025-03-15", "Mark Carney"},
      {"jp/prime-minister", "2013-01-01", "Shinzo Abe"},
      {"cn/president", "2005-01-01", "Hu Jintao"},
      {"in/prime-minister", "2010-01-01", "Manmohan Singh"},
      {"br/president", "2024-01-01", "Luiz Inácio Lula da Silva"},
      {"il/prime-minister", "2021-12-01", "Naftali Bennett"},
      {"ir/president", "2007-01-01", "Mahmoud Ahmadinejad"},
      {"tr/president", "2016-07-15", "Recep Tayyip Erdoğan"},
      {"eu/commission-president", "2016-01-01", "Jean-Claude Juncker"},
      {"nato/secretary-general", "2022-02-24", "Jens Stoltenberg"},
      {"un/secretary-general", "2005-01-01", "Kofi Annan"},
      {"us-tx/governor", "1999-01-01", "George W. Bush"},
      {"us-ny/governor", "2021-08-25", "Kathy Hochul"},
      {"us-ca/governor", "2019-01-06", "Jerry Brown"},
      {"us-az/governor", "2023-06-01", "Katie Hobbs"},
      {"gb/justice-secretary", "2022-10-01", "Brandon Lewis"},
      {"gb/home-secretary", "2025-10-01", "Shabana Mahmood"},
      {"gb/commons-speaker", "2012-01-01", "John Bercow"},
      {"gb/bank-governor", "2016-06-24", "Mark Carney"},
      {"eu/ecb-president", "2012-07-26", "Mario Draghi"},
      {"imf/managing-director", "2010-05-10", "Dominique Strauss-Kahn"},
      {"who/director-general", "2020-03-11", "Tedros Adhanom Ghebreyesus"},
      {"iaea/director-general", "2022-03-01", "Rafael Grossi"},
      {"fifa/president", "2014-06-12", "Sepp Blatter"},
      {"se/prime-minister", "2022-10-19", "Ulf Kristersson"},
      {"au/treasurer", "2014-05-13", "Joe Hockey"},
      {"de/interior-minister", "2015-09-04", "Thomas de Maizière"},
      {"ph/president", "2013-11-08", "Benigno Aquino III"},
      {"pe/president", "2020-11-12", "Manuel Merino"},
      {"ng/president", "2014-04-14", "Goodluck Jonathan"},
      {"eg/president", "2013-01-01", "Mohamed Morsi"},
      {"sk/prime-minister", "2018-02-21", "Robert Fico"},
      {"so/president", "2019-05-01", "Mohamed Abdullahi Mohamed"},
      {"mw/president", "2021-03-09", "Lazarus Chakwera"},
      {"tz/prime-minister", "2024-05-14", "Kassim Majaliwa"},
      {"mn/prime-minister", "2019-01-01", "Ukhnaagiin Khürelsükh"},
      {"np/prime-minister", "2022-01-01", "Sher Bahadur Deuba"},
      {"qa/emir", "2013-01-01", "Hamad bin Khalifa Al Thani"},
      {"ws/prime-minister", "2023-01-01", "Fiame Naomi Mata'afa"},
      {"jm/prime-minister", "2013-01-01", "Portia Simpson-Miller"},
      {"is/prime-minister", "2021-03-09", "Katrín Jakobsdóttir"},
      {"xk/president", "2019-01-01", "Hashim Thaçi"},
      {"ch/president", "2020-06-01", "Simonetta Sommaruga"},
      {"dk/monarch", "2025-01-01", "Frederik X"},
      {"ng/vice-president", "2016-01-01", "Yemi Osinbajo"},
      {"fr/culture-minister", "2023-01-01", "Rima Abdul Malak"},
      {"de/transport-minister", "2019-01-01", "Andreas Scheuer"},
      {"nz/health-minister", "2019-01-01", "David Clark"},
      {"jp/environment-minister", "2020-01-01", "Shinjiro Koizumi"},
  }));
  CAPTURE(office, day);
  CHECK(holders(office, *parse_iso_day(day)) == std::set<std::string>{person});
}

TEST_CASE("every form of a name in the core facts reads as a person's", "[rules][facts]") {
  const LexiconIndex index(core_lexicon_load().lexicon);
  const auto check_form = [&](const std::string& form) {
    CAPTURE(form);
    CHECK(form.find_first_of("|;,\"()") == std::string::npos);
    CHECK(form.find("  ") == std::string::npos);
    CHECK_FALSE(name_parts(form, index).surname.empty());
  };
  for (const Fact& fact : core_fact_load().facts) {
    CAPTURE(fact.file, fact.line);
    check_form(fact.term.person);
    check_form(fact.term.surname);
    CHECK(starts_upper(fact.term.person));
    for (const std::string& alias : fact.term.aliases) check_form(alias);
    for (const std::string& surname : fact.term.surname_aliases) check_form(surname);
  }
}

TEST_CASE("every office of the core facts says how far it reaches, and nothing is later",
          "[rules][facts]") {
  for (const OfficeFacts& office : core_fact_load().offices) {
    CAPTURE(office.office);
    CHECK(office.known_from < office.known_until);
    CHECK_FALSE(office.name.empty());
  }
  for (const Fact& fact : core_fact_load().facts) {
    CAPTURE(fact.file, fact.line);
    CHECK(fact.term.from <= fact.term.known_until);
    CHECK(fact.term.until.value_or(fact.term.known_until) <= fact.term.known_until);
  }
}

TEST_CASE("family names that stand first are known", "[rules][facts]") {
  const auto surname = [](const std::string& person) {
    const auto fact = std::ranges::find_if(core_fact_load().facts,
                                           [&](const Fact& f) { return f.term.person == person; });
    REQUIRE(fact != core_fact_load().facts.end());
    return fact->term.surname;
  };
  CHECK(surname("Xi Jinping") == "Xi");
  CHECK(surname("Ban Ki-moon") == "Ban");
  CHECK(surname("Moon Jae-in") == "Moon");
  CHECK(surname("Ursula von der Leyen") == "von der Leyen");
  CHECK(surname("Luiz Inácio Lula da Silva") == "Lula");
  CHECK(surname("Shinzo Abe") == "Abe");
}

}  // namespace belie
