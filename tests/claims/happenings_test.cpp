// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happenings.h"

#include <string>

#include "language/lexicon/lexicon_index.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

/// "the signing, at “May 3”, in Oslo | …".
std::string happenings_of(const std::string& text) {
  static const LexiconIndex lexicon{Lexicon{}};
  static const HappeningWords words;
  const tests::Annotated annotated(text, lexicon);
  std::string lines;
  for (const Happening& happening : read_happenings(annotated.annotation(), lexicon, words)) {
    if (!lines.empty()) lines += " | ";
    lines += to_text(annotated.annotation(), happening);
  }
  return lines;
}

struct Row {
  const char* text;
  const char* expected;
};

TEST_CASE("what happens is read with what it happens to, its time and its place",
          "[claims][happenings]") {
  const Row row = GENERATE(values<Row>({
      {"The new fee takes effect on June 10.", "entry into force of fee, ahead, at “June 10”"},
      {"Burglars stole the altar cloth from the chapel on May 2.",
       "theft of cloth, at “May 2”, premises chapel"},
      {"It was on May 7 that the pirates boarded the ferry.", "boarding of ferry, at “May 7”"},
      {"The roof of the baths gave way on Tuesday.", "collapse of roof, at “Tuesday”"},
      {"The museum will hand over the skull on June 4.", "handover of skull, ahead, at “June 4”"},
      {"The bridge has been closed since Friday.", "closure of bridge, weak, at “Friday”"},
      {"The climbers were back in camp by May 13.", "arrival of climber, by “May 13”"},
      {"The captain, out of office since Friday, is fishing.",
       "retirement of captain, at “Friday”"},
      {"The brothers have been in custody since Sunday.", "arrest of brother, at “Sunday”"},
      {"Trains have stopped nine times since Sunday.", ""},
      {"Officers found six tonnes of copper in a barn on May 2.",
       "discovery of copper, weak, at “May 2”, premises barn"},
      {"The explosion, on May 3, killed a dog.",
       "the explosion, at “May 3” | the explosion, at “May 3” | death of dog, at “May 3”"},
      {"Brandt announced on Monday that the mill was closing.",
       "announcement of Brandt, at “Monday”"},
      // A verb that no class has, and its nouns.
      {"Officers muzzled the dog on May 2.", "muzzle of dog, weak, at “May 2”"},
      {"The dredging of the canal begins on Monday.",
       "the dredging of canal, weak, ahead, at “Monday”"},
      // What befalls people, whatever it then does.
      {"The quake hit the island on Monday.",
       "the earthquake, at “Monday” | crash of island, weak, at “Monday”"},
      {"The avalanche, which came down on Friday, was wide.", "the landslide, at “Friday”"},
      // The place or the day that an apposition ties to it.
      {"Cranes came to Falk, the scene of the derailment.", "the crash, in Falk"},
      {"The town hall is shut on Tuesday, the day of the funeral.",
       "closure of hall, ahead, at “Tuesday” | the funeral, ahead, at “Tuesday”"},
      {"In Bremen, the town where the treaty was signed, flags flew.",
       "the agreement, in Bremen | signing of treaty, in Bremen"},
      {"The moose was let go into the Frome.",
       "release of moose, in Frome | retirement of moose, weak, in Frome"},
      {"The probe lifted off from Kourou on May 2.", "launch of probe, at “May 2”, in Kourou"},
      {"A lorry overturned on the A61 on May 2.", "crash of lorry, at “May 2”, road a61"},
      {"In force since Thursday, the truce is to last.",
       "entry into force of truce, at “Thursday”"},
      {"Founded in 1874, the paper is old.", "founding of paper, at “1874”"},
  }));
  CAPTURE(row.text);
  CHECK(happenings_of(row.text) == row.expected);
}

TEST_CASE("a pronoun stands for what was told before", "[claims][happenings]") {
  const Row row = GENERATE(values<Row>({
      {"The pilots have voted for a stoppage. It begins on Monday.",
       "the begin of strike, ahead, at “Monday”"},
      {"The toll for lorries goes up. It will apply from June 3.",
       "entry into force of toll, weak, ahead, at “June 3”"},
  }));
  CAPTURE(row.text);
  CHECK(happenings_of(row.text) == row.expected);
}

TEST_CASE("what is denied, doubted or set apart is not told as one's own", "[claims][happenings]") {
  const Row row = GENERATE(values<Row>({
      {"The museum will not hand over the skull on June 4.", ""},
      {"Another fire broke out on Monday.", "fire, apart by another, at “Monday”"},
  }));
  CAPTURE(row.text);
  CHECK(happenings_of(row.text) == row.expected);
}

}  // namespace
}  // namespace belie
