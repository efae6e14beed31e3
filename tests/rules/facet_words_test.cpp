// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/facet_words.h"

#include <algorithm>
#include <string>

#include "support/catch.h"

namespace belie {

TEST_CASE("every word of the facets tells a facet that there is", "[facets]") {
  for (const FacetWord& entry : facet_words()) {
    INFO(entry.word);
    CHECK(facet(entry.facet) != nullptr);
    const auto same = [&](const FacetWord& other) {
      return other.word == entry.word && other.part == entry.part && other.facet == entry.facet;
    };
    CHECK(std::ranges::count_if(facet_words(), same) == 1);
  }
}

TEST_CASE("a word tells a facet in its part and of its dimension only", "[facets]") {
  struct Row {
    std::string word;
    FacetPart part;
    std::string dimension;
    std::string told;  // "" none
  };
  const Row row = GENERATE(Row{"capacity", FacetPart::kNoun, "", "capacity"},
                           Row{"seat", FacetPart::kVerb, "", "capacity"},
                           Row{"seat", FacetPart::kBehind, "", ""},
                           Row{"capacity", FacetPart::kNoun, "money", ""},
                           Row{"sentence", FacetPart::kVerb, "time", "prison"},
                           Row{"in prison", FacetPart::kBehind, "time", "prison"},
                           Row{"high", FacetPart::kBehind, "length", "height"},
                           Row{"bell", FacetPart::kNoun, "length", ""});
  const Facet* told = facet_told_by(row.word, row.part, row.dimension);
  CHECK((told == nullptr ? "" : std::string(told->id)) == row.told);
}

TEST_CASE("nouns of one sort of thing have one name", "[facets]") {
  CHECK(sort_of_thing("viaduct") == sort_of_thing("footbridge"));
  CHECK(sort_of_thing("term") == "sentence");
  CHECK(sort_of_thing("bell") == "bell");
}

}  // namespace belie
