// SPDX-License-Identifier: Apache-2.0
#include "language/names/names.h"

#include "language/names/name_parts.h"
#include "language/names/name_types.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// The names of a body, each with its type: "Ann Dole person | Cobb Hill place".
std::string names_in(const std::string& headline, const std::string& body) {
  const Document document = testing::newsroom_draft(headline, body);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string text;
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kName) continue;
    const Referent& referent = annotation.referents[mention.referent.index()];
    text += (text.empty() ? "" : " | ") + std::string(annotation.text(mention.span));
    if (referent.type != EntityType::kUnknown) text += " " + std::string(to_text(referent.type));
  }
  return text;
}

struct Row {
  const char* text;
  const char* names;
};

TEST_CASE("names are runs of proper nouns with their particles, initials and suffixes", "[names]") {
  const Row rows[] = {
      {"On Monday Ann Dole left.", "Ann Dole person"},
      {"The panel heard John F. Roe on Friday.", "John F. Roe person"},
      {"They met Ursula von der Leyen twice.", "Ursula von der Leyen person"},
      {"Reporters asked Peter Hale Jr. about it.", "Peter Hale Jr. person"},
      {"The talks with Kim Min-seok failed.", "Kim Min-seok person"},
      {"A letter reached Tom O'Brien in June.", "Tom O'Brien person"},
      {"Police thanked Helen Day-Lewis for it.", "Helen Day-Lewis person"},
      {"Mr Roe's car was found.", "Roe person"},
  };
  for (const Row& row : rows) CHECK(names_in("", row.text) == row.names);
}

TEST_CASE("bodies keep what of, for and and join to them", "[names]") {
  const Row rows[] = {
      {"She joined the Bank of England last year.", "Bank of England organisation"},
      {"The Ministry of Foreign Affairs said so.", "Ministry of Foreign Affairs organisation"},
      {"He runs the Department of Health and Human Services now.",
       "Department of Health and Human Services organisation"},
      {"Fire broke out near Cobb Hill on Sunday.", "Cobb Hill place"},
      {"The files lie in the Dole Library now.", "Dole Library thing"},
  };
  for (const Row& row : rows) CHECK(names_in("", row.text) == row.names);
}

TEST_CASE("names hold title words, fields joined by and, and numbers", "[names]") {
  const Row rows[] = {
      {"She left the Department of Justice last year.", "Department of Justice organisation"},
      {"The House of Representatives sat late.", "House of Representatives organisation"},
      {"He won the Medal of Freedom in May.", "Medal of Freedom organisation"},
      {"She runs the Food and Water Bank now.", "Food and Water Bank organisation"},
      {"The Bank of England and Ann Dole agreed.",
       "Bank of England organisation | Ann Dole person"},
      {"They saw Ann Dole Image: Peter Hale there.", "Ann Dole person | Peter Hale person"},
      {"They found COVID-19 in the samples.", "COVID-19"},
      {"Wreckage of Orlo Air Flight 610 was found.", "Orlo Air Flight 610"},
  };
  for (const Row& row : rows) CHECK(names_in("", row.text) == row.names);
}

TEST_CASE("adjectives, months, weekdays and first words of sentences are no names", "[names]") {
  const Row rows[] = {
      {"Russian forces left in March.", ""},
      {"Western officials met on Tuesday.", ""},
      {"Heavy rain fell. Nobody was hurt.", ""},
      {"The Ukrainian Oleh Hrytsenko won.", "Oleh Hrytsenko person"},
      {"Talks between the US and Germany go on.", "US place | Germany place"},
  };
  for (const Row& row : rows) CHECK(names_in("", row.text) == row.names);
}

TEST_CASE("words that have their capital from the sentence are no names", "[names]") {
  const Row rows[] = {
      {"((Ann Dole)) Well, it took two years. ((Roe)) Were you tired? (Roe) Is that all?",
       "Ann Dole person | Roe person | Roe person"},
      {"((Ann Dole)) Oh, many things. Um, yes. Thank you for coming.", "Ann Dole person"},
      {"A guest told her: “Thank you for coming.” Thank you, said the host.", ""},
      {"Per the decree nobody may leave. On Friday Per Roe left.", "Per Roe person"},
      {"She reads X-ray pictures and wears T-shirts.", ""},
      {"It cost US$8000 in June.", ""},
  };
  for (const Row& row : rows) CHECK(names_in("", row.text) == row.names);
}

TEST_CASE("what sets two names apart belongs to them", "[names]") {
  const Row rows[] = {
      {"The 42nd Parliament fell and the 43rd Parliament sat.",
       "42nd Parliament organisation | 43rd Parliament organisation"},
      {"They marched for Martin Luther King Jr. in June.", "Martin Luther King Jr. person"},
  };
  for (const Row& row : rows) CHECK(names_in("", row.text) == row.names);
}

TEST_CASE("a headline in capitals makes no names of common words", "[names]") {
  CHECK(names_in("Mayor Ann Dole Opens New Bridge After Long Delay",
                 "The mayor, Ann Dole, opened the bridge on Monday.") ==
        "Ann Dole person | Ann Dole person");
  CHECK(names_in("Heavy Rain Closes Schools Across the Valley", "Rain closed schools on Monday.")
            .empty());
}

TEST_CASE("a person's name falls into given names and surname", "[names]") {
  struct Parts {
    const char* name;
    const char* parts;
  };
  const Parts rows[] = {{"Joseph R. Biden Jr.", "Joseph R. / Biden / Jr."},
                        {"Xi Jinping", "Jinping / Xi / "},
                        {"Kim Min-seok", "Min-seok / Kim / "},
                        {"Ursula von der Leyen", "Ursula / von der Leyen / "},
                        {"Bashar al-Assad", "Bashar / al-Assad / "},
                        {"Trump", " / Trump / "},
                        {"Ann Dole", "Ann / Dole / "},
                        {"Mohammed bin Salman", "Mohammed / bin Salman / "}};
  for (const Parts& row : rows) {
    const NameParts parts = name_parts(row.name, testing::newsroom_index());
    std::string given;
    for (const std::string& word : parts.given) given += (given.empty() ? "" : " ") + word;
    CHECK(given + " / " + parts.surname + " / " + parts.suffix == row.parts);
  }
}

TEST_CASE("two full names agree where one person can bear both", "[names]") {
  const auto agree = [](const char* a, const char* b) {
    return names_agree(name_parts(a, testing::newsroom_index()),
                       name_parts(b, testing::newsroom_index()));
  };
  CHECK(agree("Joe Biden", "Joseph R. Biden Jr."));
  CHECK(agree("J. Roe", "John Roe"));
  CHECK(agree("Péter Hále", "Peter Hale"));
  CHECK_FALSE(agree("Ann Dole", "Tom Dole"));
  CHECK_FALSE(agree("John A. Roe", "John B. Roe"));
  CHECK_FALSE(agree("Ann Dole", "Ann Roe"));
}

}  // namespace
}  // namespace belie
