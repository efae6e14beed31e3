// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "claims/spot_phrases.h"
#include "language/lexicon/lexicon_index.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

/// "north wing | south bearing of sellin".
std::string spots_of(const std::string& text) {
  static const LexiconIndex lexicon{Lexicon{}};
  const tests::Annotated annotated(text, lexicon);
  std::string lines;
  for (const SpotPhrase& spot : read_spots(annotated.annotation())) {
    if (!lines.empty()) lines += " | ";
    lines += to_text(spot);
  }
  return lines;
}

struct Row {
  const char* text;
  const char* expected;
};

TEST_CASE("spots are read with what tells them apart and what they are of", "[claims][spots]") {
  const Row row = GENERATE(values<Row>({
      {"The clinic is in the north wing.", "north wing"},
      {"The dyke broke on the western shore of the lake.", "west bank of lake"},
      {"A mine tore a hole in the port side of the hull.", "port hull of hull"},
      {"The slope faces south.", "south face"},
      {"The herd grazes south of the village.", "south bearing of village"},
      {"The safe stood on the third floor.", "3 floor"},
      {"The coins lay in the cellar.", "cellar floor"},
      {"The express left from platform 4.", "4 platform"},
      {"The trawler lay at the Herring Quay.", "herring quay"},
      {"Both teams flew to the West Bank.", ""},
      {"The north-eastern wing is empty.", ""},
      {"She left the wing to her sister.", ""},
      {"The northern wings are empty.", ""},
  }));
  CHECK(spots_of(row.text) == row.expected);
}

TEST_CASE("only opposite sides, other levels and other numbers exclude each other",
          "[claims][spots]") {
  const auto side = [](const char* base, const char* value) {
    SpotPhrase spot;
    spot.base = base;
    spot.value = value;
    return spot;
  };
  CHECK(exclude_each_other(side("wing", "north"), side("wing", "south")));
  CHECK_FALSE(exclude_each_other(side("wing", "north"), side("wing", "west")));
  CHECK_FALSE(exclude_each_other(side("wing", "north"), side("bank", "south")));
  SpotPhrase ground = side("floor", "0");
  SpotPhrase top = side("floor", "top");
  ground.kind = top.kind = SpotKind::kLevel;
  CHECK(exclude_each_other(ground, top));
}

}  // namespace
}  // namespace belie
