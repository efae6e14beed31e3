// SPDX-License-Identifier: Apache-2.0
#include "claims/happenings.h"

#include <string>

#include "language/lexicon_index.h"
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
       "the explosion, at “May 3” | death of dog, at “May 3”"},
      {"Brandt announced on Monday that the mill was closing.",
       "announcement of Brandt, at “Monday”"},
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
