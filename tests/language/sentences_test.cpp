// SPDX-License-Identifier: Apache-2.0
#include "language/sentences.h"

#include <string>
#include <string_view>

#include "language/tokenizer.h"
#include "support/catch.h"

namespace belie {

namespace {

/// The text with " | " between its sentences.
std::string sentences(std::string_view text) {
  const std::vector<Span> tokens = tokenize(text);
  std::string out;
  for (const TokenRange sentence : split_sentences(text, tokens)) {
    if (!out.empty()) out += " | ";
    out += text.substr(tokens[sentence.begin].begin,
                       tokens[sentence.end - 1].end - tokens[sentence.begin].begin);
  }
  return out;
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

}  // namespace belie
