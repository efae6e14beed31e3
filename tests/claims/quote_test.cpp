// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "claims/kind.h"
#include "claims/quote_words.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

struct Row {
  std::string text;
  std::string claims;  // without time and grade, one a line
};

std::string quotes_of(const std::string& text) {
  const Document document = testing::newsroom_draft("", text);
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string lines;
  for (const Claim& claim : extract_claims(annotation, testing::newsroom_index())) {
    if (claim.kind != ClaimKind::k_quote) continue;
    std::string line = to_text(claim, annotation);
    line.resize(line.find(" when="));
    lines += (lines.empty() ? "" : "\n") + line;
    if (claim.voice != VoiceKind::kPaper) lines += " " + std::string(to_text(claim.voice));
  }
  return lines;
}

std::string folded(const std::string& text) {
  const Document document = testing::newsroom_draft("", "“" + text + "” Ann Dole said.");
  const Annotation annotation = testing::newsroom_annotation(document);
  const std::vector<Utterance> found = utterances(annotation);
  return found.empty() ? "" : to_text(quote_words(annotation, found.front()));
}

}  // namespace

TEST_CASE("a quotation is claimed with its speaker and its folded words", "[quote]") {
  const std::vector<Row> rows{
      {"“We've lost a ship,” Ann Dole said.",
       "quote speaker=«Ann Dole» speaker-words=“Ann Dole” words=“we have lost a ship” form=direct"},
      {"“We've lost,” Ann Dole said, “a whole weekend.”",
       "quote speaker=«Ann Dole» speaker-words=“Ann Dole” words=“we have lost a whole weekend” "
       "form=direct"},
      {"“We've lost a ship,” Ann Dole said. “We go on.”",
       "quote speaker=«Ann Dole» speaker-words=“Ann Dole” words=“we have lost a ship” form=direct\n"
       "quote speaker=«Ann Dole» speaker-words=“Ann Dole” words=“we go on” form=direct"},
      {"“We've lost a ship,” the director of the club said.",
       "quote speaker-words=“the director of the club” words=“we have lost a ship” form=direct"},
      {"Ann Dole said it was “a day that nobody forgets”.",
       "quote speaker=«Ann Dole» speaker-words=“Ann Dole” words=“a day that no-one forgets” "
       "form=mixed"},
      {"The “bridge” was a plank.", ""},
      {"“He told us ‘never, never come back again’ and left,” Ann Dole said.",
       "quote speaker=«Ann Dole» speaker-words=“Ann Dole” words=“he told us never never come back "
       "again and left” form=direct\n"
       "quote speaker-words=He words=“never never come back again” form=mixed quoted"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(quotes_of(row.text) == row.claims);
  }
}

TEST_CASE("two writings of one remark fold to the same words", "[quote]") {
  const std::vector<Row> rows{
      {"We can't go on like that.", "we can not go on like that"},
      {"We cannot go on like that.", "we can not go on like that"},
      {"He won't say who's right.", "he will not say who is right"},
      {"They'd seen it, and they'll say so.", "they would seen it and they will say so"},
      {"I'm sure it's over. We're done!", "i am sure it is over / we are done"},
      {"Nobody told anybody, ‘ever’.", "no-one told anyone ever"},
      {"We lost the roof … and the ovens.", "we lost the roof … and the ovens"},
      {"We lost the roof [...] and the ovens.", "we lost the roof … and the ovens"},
      {"They [the council] lost the roof.", "they … lost the roof"},
      {"[W]e are making matters worse.", "we are making matters worse"},
      {"They keep mak[ing] matters worse.", "they keep making matters worse"},
      {"Costs rose by 5%, I think.", "costs rose by 5 percent i think"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(folded(row.text) == row.claims);
  }
}

TEST_CASE("words in marks of their own are not the outer speaker's", "[quote]") {
  const Document document = testing::newsroom_draft(
      "", "“‘If it rains for a week’, he wrote, and it did,” Ann Dole said.");
  const Annotation annotation = testing::newsroom_annotation(document);
  std::string nested;
  for (const QuoteWord& word : quote_words(annotation, utterances(annotation).front()))
    nested += word.nested ? word.text + " " : "";
  CHECK(nested == "if it rains for a week ");
}

}  // namespace belie
