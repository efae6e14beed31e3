// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/conllu.h"

#include "support/catch.h"

namespace belie {

namespace {

constexpr std::string_view kText =
    "# newdoc id = desk_one\n"
    "# newpar\n"
    "# text = Ships don't sail.\n"
    "1\tShips\tship\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "3.1\tcopied\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct:odd\t_\t_\n"
    "\n"
    "# newpar\n"
    "1\tCalm\tcalm\tADJ\tJJ\t_\t0\troot\t_\t_\n"
    "\n";

}  // namespace

TEST_CASE("a treebank is read with its words, multiword tokens and paragraphs", "[conllu]") {
  const auto read = read_conllu(kText);
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  const TreebankSentence& sentence = read->front();
  CHECK(sentence.document == "desk_one");
  CHECK(sentence.words.size() == 5);
  CHECK(sentence.words[1].upos == Upos::kAux);
  CHECK(to_text(sentence.words[2].xpos) == "RB");
  CHECK(sentence.words[0].head == 4);
  CHECK(to_text(sentence.words[4].relation) == "punct");
  REQUIRE(sentence.multiwords.size() == 1);
  CHECK(sentence.multiwords[0].first == 1);
  CHECK(sentence.multiwords[0].last == 2);
  CHECK(raw_text(*read) == "Ships don't sail.\nCalm");
  CHECK(read_conllu(to_conllu(sentence)).value().front().words.size() == 5);
}

TEST_CASE("what is no treebank is refused with its line", "[conllu]") {
  struct Row {
    std::string_view text;
    std::uint32_t line;
  };
  const Row rows[] = {{"1\tToo\tfew\n", 1},
                      {"# text = a\n1\ta\ta\tNOPE\tNN\t_\t0\troot\t_\t_\n\n", 2},
                      {"1\ta\ta\tNOUN\tNN\t_\t7\troot\t_\t_\n\n", 2},
                      {"2\ta\ta\tNOUN\tNN\t_\t0\troot\t_\t_\n\n", 1},
                      {"x-y\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1}};
  for (const Row& row : rows) {
    const auto read = read_conllu(row.text);
    REQUIRE_FALSE(read);
    CHECK(read.error().line == row.line);
  }
}

TEST_CASE("tags and relations are found by their names", "[conllu]") {
  CHECK(upos_from_text("PROPN") == Upos::kPropn);
  CHECK(xpos_from_text("-LRB-") == Xpos::kLeftBracket);
  CHECK(relation_from_text("acl:relcl") == Relation::kAclRelcl);
  CHECK(universal(Relation::kNsubjPass) == Relation::kNsubj);
  CHECK_FALSE(relation_from_text("friend"));
}

}  // namespace belie
