// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions/descriptions.h"

#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// Every description of a body with the one whom it means: "The driver = Gordon Peat".
std::string descriptions_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_descriptions(annotation, testing::newsroom_index());
  std::string text;
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kDescription) continue;
    text += (text.empty() ? "" : " | ") + std::string(annotation.text(mention.span)) + " = " +
            annotation.referents[mention.referent.index()].name;
  }
  return text;
}

struct Row {
  const char* text;
  const char* descriptions;
};

TEST_CASE("a description means the only one whom it fits", "[descriptions]") {
  const Row rows[] = {
      {"Gordon Peat, a driver from Nairn, left the road. The driver was not hurt.",
       "The driver = Gordon Peat"},
      {"Ann Dole is a physicist. Students like the physicist.", "the physicist = Ann Dole"},
      {"The German runner Tom Roe won. The German was tired.", "The German = Tom Roe"},
      {"Gordon Peat, a driver, met Tom Roe, a driver. The driver was not hurt.", ""},
      {"Gordon Peat, a coach driver, left the road. The taxi driver was not hurt.", ""},
      {"Gordon Peat, a driver, left the road. The other driver was not hurt.", ""},
      {"Gordon Peat, a driver, left the road. The driver of the lorry was not hurt.", ""},
      {"Tom Roe spoke. The 52-year-old was tired.", "The 52-year-old = Tom Roe"},
      {"Ann Dole will be the youngest mayor. The mayor-elect slept.", "The mayor-elect = Ann Dole"},
      {"Ann Dole was elected mayor. The mayor-elect slept.", "The mayor-elect = Ann Dole"},
      {"Ann Dole met Tom Roe. The mayor-elect slept.", ""},
      {"Tom Roe, 47, spoke. The 52-year-old was tired.", "The 52-year-old = Tom Roe"},
      {"Tom Roe met Ann Dole. The 52-year-old was tired.", ""},
      {"Tom Roe met Ann Dole. The 52-year-old woman was tired.",
       "The 52-year-old woman = Ann Dole"},
      {"Tom Roe said that the 52-year-old was tired.", ""},
      {"A 34-year-old man was arrested. The 34-year-old was led away.",
       "A 34-year-old man = A 34-year-old man | The 34-year-old = A 34-year-old man"},
      {"Ann Dole, a teacher, wept.", ""},
      {"The driver, 47, was not hurt. The driver went home.",
       "The driver = The driver | The driver = The driver"},
      {"The driver went home.", ""},
      {"The first driver, 47, was hurt. The final driver wept. The driver went home.",
       "The first driver = The first driver"},
      {"Gordon Peat, a driver, met another driver. The driver was not hurt.", ""},
      {"Spanish novelist Ann Dole won. Dole wept. The 58-year-old author was tired.",
       "The 58-year-old author = Ann Dole"},
      {"Ann Dole, a novelist, met a doctor. Dole wept. The 58-year-old surgeon was tired.",
       "The 58-year-old surgeon = The 58-year-old surgeon"},
      {"Tom Roe spoke. The 57-year-old, later identified by police as Peter Orlo, ran.", ""},
      {"Ann Dole is a judge. They asked the Judge of the Year.", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(descriptions_in(row.text) == row.descriptions);
  }
}

TEST_CASE("mentions stay in text order and titles keep their holders", "[descriptions]") {
  const Document document = testing::newsroom_draft(
      "", "The driver, 47, was hurt, President Ann Dole said. The driver met Mayor Tom Roe.");
  Annotation annotation = testing::newsroom_annotation(document);
  std::vector<std::string> before;
  for (const Title& title : annotation.titles) before.push_back(to_text(annotation, title));
  annotate_descriptions(annotation, testing::newsroom_index());
  std::vector<std::string> after;
  for (const Title& title : annotation.titles) after.push_back(to_text(annotation, title));
  CHECK(before == after);
  for (std::size_t m = 1; m < annotation.mentions.size(); ++m) {
    CHECK(annotation.mentions[m - 1].tokens.begin <= annotation.mentions[m].tokens.begin);
  }
  for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
    for (const MentionIndex mention : annotation.referents[r].mentions) {
      CHECK(annotation.mentions[mention.index()].referent == ReferentIndex(r));
    }
  }
}

}  // namespace
}  // namespace belie
