// SPDX-License-Identifier: Apache-2.0
#include "language/speech/speakers.h"

#include <string>
#include <utility>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/speech/quotations.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

struct Row {
  std::string text;      // paragraphs parted by line ends
  std::string speakers;  // for each quotation of speech: name (words) verb, parted by " | "
};

const LexiconIndex& lexicon() {
  static const LexiconIndex index = [] {
    Lexicon words = testing::newsroom_lexicon();
    for (const char* verb :
         {"ask", "reply", "shout", "call", "describe", "write", "read", "quote", "warn", "explain",
          "insist", "continue", "announce", "joke", "promise", "recall", "cry", "argue"})
      words.reporting.push_back({verb});
    return LexiconIndex(std::move(words));
  }();
  return index;
}

std::string speaker_of(const Annotation& annotation, const Quotation& quotation) {
  std::string line = "-";
  if (quotation.speaker.valid()) {
    const ReferentIndex referent = annotation.mentions[quotation.speaker.index()].referent;
    line = referent.valid() ? annotation.referents[referent.index()].name : "?";
  }
  if (!quotation.speaker_words.empty())
    line += " (" + std::string(annotation.text(annotation.span(quotation.speaker_words))) + ")";
  if (quotation.cue.valid()) line += " " + std::string(annotation.word(quotation.cue));
  if (quotation.continues.valid()) line += " +";
  return line;
}

std::string speakers_of(const std::string& text) {
  const Document document = testing::newsroom_draft("", text);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_scopes(annotation, lexicon());
  std::string line;
  for (const Quotation& quotation : annotation.quotations) {
    if (!is_speech(quotation)) continue;
    line += (line.empty() ? "" : " | ") + speaker_of(annotation, quotation);
  }
  return line;
}

/// Who is named as the source of the first report, or "-".
std::string source_of(const std::string& text) {
  const Document document = testing::newsroom_draft("", text);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_scopes(annotation, lexicon());
  if (annotation.attributions.empty()) return "no report";
  const MentionIndex source = annotation.attributions.front().source;
  if (!source.valid()) return "-";
  return annotation.referents[annotation.mentions[source.index()].referent.index()].name;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(speakers_of(row.text) == row.speakers);
  }
}

}  // namespace

TEST_CASE("the speaker stands behind the words", "[language][speakers]") {
  check({
      {"“The pier is safe,” Maria Holt said.", "Maria Holt (Maria Holt) said"},
      {"“The pier is safe,” said Maria Holt.", "Maria Holt (Maria Holt) said"},
      {"\"The pier is safe\", said Maria Holt.", "Maria Holt (Maria Holt) said"},
      {"‘The pier is safe,’ says Maria Holt.", "Maria Holt (Maria Holt) says"},
      {"“The pier is safe,” said Maria Holt, the deputy harbour master.",
       "Maria Holt (Maria Holt, the deputy harbour master) said"},
      {"“The pier is safe,” said the deputy harbour master, Maria Holt.",
       "Maria Holt (the deputy harbour master, Maria Holt) said"},
      {"“The pier is safe,” said Maria Holt on Monday.", "Maria Holt (Maria Holt) said"},
      {"“The pier is safe,” the mayor of Orsby said.", "- (the mayor of Orsby) said"},
      {"“The pier is safe,” the director told reporters.", "- (the director) told"},
      {"“The pier is safe,” a spokesman for the ministry said.",
       "- (a spokesman for the ministry) said"},
      {"“The pier is safe,” Maria Holt, who is 81, said on Monday.",
       "Maria Holt (Maria Holt) said"},
      {"“The pier is safe,” Maria Holt, 47, a nurse from Orsby, said.",
       "Maria Holt (Maria Holt) said"},
      {"“The pier is safe,” Maria Holt, the mayor, told a press conference.",
       "Maria Holt (Maria Holt, the mayor) told"},
      {"“The pier is safe,” Maria Holt (47) said.", "Maria Holt (Maria Holt) said"},
      {"“The pier is safe,” Ms Quill-Harrow said.", "Quill-Harrow (Ms Quill-Harrow) said"},
      {"“The pier is safe,” according to Maria Holt.", "Maria Holt (Maria Holt) according"},
      {"“Is the pier safe?” asked Maria Holt.", "Maria Holt (Maria Holt) asked"},
      {"“Is the pier safe?” Maria Holt asked.", "Maria Holt (Maria Holt) asked"},
      {"“Never again!” the director cried.", "- (the director) cried"},
      {"“The pier is safe,” Maria Holt also told the court.", "Maria Holt (Maria Holt) told"},
      {"“The pier is safe,” Maria Holt would later say.", "Maria Holt (Maria Holt) say"},
      {"“The pier is safe,” Maria Holt has said.", "Maria Holt (Maria Holt) said"},
      {"“The pier is safe,” Maria Holt wrote on X.", "Maria Holt (Maria Holt) wrote"},
      {"“The pier is safe,” read a statement by the council.", "- (a statement) read"},
      {"“The pier is safe,” police said.", "- (police) said"},
      {"“The pier is safe,” Maria Holt laughed.", "Maria Holt (Maria Holt) laughed"},
      {"“Well,” said Maria Holt.", "Maria Holt (Maria Holt) said"},
  });
}

TEST_CASE("the speaker stands before the words", "[language][speakers]") {
  check({
      {"Maria Holt said: “The pier is safe.”", "Maria Holt (Maria Holt) said"},
      {"Maria Holt said, \"The pier is safe.\"", "Maria Holt (Maria Holt) said"},
      {"Maria Holt said “the pier is safe for now”.", "Maria Holt (Maria Holt) said"},
      {"Maria Holt told reporters in Orsby on Monday: “The pier is safe.”",
       "Maria Holt (Maria Holt) told"},
      {"Maria Holt, the mayor, told reporters: “The pier is safe.”",
       "Maria Holt (Maria Holt, the mayor) told"},
      {"The mayor, Maria Holt, said: “The pier is safe.”",
       "Maria Holt (The mayor, Maria Holt) said"},
      {"The owner of the Aldersey Mill said: “The pier is safe.”",
       "- (The owner of the Aldersey Mill) said"},
      {"In a statement Maria Holt said: “The pier is safe.”", "Maria Holt (Maria Holt) said"},
      {"Maria Holt stood up and said: “The pier is safe.”", "Maria Holt (Maria Holt) said"},
      {"Maria Holt left the room, saying “the pier is safe for now”.",
       "Maria Holt (Maria Holt) saying"},
      {"Maria Holt, who said “the pier is safe for now”, left.", "Maria Holt (Maria Holt) said"},
      {"Maria Holt was quoted as saying “the pier is safe for now”.",
       "Maria Holt (Maria Holt) saying"},
      {"According to Maria Holt, “the pier is safe for now”.", "Maria Holt (Maria Holt) According"},
      {"Maria Holt called it “a most unusual theft”.", "Maria Holt (Maria Holt) called"},
      {"Maria Holt said the ministers were “a band of clowns”.", "Maria Holt (Maria Holt) said"},
      {"Maria Holt said that Jonas Peat had called it “a band of clowns”.",
       "Jonas Peat (Jonas Peat) called"},
      {"Maria Holt said this: “The pier is safe.”", "Maria Holt (Maria Holt) said"},
      {"Maria Holt said this:\n“The pier is safe.”", "Maria Holt (Maria Holt) said"},
      {"President of Germany Maria Holt said “the pier is safe for now”.",
       "Maria Holt (President of Germany Maria Holt) said"},
      {"It was announced that “the pier is safe for now”.", "- announced"},
      {"Maria Holt was told “the pier is safe for now”.", "- told"},
      {"Maria Holt asked: “Is it safe?” Jonas Peat replied: “It is safe.”",
       "Maria Holt (Maria Holt) asked | Jonas Peat (Jonas Peat) replied"},
  });
}

TEST_CASE("reported words without marks have the same speakers as quoted ones",
          "[language][speakers]") {
  struct Report {
    const char* text;
    const char* source;
  };
  const Report rows[] = {
      {"Ann Dole, the head of the Ministry of Fisheries, said the pier was safe.", "Ann Dole"},
      {"Ann Dole of the Ministry of Fisheries said the pier was safe.", "Ann Dole"},
      {"Tom Roe's spokesman, John Hale, said the pier was safe.", "John Hale"},
      {"A spokesman for Tom Roe said the pier was safe.", "-"},
      {"Officials of the Ministry of Fisheries said the pier was safe.", "Ministry of Fisheries"},
      {"The pier was safe, according to a letter by Tom Roe.", "Tom Roe"},
      {"The pier was safe, according to a letter by Secretary of State Tom Roe.", "Tom Roe"},
  };
  for (const Report& row : rows) {
    INFO(row.text);
    CHECK(source_of(row.text) == row.source);
  }
}

TEST_CASE("an utterance is interrupted and goes on", "[language][speakers]") {
  check({
      {"“We have lost,” Maria Holt said, “a weekend.”",
       "Maria Holt (Maria Holt) said | Maria Holt (Maria Holt) said +"},
      {"“We have lost a ship,” Maria Holt said. “We have not lost the fleet.”",
       "Maria Holt (Maria Holt) said | Maria Holt (Maria Holt) said +"},
      {"“We have lost a ship,” said Maria Holt, the mayor. “We have not lost the fleet. We go on.”",
       "Maria Holt (Maria Holt, the mayor) said | Maria Holt (Maria Holt, the mayor) said +"},
      {"“We have lost a ship,” Maria Holt said. “We go on,” said Jonas Peat.",
       "Maria Holt (Maria Holt) said | Jonas Peat (Jonas Peat) said"},
      {"Maria Holt said: “We went home.\n“Nobody asked why.”",
       "Maria Holt (Maria Holt) said | Maria Holt (Maria Holt) said +"},
      {"“We went home.\n“Nobody asked why,” Maria Holt said.",
       "Maria Holt (Maria Holt) said | Maria Holt (Maria Holt) said +"},
      {"Maria Holt called it “a band of clowns” and “a waste of all our time”.",
       "Maria Holt (Maria Holt) called | Maria Holt (Maria Holt) called"},
      {"Maria Holt said, “We have lost a ship”, adding, “We have not lost the fleet.”",
       "Maria Holt (Maria Holt) said | Maria Holt (Maria Holt) adding"},
      {"“We got back late and went to bed”, Maria Holt said. “[We] let them win the game”.",
       "Maria Holt (Maria Holt) said | Maria Holt (Maria Holt) said +"},
      {"The plan is “a waste of all our time”, Maria Holt said.", "Maria Holt (Maria Holt) said"},
  });
}

TEST_CASE("the speaker stands in the sentence before", "[language][speakers]") {
  check({
      {"Maria Holt shrugged. “We have lost a ship.”", "Maria Holt (Maria Holt)"},
      {"Maria Holt was clear: “We have lost a ship.”", "Maria Holt (Maria Holt)"},
      {"The ferry sank in the harbour. “We have lost a ship.”", "-"},
      {"Maria Holt met Jonas Peat. “We have lost a ship.”", "-"},
      {"Mayor Maria Holt spoke to the press after the vote: “We have lost a ship.”",
       "Maria Holt (Mayor Maria Holt)"},
  });
}

TEST_CASE("a pronoun means the latest person whom it fits", "[language][speakers]") {
  check({
      {"Maria Holt shrugged. “We have lost a ship,” she said.", "Maria Holt (she) said"},
      {"“No,” said Anna Peat.\n\nThe wind was to blame, according to Maria Holt. “We have lost a "
       "ship,” she said.",
       "Anna Peat (Anna Peat) said | Maria Holt (she) said"},
      {"Maria Holt met Jonas Peat. “We have lost a ship,” she said.", "Maria Holt (she) said"},
      {"“We have lost a ship,” Maria Holt said. “We go on,” she added.",
       "Maria Holt (Maria Holt) said | Maria Holt (she) added"},
      {"“We have lost a ship,” Jonas Peat said.\nThe pier was shut.\n“We go on,” he added.",
       "Jonas Peat (Jonas Peat) said | Jonas Peat (he) added"},
      {"Maria Holt shrugged. “Jonas Peat has lost a ship,” she said.", "Maria Holt (she) said"},
      {"Nobody came. “We have lost a ship,” they said.", "- (they) said"},
      {"Maria Holt came. One of the sailors left the room. “We have lost a ship,” she said.",
       "- (she) said"},
      {"The head of the guild said: “We go on.” She also said: “We have lost a ship.”",
       "- (The head of the guild) said | - (She) said"},
  });
}

TEST_CASE("a noun for speech tells the speaker before the words", "[language][speakers]") {
  check({
      {"In the words of Maria Holt, “the pier is safe for now”.", "Maria Holt (Maria Holt) words"},
      {"In the words of Maria Holt, who has known it since May, “the pier is safe for now.”",
       "Maria Holt (Maria Holt) words"},
      {"In Maria Holt’s words, “the pier is safe for now.”", "Maria Holt (Maria Holt) words"},
      {"To use Maria Holt’s phrase, “the pier is safe for now”.", "Maria Holt (Maria Holt) phrase"},
      {"Maria Holt’s words were: “The pier is safe.”", "Maria Holt (Maria Holt) words"},
      {"Maria Holt’s verdict on it was “the pier is safe for now”.",
       "Maria Holt (Maria Holt) verdict"},
      {"Maria Holt’s parting words to the council: “The pier is safe.”",
       "Maria Holt (Maria Holt) words"},
      {"The answer from Maria Holt was: “The pier is safe.”", "Maria Holt (Maria Holt) answer"},
      {"Maria Holt shrugged. Her answer was “the pier is safe for now”.",
       "Maria Holt (Her) answer"},
      {"Jonas Peat was not impressed by Maria Holt’s answer: “It is a plank.”", "-"},
      {"The line with which Maria Holt opened the fair: “The pier is safe.”",
       "Maria Holt (Maria Holt) line"},
      {"On the wall stands the sentence that Maria Holt wrote: “The pier is safe.”",
       "Maria Holt (Maria Holt) wrote"},
      {"The line that Maria Holt heard was: “The pier is safe.”", "-"},
      {"The pier, as Maria Holt put it on the night of the vote, is “as safe as a cradle”.",
       "Maria Holt (Maria Holt) put"},
      {"The pier, as Maria Holt, the woman in charge of ferries, put it on the night of the vote, "
       "is "
       "“as "
       "safe as a cradle”.",
       "Maria Holt (Maria Holt, the woman in charge of ferries) put"},
      {"As Maria Holt put it: “The pier is safe.”", "Maria Holt (Maria Holt) put"},
      {"Maria Holt said in her statement: “The pier is safe.”", "Maria Holt (Maria Holt) said"},
      {"Maria Holt: “The pier is safe.”", "Maria Holt (Maria Holt)"},
      {"Mayor Maria Holt, on the quay: “The pier is safe.”", "Maria Holt (Mayor Maria Holt)"},
  });
}

TEST_CASE("the subject of a clause that ends in a colon speaks", "[language][speakers]") {
  check({
      {"Maria Holt sent the fishermen home with a sentence that all of them wrote down: “The pier "
       "is safe.”",
       "Maria Holt (Maria Holt)"},
      {"According to two who were there, Maria Holt gave her reason in a single sentence: “The "
       "pier "
       "is safe.”",
       "Maria Holt (Maria Holt)"},
      {"It was left to the mayor, Maria Holt, to sum up: “The pier is safe.”",
       "Maria Holt (the mayor, Maria Holt)"},
      {"Maria Holt came home. There was a murmur in the hall when she turned round and said: “The "
       "pier is safe.”",
       "Maria Holt (she) said"},
      {"They laughed at what the mayor, Maria Holt, had told the council: “The pier is safe.”",
       "Maria Holt (the mayor, Maria Holt) told"},
      {"Jonas Peat switched on the radio and heard the first words of Maria Holt’s warning: “The "
       "pier is safe.”",
       "Maria Holt (Maria Holt) warning"},
      {"It runs to ten pages and ends on the last of them: “The pier is safe.”", "-"},
  });
}

TEST_CASE("a title may stand before the name of an apposition", "[language][speakers]") {
  check({
      {"“The pier is safe,” said the mayor, Mrs Maria Holt.",
       "Mrs Maria Holt (the mayor, Mrs Maria Holt) said"},
      {"ORSBY, England – A mayor spoke on Monday. Maria Holt spoke for long. “The pier is safe,” "
       "she "
       "said.",
       "Maria Holt (she) said"},
  });
}

TEST_CASE("a noun for speech or a turn tells the speaker behind the words",
          "[language][speakers]") {
  check({
      {"“The pier is safe,” were Maria Holt’s words about it.", "Maria Holt (Maria Holt) words"},
      {"“The pier is safe,” was Maria Holt’s only comment.", "Maria Holt (Maria Holt) comment"},
      {"“The pier is safe,” was the answer of Maria Holt.", "Maria Holt (Maria Holt) answer"},
      {"“The pier is safe,” came the reply from Maria Holt.", "Maria Holt (Maria Holt) reply"},
      {"“The pier is safe,” in the words of Maria Holt.", "Maria Holt (Maria Holt) words"},
      {"“The pier is safe,” in Maria Holt’s phrase.", "Maria Holt (Maria Holt) phrase"},
      {"“The pier is safe,” to quote Maria Holt.", "Maria Holt (Maria Holt) quote"},
      {"“The pier is safe,” as Maria Holt put it.", "Maria Holt (Maria Holt) put"},
      {"“The pier is safe,” was how Maria Holt put it.", "Maria Holt (Maria Holt) put"},
      {"“The pier is safe for now” is what Maria Holt told the court.",
       "Maria Holt (Maria Holt) told"},
      {"“The pier is safe for now” was said by Maria Holt.", "Maria Holt (Maria Holt) said"},
      {"“The pier is safe.” – Maria Holt", "Maria Holt (Maria Holt)"},
      {"“The pier is safe.” The answer of Maria Holt was no.", "-"},
  });
}

}  // namespace belie
