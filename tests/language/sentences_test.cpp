// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/sentences.h"

#include <string>
#include <string_view>

#include "language/syntax/model.h"
#include "language/syntax/tokenizer.h"
#include "support/catch.h"

namespace belie {

namespace {

std::string joined(std::string_view text, const std::vector<Span>& tokens,
                   const std::vector<TokenRange>& sentences) {
  std::string out;
  for (const TokenRange sentence : sentences) {
    if (!out.empty()) out += " | ";
    out += text.substr(tokens[sentence.begin].begin,
                       tokens[sentence.end - 1].end - tokens[sentence.begin].begin);
  }
  return out;
}

/// The text with " | " between its sentences.
std::string sentences(std::string_view text) {
  static const Model model = load_model(embedded_model_bytes()).value();
  const std::vector<Span> tokens = tokenize(text);
  return joined(text, tokens, split_sentences(text, tokens, model.boundaries, &model.lexicon));
}

struct Row {
  std::string_view text;
  std::string_view sentences;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) CHECK(sentences(row.text) == row.sentences);
}

}  // namespace

TEST_CASE("a stop before a capital ends a sentence", "[sentences]") {
  check(
      {{"It rained. We left.", "It rained. | We left."},
       {"The count was 5-2. Alderman Bo Wiik asked for another.",
        "The count was 5-2. | Alderman Bo Wiik asked for another."},
       {"Who won? Nobody did! They drew.", "Who won? | Nobody did! | They drew."},
       {"Sales fell 3.5 per cent. 12 shops closed.", "Sales fell 3.5 per cent. | 12 shops closed."},
       {"He waited... Then he ran.", "He waited... | Then he ran."},
       {"He waited ... then ran.", "He waited ... then ran."},
       {"Apple sold it. iPhone sales rose.", "Apple sold it. | iPhone sales rose."},
       {"", ""},
       {"no end", "no end"}});
}

TEST_CASE("closing quotes and brackets go with the sentence before", "[sentences]") {
  check(
      {{"“We lost.” The room was quiet.", "“We lost.” | The room was quiet."},
       {"\"We lost.\" The room was quiet.", "\"We lost.\" | The room was quiet."},
       {"(It was late.) She slept.", "(It was late.) | She slept."},
       {"“Why?” asked Lund.", "“Why?” asked Lund."},
       {"“Why?” Lund asked.", "“Why?” Lund asked."},
       {"He shrugged. “Perhaps.”", "He shrugged. | “Perhaps.”"},
       {"It fell in 1990.[3] The cause is unknown.", "It fell in 1990.[3] | The cause is unknown."},
       {"Yahoo! is old.", "Yahoo! is old."}});
}

TEST_CASE("abbreviations and initials end no sentence unless a new one plainly begins",
          "[sentences]") {
  check({{"Mr. Hansen met Gen. Ode. Both smiled.", "Mr. Hansen met Gen. Ode. | Both smiled."},
         {"J. K. Holm and P. Dahl wrote it.", "J. K. Holm and P. Dahl wrote it."},
         {"The U.S. Senate met.", "The U.S. Senate met."},
         {"He lives in the U.S. The house is big.", "He lives in the U.S. | The house is big."},
         {"It opens at 8 a.m. The doors close at 9 p.m. sharp.",
          "It opens at 8 a.m. | The doors close at 9 p.m. sharp."},
         {"They met on Sept. 3 in Rome.", "They met on Sept. 3 in Rome."},
         {"Acme Inc. Chairman Roe quit.", "Acme Inc. Chairman Roe quit."},
         {"She works for Acme Inc. It makes rope.", "She works for Acme Inc. | It makes rope."}});
}

TEST_CASE("the end of a line ends a sentence unless a small letter goes on", "[sentences]") {
  check({{"Harbour reopens\nShips came back.", "Harbour reopens | Ships came back."},
         {"The long line was\nbroken by hand.", "The long line was\nbroken by hand."},
         {"1. Open the lid\n2. Lift the box", "1. Open the lid | 2. Lift the box"}});
}

TEST_CASE("abbreviations at the end of a sentence are told from those within", "[sentences]") {
  check({{"The ferry left at 6 a.m. There was fog.", "The ferry left at 6 a.m. | There was fog."},
         {"Bids close at 9 a.m. Eastern time today.", "Bids close at 9 a.m. Eastern time today."},
         {"He wrote to Ana B. Moe and to Ole T. Lie.", "He wrote to Ana B. Moe and to Ole T. Lie."},
         {"Under section 12 et seq. of the act, fees rose.",
          "Under section 12 et seq. of the act, fees rose."},
         {"They sold rope, nets, etc. to sailors.", "They sold rope, nets, etc. to sailors."},
         {"They sold rope, nets, etc. Nobody paid.", "They sold rope, nets, etc. | Nobody paid."}});
}

TEST_CASE("a small letter begins a sentence where that is plain", "[sentences]") {
  check({{"The site lists ships. eport is its name.", "The site lists ships. | eport is its name."},
         {"we went home. then it rained", "we went home. | then it rained"},
         {"i like it here. do you know why? i dont", "i like it here. | do you know why? | i dont"},
         {"A box of 20 x 30 cm. was found.", "A box of 20 x 30 cm. was found."},
         {"Oops! is a shop in Bergen.", "Oops! is a shop in Bergen."}});
}

TEST_CASE("edited copy is never cut without a mark", "[sentences]") {
  check({{"Riders beat Foxes in round two of 2021 Coastal Cup",
          "Riders beat Foxes in round two of 2021 Coastal Cup"},
         {"Council Names 4th Slate of Port Judges", "Council Names 4th Slate of Port Judges"},
         {"Poet and Diver, Ida Holm", "Poet and Diver, Ida Holm"},
         {"Follow @Port House, @Quay and @Pier for news.",
          "Follow @Port House, @Quay and @Pier for news."},
         {"One thing is plain: We have to leave.", "One thing is plain: We have to leave."},
         {"After [Mayor Ida] Holm spoke, we left.", "After [Mayor Ida] Holm spoke, we left."}});
}

TEST_CASE("mail whose line ends are lost comes apart", "[sentences]") {
  check({{"Ida Holm <ida@quay.example> 03/12/2001 10:15 AM Please send me the list.",
          "Ida Holm <ida@quay.example> | 03/12/2001 10:15 AM | Please send me the list."},
         {"thanks for the list! i will call you", "thanks for the list! | i will call you"}});
}

TEST_CASE("quotation marks that a blank or another mark parts stay with their sentence",
          "[sentences]") {
  check({{"\"He said, 'Stop it.'\" Lund agreed.", "\"He said, 'Stop it.'\" | Lund agreed."},
         {"They should be free. \"", "They should be free. \""},
         {"“Let us meet in two days!” Holm told them.",
          "“Let us meet in two days!” Holm told them."}});
}

TEST_CASE("without a model the rules decide alone", "[sentences]") {
  const std::string_view text = "It rained. We left at 6 a.m. Moe slept. then he ate";
  const std::vector<Span> tokens = tokenize(text);
  CHECK(joined(text, tokens, split_sentences(text, tokens)) ==
        "It rained. | We left at 6 a.m. Moe slept. then he ate");
}

}  // namespace belie
