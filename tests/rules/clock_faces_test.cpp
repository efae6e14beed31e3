// SPDX-License-Identifier: Apache-2.0
#include "rules/events/clock_faces.h"

#include <fmt/format.h>

#include "language/annotate.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

/// "16:48", "5:30 open" where the half of the day is, "11:00 or before".
std::string faces_of(const std::string& text) {
  static const LexiconIndex lexicon{Lexicon{}};
  const tests::Annotated annotated(text, lexicon);
  const Annotation& annotation = annotated.annotation();
  const bool whole_day = counts_whole_day(annotation);
  std::string found;
  for (const Sentence& sentence : annotation.sentences) {
    for (const ClockFace& face : read_clock_faces(annotation, sentence.tokens, whole_day)) {
      found += fmt::format("{}{}:{:02}{}{}{}", found.empty() ? "" : ", ", face.minute / 60,
                           face.minute % 60, face.sure ? "" : " open",
                           face.early ? " or before" : "", face.late ? " or after" : "");
    }
  }
  return found;
}

struct FaceRow {
  std::string text, faces;
};

}  // namespace

TEST_CASE("a clock time is read in figures and in words", "[rules][chronology]") {
  const FaceRow row = GENERATE(values<FaceRow>({
      {"The lift stopped at 4.41 p.m. on Monday.", "16:41"},
      {"At twelve minutes to five in the afternoon she saw it.", "16:48"},
      {"He took her over at half past five.", "5:30 open"},
      {"By eleven o'clock they were on the debris.", "11:00 open or before"},
      {"The alarm came in at 0922.", "9:22"},
      {"It stopped at 9.40, and the alarm came at 21.05.", "9:40, 21:05"},
      {"The roof fell in after a quarter to four in the morning.", "3:45 or after"},
      {"They won by two goals and rose at 9.40 metres.", ""},
  }));
  INFO(row.text);
  CHECK(faces_of(row.text) == row.faces);
}

}  // namespace belie
