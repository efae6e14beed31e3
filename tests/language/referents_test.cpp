// SPDX-License-Identifier: Apache-2.0
#include "language/names/referents.h"

#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// The people of a body, by to_text.
std::string people_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string text;
  for (const Referent& referent : annotation.referents) {
    if (referent.type == EntityType::kPerson)
      text += (text.empty() ? "" : " / ") + to_text(annotation, referent);
  }
  return text;
}

TEST_CASE("a surname goes to the full name that it is short for", "[referents]") {
  CHECK(people_in("Ann Dole spoke on Monday. Later Dole left.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, Dole");
  CHECK(people_in("Ursula von der Leyen spoke. Later von der Leyen left.") ==
        "person Ursula von der Leyen [Ursula | von der Leyen] female: Ursula von der Leyen, von "
        "der Leyen");
  CHECK(people_in("Pedro Ruiz Ortega spoke. Reporters asked Mr Ruiz about it.") ==
        "person Pedro Ruiz Ortega [Pedro Ruiz | Ortega] male: Pedro Ruiz Ortega, Ruiz");
  CHECK(people_in("President Biden spoke. Joe Biden was asked by Joseph R. Biden.") ==
        "person Joseph R. Biden [Joseph R. | Biden] male: Biden, Joe Biden, Joseph R. Biden");
}

TEST_CASE("two people of one surname stay apart, and a bare surname is in doubt", "[referents]") {
  CHECK(people_in("Ann Dole and her brother Tom Dole agreed. Dole left.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, her; maybe Dole / "
        "person Tom Dole [Tom | Dole] male: Tom Dole; maybe Dole / "
        "person Dole: Dole; maybe Ann Dole; maybe Tom Dole");
  CHECK(people_in("Ann Dole and Tom Dole agreed.\nMr Dole left.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole / person Tom Dole [Tom | Dole] male: Tom "
        "Dole, Dole");
  CHECK(people_in("Ann Dole spoke first.\nTom Dole came later. Dole left.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole / person Tom Dole [Tom | Dole] male: Tom "
        "Dole, Dole");
}

TEST_CASE("a bare surname of a family is the one in office, unless another is nearer",
          "[referents]") {
  const std::string family = "Chancellor Ann Dole met her brother Tom Dole. Both knew Ann Dole.";
  CHECK(people_in(family + "\nChancellor Dole left. In July Dole came back.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, her, Ann Dole, Dole, Dole / "
        "person Tom Dole [Tom | Dole] male: Tom Dole");
  CHECK(people_in(family + "\nTom Dole left. In July Dole came back.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, her, Ann Dole; maybe Dole / "
        "person Tom Dole [Tom | Dole] male: Tom Dole, Tom Dole; maybe Dole / "
        "person Dole: Dole; maybe Ann Dole; maybe Tom Dole");
}

TEST_CASE("a surname is the person's wherever it stands", "[referents]") {
  CHECK(people_in("Ann Dole was shot. The anger in Dole grew. A knife lay near Dole.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, Dole, Dole");
}

TEST_CASE("long and short forms of one name are one person's", "[referents]") {
  CHECK(people_in("Pedro L. Ruiz Ortega spoke. Later Pedro Ruiz left.") ==
        "person Pedro L. Ruiz Ortega [Pedro L. Ruiz | Ortega] male: Pedro L. Ruiz Ortega, Pedro "
        "Ruiz");
  CHECK(people_in("Tom von Ruiz spoke. Von Ruiz left.") ==
        "person Tom von Ruiz [Tom | von Ruiz] male: Tom von Ruiz, Von Ruiz");
  CHECK(people_in("President Mohammed bin Salman spoke. Later Mohammed left.") ==
        "person Mohammed bin Salman [Mohammed | bin Salman]: Mohammed bin Salman, Mohammed");
}

TEST_CASE("the name at birth is the bearer's", "[referents]") {
  CHECK(people_in("Ann Dole, born Helen Roe in 1941, sang.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, Helen Roe");
  CHECK(people_in("Born Helen Roe, Ann Dole sang.") ==
        "person Ann Dole [Ann | Dole] female: Helen Roe, Ann Dole");
  CHECK(people_in("Ann Dole, born to Helen Roe in 1941, sang.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole / "
        "person Helen Roe [Helen | Roe] female: Helen Roe");
}

TEST_CASE("a courtesy title tells the sex of a surname alone, unless two disagree", "[referents]") {
  CHECK(people_in("Mr Hartmann left.") == "person Hartmann male: Hartmann");
  CHECK(people_in("Mr Hartmann left. Ms Hartmann stayed.") ==
        "person Hartmann: Hartmann, Hartmann");
}

TEST_CASE("a surname alone is whoever of that surname has been named so far", "[referents]") {
  const std::string people =
      people_in("Peter Hartmann spoke. Hartmann left. His wife, Anna Hartmann, stayed.");
  CHECK(people.find("Peter Hartmann, Hartmann") != std::string::npos);
}

TEST_CASE("a name that no list has is a person's where people only do what is told",
          "[referents]") {
  for (const char* text :
       {"The chair went to Ulvrik Tessen, a retired mayor, in May.",
        "Ulvrik Tessen wrote it in May.", "They met Ulvrik Tessen in the yard.",
        "Ulvrik Tessen was sentenced on Monday.", "The man was named as Ulvrik Tessen.",
        "Ulvrik Tessen (44) left.", "Ulvrik Tessen and her brother left.",
        "Ulvrik Tessen's husband left."}) {
    CAPTURE(text);
    CHECK(people_in(text).starts_with("person Ulvrik Tessen"));
  }
  for (const char* text : {"Ulvrik Tessen was sold in May.", "They sailed with Ulvrik Tessen.",
                           "The leader of Ulvrik Tessen was elected on Monday."}) {
    CAPTURE(text);
    CHECK(people_in(text).empty());
  }
}

TEST_CASE("a place and a known surname side by side are two names", "[referents]") {
  const std::string people =
      people_in("Peter Hartmann spoke. From the edge of Harwell Hartmann drove home.");
  CHECK(people.find("Peter Hartmann, Hartmann") != std::string::npos);
}

TEST_CASE("surnames a letter or two apart may be one person's", "[referents]") {
  CHECK(people_in("Peter Hartmann spoke. Later Mr Hartman left.") ==
        "person Peter Hartmann [Peter | Hartmann] male: Peter Hartmann; maybe Hartman / "
        "person Hartman male: Hartman; maybe Peter Hartmann");
}

TEST_CASE("a pronoun is resolved only where one person fits", "[referents]") {
  CHECK(people_in("Tom Roe spoke. He was tired.") ==
        "person Tom Roe [Tom | Roe] male: Tom Roe, He");
  CHECK(
      people_in("Tom Roe met John Hale. He was tired.") ==
      "person Tom Roe [Tom | Roe] male: Tom Roe / person John Hale [John | Hale] male: John Hale");
  CHECK(people_in("Tom Roe met Ann Dole. She was tired.") ==
        "person Tom Roe [Tom | Roe] male: Tom Roe / person Ann Dole [Ann | Dole] female: Ann Dole, "
        "She");
}

TEST_CASE("a pronoun between quotation marks does not mean whoever speaks", "[referents]") {
  CHECK(people_in("Tom Roe, the mayor, said: “He was a great teacher. We all owe him a lot.”") ==
        "person Tom Roe [Tom | Roe] male: Tom Roe");
  CHECK(people_in("“His voice filled the yard,” Tom Roe said.\n“He sang,” Tom Roe said.") ==
        "person Tom Roe [Tom | Roe] male: Tom Roe, Tom Roe");
  CHECK(people_in("Tom Roe spoke first. “He was tired that day,” Ann Dole said.") ==
        "person Tom Roe [Tom | Roe] male: Tom Roe, He / "
        "person Ann Dole [Ann | Dole] female: Ann Dole");
  CHECK(people_in("Ann Dole stood up. “I knew him well,” she said.") ==
        "person Ann Dole [Ann | Dole] female: Ann Dole, she");
}

TEST_CASE("a pronoun between quotation marks does not mean whoever introduces the words",
          "[referents]") {
  CHECK(people_in("From Tom Roe on the radio a poem: “He came by night. He left by day.”") ==
        "person Tom Roe [Tom | Roe] male: Tom Roe");
}

TEST_CASE("mentions stand in text order", "[referents]") {
  const Document document =
      testing::newsroom_draft("", "Tom Roe spoke. He met Ann Dole. She left.");
  const Annotation annotation = testing::newsroom_annotation(document);
  for (std::size_t m = 1; m < annotation.mentions.size(); ++m) {
    CHECK(annotation.mentions[m - 1].tokens.begin < annotation.mentions[m].tokens.begin);
  }
}

}  // namespace
}  // namespace belie
