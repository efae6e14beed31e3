// SPDX-License-Identifier: Apache-2.0
#include "claims/events/deeds.h"

#include <string>

#include "language/lexicon/lexicon_index.h"
#include "support/annotated.h"
#include "support/catch.h"

namespace belie {
namespace {

/// "meet, by Anna Moll, at 1988 | …".
std::string deeds_of(const std::string& text) {
  static const LexiconIndex lexicon{Lexicon{}};
  const tests::Annotated annotated(text, lexicon);
  std::string lines;
  for (const Deed& deed : read_deeds(annotated.annotation())) {
    if (!lines.empty()) lines += " | ";
    lines += to_text(annotated.annotation(), deed);
  }
  return lines;
}

struct Row {
  const char* text;
  const char* expected;
};

TEST_CASE("a deed is read with those who take part, its time and what it hangs on",
          "[claims][deeds]") {
  const Row row = GENERATE(values<Row>({
      {"The bridge was opened in 1931.", "open, to bridge, at 1931"},
      {"In 1929 a bus crossed the bridge.", "cross, by bus, to bridge, at 1929"},
      {"The weaver lived in the orphanage from 1974 to 1980.",
       "live, by weaver, in orphanage, at 1974 up to 1980"},
      {"Books that the firm opened in 1931 show a loss.",
       "open, to book, by firm, at 1931 | show, by book, to loss"},
      {"Anna Moll, a weaver from Bergen, who died in 1958, had a dog.",
       "die, by anna, by weaver, from bergen, at 1958 | have, by anna, by weaver, from bergen, to "
       "dog"},
      {"Little has changed since the day in 1961 when the weaver cut a ribbon.",
       "change, by little, since day | cut, by weaver, to ribbon, at 1961, when under change"},
      {"When the police arrived, the burglars had already fled.",
       "arrive, by police, when under flee | flee, by burglar"},
      {"The burglars fled ten minutes after the police had arrived.",
       "flee, by burglar | arrive, by police, after under flee"},
  }));
  CAPTURE(row.text);
  CHECK(deeds_of(row.text) == row.expected);
}

}  // namespace
}  // namespace belie
