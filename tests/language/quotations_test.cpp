// SPDX-License-Identifier: Apache-2.0
#include "language/speech/quotations.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "language/annotation.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

struct Row {
  std::string text;
  std::string quotations;  // kinds and words, parted by " | "
};

std::string words_of(const std::string& text) {
  const Document document = testing::newsroom_draft("", text);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string line;
  for (const Quotation& quotation : find_quotations(annotation)) {
    if (!line.empty()) line += " | ";
    line += to_text(annotation, quotation);
  }
  return line;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(words_of(row.text) == row.quotations);
  }
}

}  // namespace

TEST_CASE("quotation marks of every make open and close", "[language][quotations]") {
  check({
      {"“The pier is safe,” she said.", "direct “The pier is safe,”"},
      {"\"The pier is safe,\" she said.", "direct “The pier is safe,”"},
      {"‘The pier is safe,’ she said.", "direct “The pier is safe,”"},
      {"'The pier is safe,' she said.", "direct “The pier is safe,”"},
      {"«The pier is safe», she said.", "mixed “The pier is safe”"},
      {"„The pier is safe“, she said.", "mixed “The pier is safe”"},
      {"„The pier is safe”, she said.", "mixed “The pier is safe”"},
      {"The pier (\"a wreck that nobody wants\") is shut.", "mixed “a wreck that nobody wants”"},
      {"The pier—“a wreck that nobody wants”—is shut.", "mixed “a wreck that nobody wants”"},
      {"She said, \" The pier is safe.\"", "direct “The pier is safe.”"},
      {"The pier is safe.", ""},
  });
}

TEST_CASE("apostrophes are no quotation marks", "[language][quotations]") {
  check({
      {"The band wore ’90s suits and played rock ’n’ roll.", ""},
      {"The band wore '90s suits and played rock 'n' roll.", ""},
      {"The dogs’ bowls and the cats' baskets were gone.", ""},
      {"‘The dogs’ bowls were empty,’ she said.", "direct “The dogs’ bowls were empty,”"},
      {"‘We fed the dogs’ pups and they lived,’ she said.",
       "direct “We fed the dogs’ pups and they lived,”"},
      {"'We don't know the drivers' names,' she said.",
       "direct “We don't know the drivers' names,”"},
      {"The plank is 12\" long and the board 14\" wide.", ""},
      {"‘Tis the season, said Ann Dole.", ""},
  });
}

TEST_CASE("one quotation holds another, and none crosses another", "[language][quotations]") {
  check({
      {"“He told us ‘no’ and left the room,” she said.",
       "direct “He told us ‘no’ and left the room,” | scare “no”"},
      {"‘He told us “never, never again” and left,’ she said.",
       "direct “He told us “never, never again” and left,” | mixed “never, never again”"},
      {"\"He told us 'never, never again' and left,\" she said.",
       "direct “He told us 'never, never again' and left,” | mixed “never, never again”"},
      {"“He said ‘we are going home” and left.", "direct “He said ‘we are going home”"},
  });
}

TEST_CASE("a word at arm's length and the name of a work stay what they are",
          "[language][quotations]") {
  check({
      {"The “bridge” was a plank.", "scare “bridge”"},
      {"Her novel “The Long Way to Orsby” won a prize.", "title “The Long Way to Orsby”"},
      {"Police called it “a most unusual theft”.", "mixed “a most unusual theft”"},
  });
}

TEST_CASE("a quotation goes on in the next paragraph where it is left open",
          "[language][quotations]") {
  check({
      {"Ann Dole said: “We went home.\n“Nobody asked why.”",
       "direct “We went home.” | direct “Nobody asked why.”; continues 0"},
      {"Ann Dole said: \"We went home.\n\"Nobody asked why.\n\"So we slept.\"",
       "direct “We went home.” | direct “Nobody asked why.”; continues 0 | "
       "direct “So we slept.”; continues 1"},
      {"Ann Dole said: ‘We went home.\n‘Nobody asked why.’",
       "direct “We went home.” | direct “Nobody asked why.”; continues 0"},
      {"‘We went home.\n‘Nobody asked why,’ Ann Dole said.",
       "direct “We went home.” | direct “Nobody asked why,”; continues 0"},
      {"Ann Dole said: “We went home.”\n“Nobody asked why.”",
       "direct “We went home.” | direct “Nobody asked why.”"},
      {"She said: “We went home. Nobody asked why.", "direct “We went home. Nobody asked why.”"},
      {"He said “we go, and later she said “we will stay here”.", "mixed “we will stay here”"},
  });
}

TEST_CASE("any text has quotations that lie inside it, nested or apart", "[language][quotations]") {
  rc::check("spans and links hold", [] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "“", "”", "\"", "‘", "’", "'", "«", "»", "„", " ", "\n", ".", ",", ":", "she", " said ",
        " Ann Dole ", "dogs", "\xff", "é", "90s", "n", "—"));
    std::string text;
    for (const std::string& part : parts) text += part;
    const Document document = testing::newsroom_draft("", text);
    const Annotation annotation = testing::newsroom_annotation(document);
    for (std::size_t q = 0; q < annotation.quotations.size(); ++q) {
      const Quotation& one = annotation.quotations[q];
      RC_ASSERT(one.span.begin < one.span.end);
      RC_ASSERT(one.span.end <= text.size());
      RC_ASSERT(!one.continues.valid() || one.continues.index() < q);
      for (std::size_t p = 0; p < q; ++p) {
        const Quotation& other = annotation.quotations[p];
        RC_ASSERT(!one.span.overlaps(other.span) || one.span.contains(other.span) ||
                  other.span.contains(one.span));
      }
    }
  });
}

}  // namespace belie
