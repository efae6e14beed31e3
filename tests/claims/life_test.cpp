// SPDX-License-Identifier: Apache-2.0
#include "claims/kind.h"
#include "language/ages/ages.h"
#include "language/descriptions/descriptions.h"
#include "support/catch.h"
#include "support/newsroom_lexicon.h"

namespace belie {
namespace {

// Claims of kind life: "Tom Roe, 52 @ reference paper".
std::string claims_in(const std::string& body) {
  const Document document = testing::newsroom_draft("", body);
  Annotation annotation = testing::newsroom_annotation(document);
  annotate_descriptions(annotation, testing::newsroom_index());
  annotate_ages(annotation, testing::newsroom_index());
  std::string text;
  for (const Claim& claim : extract_claims(annotation, testing::newsroom_index())) {
    if (claim.kind != ClaimKind::k_life) continue;
    text += (text.empty() ? "" : " | ") + claim.read_as + " @ " +
            std::string(to_text(claim.when.origin)) + " " + std::string(to_text(claim.voice));
    if (claim.polarity == Polarity::kNegative) text += " negative";
    if (claim.modality != Modality::kAsserted) text += " " + std::string(to_text(claim.modality));
  }
  return text;
}

TEST_CASE("a life claim says whose age it is, when and in whose voice", "[life]") {
  struct Row {
    const char* text;
    const char* claims;
  };
  const Row rows[] = {
      {"Tom Roe, 52, rows.", "Tom Roe, 52 @ reference paper"},
      {"Ann Dole said that Tom Roe, 52, rows.", "Tom Roe, 52 @ reference paper"},
      {"“Tom Roe, 52, rows,” said Ann Dole.", "Tom Roe, 52 @ reference quoted"},
      {"Tom Roe is 52.", "Tom Roe, 52 @ reference paper"},
      {"Ann Dole said that Tom Roe was 52.", "Tom Roe, 52 @ default endorsed"},
      {"Tom Roe was 52.", "Tom Roe, 52 @ default paper"},
      {"Tom Roe was 52 in 2003.", "Tom Roe, 52 (2003) @ clause paper"},
      {"Tom Roe was 52 when he left.", "Tom Roe, 52 @ unknown paper"},
      {"Tom Roe left school at the age of 15.", "Tom Roe, 15 @ unknown paper"},
      {"Tom Roe is reportedly 52.", "Tom Roe, 52 @ reference paper possible"},
      {"Ann Dole was born in 1951.", "Ann Dole, born 1951 @ clause paper"},
      {"Ann Dole has died at 91.", "Ann Dole, died aged 91 @ reference paper"},
      {"Ann Dole died in 2004 at the age of 80.", "Ann Dole, died aged 80 (2004) @ clause paper"},
      {"Ann Dole (1951–2019) never rowed.",
       "Ann Dole, born 1951 @ clause paper | Ann Dole, died (2019) @ clause paper"},
      {"Tom Roe, 3, a boy who drowned in 2015, is remembered.", "Tom Roe, 3 @ clause paper"},
      {"Tom Roe, 52, has worked here since 2004.", "Tom Roe, 52 @ reference paper"},
      {"Tom Roe rows. Ann Dole has coached him since he was 12.", "Tom Roe, 12 @ unknown paper"},
      {"Tom Roe was 21 and had never rowed.", "Tom Roe, 21 @ default paper"},
      {"Tom Roe kept it until he was 65.", "Tom Roe, 65 @ unknown paper"},
      {"Tom Roe moved before he was 30.", "Tom Roe, 30 @ unknown paper"},
      {"Tom Roe moved when he was 30.", "Tom Roe, 30 @ unknown paper"},
      {"Tom Roe moved in 1996, when he was 30.", "Tom Roe, 30 @ clause paper"},
      {"In 2009, as a student of 22, Tom Roe moved.", "Tom Roe, 22 @ clause paper"},
      {"The oak is 200 years old.", ""},
      // how old somebody was who died: at the death, not on the day of the text
      {"Tom Roe, 52, died on Sunday.", "Tom Roe, 52 @ clause paper"},
      {"On Sunday a tram hit a wall. It killed Tom Roe, 52.", "Tom Roe, 52 @ frame paper"},
      {"All aboard – Tom Roe aged 52, Ann Dole aged 40, and two others – died in the fire.",
       "Tom Roe, 52 @ default paper | Ann Dole, 40 @ default paper"},
      {"On Monday they named the boat after Tom Roe, a three-year-old boy who drowned.",
       "Tom Roe, 3 @ default paper"},
      {"She was charged on Monday with the murder of Tom Roe, 52.", "Tom Roe, 52 @ default paper"},
      {"The first victim, Tom Roe, 52, rowed for Leith.", "Tom Roe, 52 @ default paper"},
      {"When the fire killed three, Tom Roe, 52, was out.", "Tom Roe, 52 @ reference paper"},
      {"Tom Roe, 52, whose father drowned, rows.", "Tom Roe, 52 @ reference paper"},
      // a year that belongs to a noun
      {"Tom Roe, 52, rows for the 1968 trophy.", "Tom Roe, 52 @ reference paper"},
      {"Tom Roe, born on 3 May 1961 (age 60), rows.",
       "Tom Roe, born 3 May 1961 @ clause paper | Tom Roe, 60 @ reference paper"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(claims_in(row.text) == row.claims);
  }
}

}  // namespace
}  // namespace belie
